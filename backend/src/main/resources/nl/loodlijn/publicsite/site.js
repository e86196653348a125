// Suggests while somebody types: a combobox with a list, as the ARIA Authoring Practices describe it. The form works without.
(() => {
  'use strict';
  const WAIT = 120;
  const FEWEST = 2;
  let made = 0;

  const element = (name, attributes) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  };

  const suggests = (field) => {
    const id = `suggesties-${++made}`;
    const known = new Map();
    const around = element('div', { class: 'suggests' });
    const list = element('ul', { class: 'suggestions', role: 'listbox', id, hidden: '', 'aria-label': field.dataset.suggestions });
    const said = element('div', { class: 'unseen', role: 'status' });
    let choices = [];
    let active = -1;
    let chosen = null;
    let timer = 0;
    let asked = 0;

    Object.entries({ role: 'combobox', autocomplete: 'off', autocapitalize: 'none', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id }).forEach(([key, value]) =>
      field.setAttribute(key, value),
    );
    const hadFocus = document.activeElement === field;
    field.before(around);
    around.append(field, list, said);
    if (hadFocus) field.focus();

    const activate = (index) => {
      active = index;
      [...list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
      if (index < 0) {
        field.removeAttribute('aria-activedescendant');
      } else {
        field.setAttribute('aria-activedescendant', list.children[index].id);
        list.children[index].scrollIntoView({ block: 'nearest' });
      }
    };
    const close = () => {
      asked++;
      clearTimeout(timer);
      activate(-1);
      list.hidden = true;
      field.setAttribute('aria-expanded', 'false');
    };
    const show = (answer) => {
      choices = answer.choices;
      list.replaceChildren(
        ...choices.map((choice, at) => {
          const option = element('li', { role: 'option', id: `${id}-${at}`, 'aria-selected': 'false' });
          option.append(choice.text);
          if (choice.detail) {
            const detail = document.createElement('span');
            detail.append(choice.detail);
            option.append(' ', detail);
          }
          return option;
        }),
      );
      activate(-1);
      list.hidden = choices.length === 0;
      field.setAttribute('aria-expanded', String(choices.length > 0));
      said.textContent = answer.said;
    };
    const ask = async () => {
      const typed = field.value.trim();
      const turn = ++asked;
      if (typed.length < FEWEST) {
        close();
        said.textContent = '';
        return;
      }
      try {
        if (!known.has(typed)) {
          const response = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(typed)}`, { credentials: 'omit' });
          if (!response.ok) throw new Error(String(response.status));
          known.set(typed, await response.json());
        }
        if (turn === asked && document.activeElement === field) show(known.get(typed));
      } catch {
        if (turn === asked) close();
      }
    };
    const choose = (index) => {
      chosen = choices[index];
      field.value = chosen.text;
      close();
      said.textContent = '';
    };

    field.addEventListener('input', () => {
      chosen = null;
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    field.addEventListener('keydown', (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const open = !list.hidden;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (open) {
          const step = event.key === 'ArrowDown' ? 1 : -1;
          // Past either end lies the field itself.
          activate(((active + 1 + step + choices.length + 1) % (choices.length + 1)) - 1);
        } else {
          ask();
        }
        event.preventDefault();
      } else if (event.key === 'Enter' && open && active >= 0) {
        choose(active);
        event.preventDefault();
      } else if (event.key === 'Escape' && open) {
        close();
        event.preventDefault();
      } else if (event.key === 'Tab') {
        close();
      }
    });
    field.addEventListener('blur', close);
    // The field keeps the focus while one presses in the list.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) choose([...list.children].indexOf(option));
    });
    // What was chosen is asked for by what means one thing only; what is typed goes as it is.
    field.form?.addEventListener('formdata', (event) => {
      if (chosen && chosen.text === field.value) event.formData.set(field.name, chosen.value);
    });
  };

  document.querySelectorAll('input[data-suggest]').forEach(suggests);

  // Within another site the page tells how high it is; insluiten.js of that site listens. The list of suggestions counts: it must not fall outside.
  if (window.parent !== window && document.body.classList.contains('embedded')) {
    const tell = () => {
      const lists = [...document.querySelectorAll('.suggestions:not([hidden])')].map((list) => list.getBoundingClientRect().bottom + window.scrollY);
      window.parent.postMessage({ loodlijn: 'height', height: Math.ceil(Math.max(document.body.offsetHeight, ...lists)) }, '*');
    };
    new ResizeObserver(tell).observe(document.body);
    new MutationObserver(tell).observe(document.body, { subtree: true, attributeFilter: ['hidden', 'open'] });
    tell();
  }
})();

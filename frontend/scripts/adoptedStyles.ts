import type { Plugin } from 'vite';

/**
 * Vaadin writes some of its styles as `<style>` elements, which our policy (`style-src 'self'`) refuses: without them icons,
 * paddings and the calendar are missing. Here the same text goes into adopted style sheets, which the policy allows. A build
 * with a version of Vaadin in which these lines have changed stops, so that nobody finds out by looking at the screens.
 */
export function adoptedStyles(): Plugin {
  return {
    name: 'adopted-styles',
    apply: 'build',
    transform(code, id) {
      const file = Object.keys(rewritten).find((name) => id.replaceAll('\\', '/').endsWith(`/@vaadin/${name}`));
      if (file === undefined) {
        return null;
      }
      const [from, to] = rewritten[file] ?? ['', ''];
      if (!code.includes(from)) {
        this.error(`@vaadin/${file} has changed: see how it adds its styles and follow that in scripts/adoptedStyles.ts`);
      }
      return { code: code.replace(from, () => to), map: null };
    },
  };
}

const fromTemplate = (root: string, template: string): [string, string] => [
  `${root}.appendChild(${template}.content.cloneNode(true));`,
  `{
      const content = ${template}.content.cloneNode(true);
      for (const style of content.querySelectorAll('style')) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style.textContent);
        ${root}.adoptedStyleSheets.push(sheet);
        style.remove();
      }
      ${root}.appendChild(content);
    }`,
];

const rewritten: Record<string, [from: string, to: string]> = {
  'component-base/src/css-utils.js': [
    `  const styleTag = document.createElement('style');
  styleTag.id = id;
  styleTag.textContent = styles.map((style) => style.toString()).join('\\n');

  document.head.insertAdjacentElement('afterbegin', styleTag);`,
    `  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles.map((style) => style.toString()).join('\\n'));
  document.adoptedStyleSheets.unshift(sheet);`,
  ],
  'component-base/src/slot-styles-mixin.js': [
    `  const style = document.createElement('style');
  style.textContent = styles;

  if (root === document) {
    document.head.appendChild(style);
  } else {
    root.insertBefore(style, root.firstChild);
  }`,
    `  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets.push(sheet);`,
  ],
  // A font of icons that the base styles do not use; our policy has no place for fonts in an address.
  'upload/src/vaadin-upload-icons.js': ['document.head.appendChild(template.content);', ''],
  'date-picker/src/vaadin-infinite-scroller.js': fromTemplate('root', 'template'),
  'date-picker/src/vaadin-date-picker-month-scroller.js': fromTemplate('this.shadowRoot', 'stylesTemplate'),
  'date-picker/src/vaadin-date-picker-year-scroller.js': fromTemplate('this.shadowRoot', 'stylesTemplate'),
};

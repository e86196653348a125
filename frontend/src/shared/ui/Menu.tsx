import { useId, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';

interface MenuProps {
  /** What the button says to a screen reader when its content does not say it. */
  label?: string;
  className: string;
  button: ReactNode;
  /** Links and buttons of class `item`; a search field above them when there are many. */
  children: ReactNode;
}

/** A button that opens a list of choices; arrows walk through it, Escape, Tab beyond it and a click elsewhere close it. */
export function Menu({ label, className, button, children }: MenuProps) {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  function place() {
    if (trigger.current === null || list.current === null) {
      return;
    }
    const at = trigger.current.getBoundingClientRect();
    const size = list.current.getBoundingClientRect();
    const below = at.bottom + 4 + size.height <= window.innerHeight || at.top < window.innerHeight / 2;
    list.current.style.top = below ? `${at.bottom + 4}px` : 'auto';
    list.current.style.bottom = below ? 'auto' : `${window.innerHeight - at.top + 4}px`;
    list.current.style.maxBlockSize = `${(below ? window.innerHeight - at.bottom : at.top) - 12}px`;
    list.current.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - size.width - 8))}px`;
  }

  /** Without those that are left out on a window of this size. */
  function choices(): HTMLElement[] {
    return [...(list.current?.querySelectorAll<HTMLElement>('.item') ?? [])].filter((item) => item.checkVisibility());
  }

  function walk(event: KeyboardEvent) {
    const items = choices();
    const at = items.indexOf(document.activeElement as HTMLElement);
    const typing = event.target instanceof HTMLInputElement;
    const target = { ArrowDown: at + 1, ArrowUp: at < 0 ? items.length - 1 : at - 1, ...(typing ? {} : { Home: 0, End: items.length - 1 }) }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      items.at(target % items.length)?.focus();
    } else if (event.key === 'Enter' && typing) {
      event.preventDefault();
      items[0]?.click();
    }
  }

  function leave({ relatedTarget }: FocusEvent) {
    if (relatedTarget instanceof Node && !list.current?.contains(relatedTarget) && relatedTarget !== trigger.current) {
      list.current?.hidePopover();
    }
  }

  return (
    <>
      <button ref={trigger} type="button" className={className} popoverTarget={id} aria-expanded={open} aria-label={label} title={label}>
        {button}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        className="menu"
        onToggle={(event) => {
          const opened = event.newState === 'open';
          setOpen(opened);
          if (opened) {
            place();
            const items = choices();
            const chosen = items.find((item) => item.ariaPressed === 'true');
            (list.current?.querySelector('input') ?? chosen ?? items[0])?.focus();
            chosen?.scrollIntoView({ block: 'nearest' });
          }
        }}
        onKeyDown={walk}
        onBlur={leave}
        onClick={(event) => {
          if ((event.target as HTMLElement).closest(".item:not([aria-disabled='true'])") !== null) {
            list.current?.hidePopover();
          }
        }}
      >
        {children}
      </div>
    </>
  );
}

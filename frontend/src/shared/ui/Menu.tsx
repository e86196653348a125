import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

interface MenuProps {
  /** What the button says to a screen reader when its content does not say it. */
  label?: string;
  className: string;
  button: ReactNode;
  children: ReactNode;
}

/** A button that opens a short list of choices; arrows walk through it, Escape and a click elsewhere close it. */
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
    const below = at.bottom + 4 + size.height <= window.innerHeight;
    list.current.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - 4 - size.height)}px`;
    list.current.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - size.width - 8))}px`;
  }

  function walk(event: KeyboardEvent) {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('.item') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      items.at(target % items.length)?.focus();
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
            list.current?.querySelector<HTMLElement>('.item[aria-pressed=true], .item')?.focus();
          }
        }}
        onKeyDown={walk}
        onClick={(event) => {
          if ((event.target as HTMLElement).closest('.item') !== null) {
            list.current?.hidePopover();
          }
        }}
      >
        {children}
      </div>
    </>
  );
}

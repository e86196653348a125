import { useLayoutEffect, useState, type RefObject } from 'react';

/** Whether messages that lie over the page have to make room: true while what has the focus would be under them at their usual place. */
export function useOutOfTheWay(messages: RefObject<HTMLElement | null>, shown: number): boolean {
  const [aside, setAside] = useState(false);

  useLayoutEffect(() => {
    if (shown === 0) {
      return undefined;
    }
    const look = () => {
      const held = document.activeElement;
      const box = messages.current;
      if (box === null || box.contains(held)) {
        return;
      }
      if (held === null || held === document.body) {
        setAside(false);
        return;
      }
      const usual = usualPlaceOf(box);
      const at = held.getBoundingClientRect();
      setAside(at.bottom > usual.top && at.top < usual.bottom && at.right > usual.left && at.left < usual.right);
    };
    look();
    document.addEventListener('focusin', look);
    window.addEventListener('scroll', look, { passive: true, capture: true });
    window.addEventListener('resize', look);
    return () => {
      document.removeEventListener('focusin', look);
      window.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, [messages, shown]);

  return aside;
}

/** Where the messages are when nothing is in their way. */
function usualPlaceOf(box: HTMLElement): DOMRect {
  const moved = box.classList.contains('aside');
  box.classList.remove('aside');
  const place = box.getBoundingClientRect();
  box.classList.toggle('aside', moved);
  return place;
}

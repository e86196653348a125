import type { ReactNode } from 'react';

const shapes = {
  bell: <path d="M6.5 16.5c1-1.4 1.3-2.8 1.3-5.6a4.2 4.2 0 0 1 8.4 0c0 2.8.3 4.2 1.3 5.6zM10.3 19.2c.9 1 2.5 1 3.4 0M12 4.6v2" />,
  today: <path d="M4 6.5h16v13H4zM4 10.5h16M8 4v4M16 4v4" />,
  calendar: <path d="M4 6.5h16v13H4zM4 10.5h16M8 4v4M16 4v4M8 14h2M14 14h2M8 17h2" />,
  find: <path d="M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.4 15.4 20 20" />,
  building: <path d="M5.5 20V5h9v15M14.5 10h4v10M3.5 20h17M8.5 8.5h3M8.5 12h3M8.5 15.5h3" />,
  place: <path d="M12 20.5c4-4.4 6-7.7 6-10.3a6 6 0 1 0-12 0c0 2.6 2 5.9 6 10.3ZM12 12.4a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z" />,
  import: <path d="M12 4v10M8 10.5l4 4 4-4M4.5 16.5v3h15v-3" />,
  people: <path d="M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 19.5c.6-3.4 3-5 6-5s5.4 1.6 6 5M16 5a3.3 3.3 0 0 1 0 6.3M17.5 14.8c2 .6 3.1 2.2 3.5 4.7" />,
  relations: <path d="M6.5 9.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM17.5 20a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM6.5 9.5v5.3a2.5 2.5 0 0 0 2.5 2.5h5.8" />,
  review: <path d="M9 4.5h6v3H9zM9 6H5.5v14h13V6H15M8.5 13.5l2.5 2.5 4.5-5" />,
  criteria: <path d="M5.5 4h13v16h-13zM8.5 9l1.2 1.2 2-2.4M8.5 15l1.2 1.2 2-2.4M13.5 9.5h2.5M13.5 15.5h2.5" />,
  words: <path d="M4 8h13M13.5 4.5 17 8l-3.5 3.5M20 16H7M10.5 12.5 7 16l3.5 3.5" />,
  application: <path d="M6 3.5h8.5L18.5 7.5v13H6zM14.5 3.5v4h4M9 13l2 2 4-4" />,
  agreement: <path d="M6 3.5h12v17H6zM9 8h6M9 11.5h6M8.8 16.5c1-1.6 1.8-1.6 2.2-.4s1.2 1.2 2-.2c.5-.9 1.1-.6 2.2.6" />,
  passport: <path d="M6 3.5h12v17H6zM12 7.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM9 17h6" />,
  file: <path d="M6 3.5h8.5L18.5 7.5v13H6zM14.5 3.5v4h4" />,
  up: <path d="m7 14 5-5 5 5" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  down: <path d="m7 10 5 5 5-5" />,
  right: <path d="m10 7 5 5-5 5" />,
  left: <path d="m14 7-5 5 5 5" />,
  filter: <path d="M4 6h16M7 12h10M10 18h4" />,
  clock: <path d="M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16ZM12 8v4.5l3 2" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  warn: <path d="M12 4.5 3.5 19.5h17zM12 10v4.5M12 16.8v.4" />,
  more: <path d="M5.5 12h.01M12 12h.01M18.5 12h.01" strokeWidth="2.6" />,
  person: <path d="M12 12a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6ZM4.5 20c.8-3.8 3.7-5.5 7.5-5.5s6.7 1.7 7.5 5.5" />,
  display: <path d="M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16ZM12 4v16" />,
  settings: <path d="M6 4v9M6 17v3M12 4v3M12 11v9M18 4v8M18 16v4M3.8 15h4.4M9.8 9h4.4M15.8 14h4.4" />,
  log: <path d="M9 6h11M9 12h11M9 18h7M4.5 6h.01M4.5 12h.01M4.5 18h.01" />,
  tasks: <path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3.8v4h-4M9 12l2.3 2.3 3.7-4.2" />,
  map: <path d="M3.5 6.5 9 4.5l6 2 5.5-2v13L15 19.5l-6-2-5.5 2zM9 4.5v13M15 6.5v13" />,
  language: <path d="M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16ZM4.2 12h15.6M12 4c2.4 2.2 3.4 4.9 3.4 8s-1 5.8-3.4 8c-2.4-2.2-3.4-4.9-3.4-8S9.6 6.2 12 4Z" />,
  keys: <path d="M3.5 7h17v10h-17zM7 10.5h.01M10.3 10.5h.01M13.7 10.5h.01M17 10.5h.01M8 14h8" />,
  help: <path d="M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16ZM9.8 10c.2-1.5 1.2-2.2 2.4-2.2 1.3 0 2.3.8 2.3 2 0 1.7-2.4 1.9-2.4 3.6M12.1 15.9v.3" />,
  out: <path d="M13 5H5.5v14H13M10 12h9.5M16 8.5l3.5 3.5-3.5 3.5" />,
  mail: <path d="M4 6h16v12H4zM4.5 6.8 12 13l7.5-6.2" />,
  star: <path d="m12 4.2 2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.7-4.8 2.7 1-5.4-4-3.8 5.4-.7z" />,
  open: <path d="M13 5h6v6M19 5l-8.5 8.5M10 6.5H5v12.5h12.5V14" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** A line drawing of 20 px beside a text; it never stands for a text alone without a label of its own. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  );
}

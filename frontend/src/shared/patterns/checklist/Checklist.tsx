import { Details } from '@vaadin/react-components/Details.js';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrinting } from '@/shared/ui/usePrinting';
import '@/shared/patterns/checklist/checklist.css';

export interface CheckItem {
  id: string;
  title: string;
  /** What somebody else does stands apart and is not counted. */
  state: 'ready' | 'question' | 'open' | 'apart';
  /** The state in other words, as "1 van 2 klaar". */
  says?: string;
  /** Why it is asked, what counts, and the place to give it. */
  content: ReactNode;
  /** What stands there on paper, where nothing can be opened; nothing when left out. */
  printed?: ReactNode;
}

interface ChecklistProps {
  name: string;
  items: readonly CheckItem[];
  /** The one that is open, as it stands in the address. */
  opened: string | undefined;
  onOpen: (id: string | undefined) => void;
  /** Whether it tells how many are ready; of what is only read that is no news. */
  counts?: boolean;
}

const looks = { ready: 'approved', question: 'waiting', open: 'neutral', apart: 'neutral' } as const;

/** What has to be there, each with its state; one is open at a time, and how many are ready stands on top. */
export function Checklist({ name, items, opened, onOpen, counts = true }: ChecklistProps) {
  const { t } = useTranslation();
  const printing = usePrinting();
  const counted = items.filter((item) => item.state !== 'apart');
  const ready = counted.filter((item) => item.state === 'ready').length;
  return (
    <section className="checklist" aria-label={name}>
      {!counts || counted.length === 0 ? null : (
        <p className="row">
          <progress aria-label={name} value={ready} max={counted.length} />
          <span role="status">{t('checklist.progress', { ready, of: counted.length })}</span>
        </p>
      )}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <span className={`state ${looks[item.state]}`}>{item.says ?? t(`checklist.${item.state}`)}</span>
            <Details
              summary={item.title}
              opened={item.id === opened || (printing && item.printed !== undefined)}
              onOpenedChanged={(event) => {
                if (!printing && event.detail.value !== (item.id === opened)) {
                  onOpen(event.detail.value ? item.id : undefined);
                }
              }}
            >
              {printing && item.id !== opened ? item.printed : item.content}
            </Details>
          </li>
        ))}
      </ul>
    </section>
  );
}

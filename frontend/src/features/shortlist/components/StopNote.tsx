import { useTranslation } from 'react-i18next';
import type { Listing } from '@/shared/api/types';
import { stopText } from '@/features/shortlist/components/details';

interface StopNoteProps {
  stop: NonNullable<Listing['details']['stop']>;
  /** Whether to say why. */
  reason?: boolean;
}

/** That nobody new is taken, and until when. */
export function StopNote({ stop, reason = false }: StopNoteProps) {
  const { t, i18n } = useTranslation();
  return (
    <span className={stop.now ? 'state refused' : 'state waiting'}>
      {stopText(stop, t, i18n.language)}
      {reason && stop.reason ? ` (${stop.reason})` : ''}
    </span>
  );
}

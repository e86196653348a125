import { useTranslation } from 'react-i18next';
import type { Listing } from '@/shared/api/types';
import { roomText } from '@/features/shortlist/components/details';
import { StopNote } from '@/features/shortlist/components/StopNote';

/** Whether someone new can come: a client stop, or how many places are free. */
export function Room({ details: { stop, freePlaces } }: { details: Pick<Listing['details'], 'stop' | 'freePlaces'> }) {
  const { t } = useTranslation();
  const room = roomText(freePlaces, t);
  return (
    <>
      {stop == null ? null : (
        <div className="facts">
          <StopNote stop={stop} />
        </div>
      )}
      {room === undefined || stop?.now === true ? null : <div className="facts">{room}</div>}
    </>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';

export type CardReader = 'professional' | 'resident';

interface TakeCardProps {
  /** Fetches the card for a reader and keeps it under a name. */
  take: (reader: CardReader, name: string) => Promise<void>;
}

/** The card of one page as a file, for who works there or in plain words. */
export function TakeCard({ take }: TakeCardProps) {
  const { t } = useTranslation();
  const taking = useMutation({
    mutationFn: (reader: CardReader) => take(reader, reader === 'resident' ? 'wie-doet-wat-bij-uw-hulp.pdf' : 'wie-doet-wat.pdf'),
    onSuccess: () => { tell(t('responsibility.taken')); },
  });
  const choose = (reader: CardReader) => {
    if (!taking.isPending) {
      taking.mutate(reader);
    }
  };
  return (
    <section className="no-print">
      <h2>{t('responsibility.card')}</h2>
      <div className="stack">
        <p>{t('responsibility.cardText')}</p>
        {taking.error === null ? null : <Trouble problem={taking.error} what={t('responsibility.notTaken')} />}
        <div className="row">
          <button type="button" className="button" aria-disabled={taking.isPending} onClick={() => { choose('professional'); }}>
            {t('responsibility.professional')}
          </button>
          <button type="button" className="button" aria-disabled={taking.isPending} onClick={() => { choose('resident'); }}>
            {t('responsibility.resident')}
          </button>
        </div>
      </div>
    </section>
  );
}

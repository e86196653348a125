import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consultation } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { closeConsultation } from '@/features/models/api/consultation';
import { modelsQuery } from '@/features/models/api/models';

interface ConsultationBarProps {
  model: string;
  said: Consultation;
  /** How many articles there are to vote on. */
  articles: number;
  /** Version of the draft, for who may close the consultation; undefined for who may not. */
  version: string | undefined;
}

/** Until when head contractors are asked, what, and how far each of them is. */
export function ConsultationBar({ model, said, articles, version }: ConsultationBarProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const [closing, setClosing] = useState(false);
  const close = useMutation({
    mutationFn: () => closeConsultation(acting, model, version ?? ''),
    onSuccess: async () => {
      tell(t('models.isClosed'));
      await client.invalidateQueries({ queryKey: modelsQuery(acting).queryKey });
    },
    onError: (problem) => { tell(`${t('models.changeFailed')} ${problem.message}`, { kind: 'refused' }); },
  });
  const until = said.until == null ? '' : longDate(said.until, i18n.language);
  const current = said.votes.filter(({ stale }) => !stale);
  const own = current.filter(({ organisationId }) => organisationId === acting.party.id).length;
  return (
    <section className="notice consultation" aria-label={t('models.consultation')}>
      <p>
        <strong>{t(said.open ? 'models.openUntil' : 'models.closedSince', { date: until })}</strong> {said.question}
      </p>
      {acting.party.kind === 'ORGANISATION' && said.open ? <p>{t('models.ownProgress', { voted: own, articles })}</p> : null}
      {version === undefined ? null : <p>{t('models.unsettled', { count: said.unsettled })}</p>}
      <details>
        <summary>{t('models.whoVoted')}</summary>
        <table className="cards-on-phone">
          <thead>
            <tr>
              <th scope="col">{t('models.head')}</th>
              <th scope="col">{t('models.adopts')}</th>
              <th scope="col">{t('models.objects')}</th>
              <th scope="col">{t('models.notYet')}</th>
            </tr>
          </thead>
          <tbody>
            {said.heads.map(({ id, name }) => {
              const votes = current.filter(({ organisationId }) => organisationId === id);
              const agrees = votes.filter(({ verdict }) => verdict === 'AGREES').length;
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td data-label={t('models.adopts')}>{agrees}</td>
                  <td data-label={t('models.objects')}>{votes.length - agrees}</td>
                  <td data-label={t('models.notYet')}>{Math.max(0, articles - votes.length)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
      {version === undefined || !said.open ? null : (
        <p className="no-print">
          <button type="button" className="button" onClick={() => { setClosing(true); }}>
            {t('models.close')}
          </button>
        </p>
      )}
      {closing ? (
        <Confirm title={t('models.closeTitle')} confirm={t('models.close')} onCancel={() => { setClosing(false); }} onConfirm={() => { setClosing(false); close.mutate(); }}>
          {t('models.closeEffect')}
        </Confirm>
      ) : null}
    </section>
  );
}

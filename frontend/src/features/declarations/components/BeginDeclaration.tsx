import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { today } from '@/shared/format/dates';
import { Question } from '@/shared/patterns/confirm/Question';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Trouble } from '@/shared/ui/Trouble';
import { beginDeclaration, declarableQuery, showDeclaration } from '@/features/declarations/api/declarations';
import { lastMonths, monthName } from '@/features/declarations/month';

/** Asks under which agreement and for which month one declares. */
export function BeginDeclaration({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const key = useKeyOf();
  const months = lastMonths(today());
  const [chosen, setChosen] = useState<string>();
  const [period, setPeriod] = useState(months[0] ?? '');
  const agreements = useQuery(declarableQuery(acting));
  const agreement = chosen ?? agreements.data?.[0]?.agreementId;
  const beginning = useMutation({
    mutationFn: () => beginDeclaration(acting, agreement ?? '', period, key([agreement, period])),
    onSuccess: async (begun) => {
      showDeclaration(client, acting, begun);
      await navigate({ to: '/$tenant/declaraties/$declaration', params: { tenant: acting.tenant.slug, declaration: begun.declaration.id } });
    },
  });
  return (
    <Question
      title={t('declaration.begin')}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          {agreement === undefined ? null : (
            <button type="button" className="button primary" aria-disabled={beginning.isPending} onClick={() => { if (!beginning.isPending) { beginning.mutate(); } }}>
              {t('declaration.beginGo')}
            </button>
          )}
        </>
      }
    >
      {beginning.error === null ? null : <Trouble problem={beginning.error} what={t('declaration.beginFailed')} />}
      {agreements.error === null ? null : <Trouble problem={agreements.error} what={t('declaration.agreementsFailed')} retry={() => void agreements.refetch()} />}
      {agreements.data === undefined && agreements.error === null ? <Loading label={t('table.loading')} lines={2} /> : null}
      {agreements.data?.length === 0 ? <p>{t('declaration.noAgreement')}</p> : null}
      {agreement === undefined ? null : (
        <>
          <div className="labelled">
            <label htmlFor="declaration-agreement">{t('declaration.agreement')}</label>
            <select id="declaration-agreement" className="select" value={agreement} onChange={(event) => { setChosen(event.target.value); }}>
              {agreements.data?.map(({ agreementId, title, part }) => (
                <option key={agreementId} value={agreementId}>
                  {title} ({t(`declaration.part.${part}`)})
                </option>
              ))}
            </select>
          </div>
          <div className="labelled">
            <label htmlFor="declaration-period">{t('declaration.period')}</label>
            <select id="declaration-period" className="select" value={period} onChange={(event) => { setPeriod(event.target.value); }}>
              {months.map((month) => (
                <option key={month} value={month}>
                  {monthName(month, i18n.language)}
                </option>
              ))}
            </select>
          </div>
        </>
      )}
    </Question>
  );
}

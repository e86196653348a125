import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { today } from '@/shared/format/dates';
import { ChoiceQuestion } from '@/shared/patterns/confirm/ChoiceQuestion';
import { useActing } from '@/shared/session/session';
import { beginDeclaration, declarableQuery, showDeclaration } from '@/features/declarations/api/declarations';
import { lastMonths, monthName } from '@/features/declarations/month';

/** Asks under which agreement and for which month one declares; the agreement that the list is about is chosen already. */
export function BeginDeclaration({ about, onClose }: { about: string | undefined; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const key = useKeyOf();
  const months = lastMonths(today());
  const [chosen, setChosen] = useState<string>();
  const [period, setPeriod] = useState(months[0] ?? '');
  const agreements = useQuery(declarableQuery(acting));
  const agreement = chosen ?? (agreements.data?.find(({ agreementId }) => agreementId === about) ?? agreements.data?.[0])?.agreementId;
  const beginning = useMutation({
    mutationFn: () => beginDeclaration(acting, agreement ?? '', period, key([agreement, period])),
    onSuccess: async (begun) => {
      showDeclaration(client, acting, begun);
      await navigate({ to: '/$tenant/declaraties/$declaration', params: { tenant: acting.tenant.slug, declaration: begun.declaration.id } });
    },
  });
  return (
    <ChoiceQuestion
      title={t('declaration.begin')}
      choices={{ ...agreements, data: agreements.data?.map(({ agreementId, title, part }) => ({ value: agreementId, label: `${title} (${t(`declaration.part.${part}`)})` })) }}
      none={t('declaration.noAgreement')}
      unread={t('declaration.agreementsFailed')}
      label={t('declaration.agreement')}
      chosen={agreement}
      onChoose={setChosen}
      doing={beginning}
      action={t('declaration.beginGo')}
      failed={t('declaration.beginFailed')}
      onClose={onClose}
    >
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
    </ChoiceQuestion>
  );
}

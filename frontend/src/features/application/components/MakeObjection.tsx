import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Application, TakenDecision } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { longDate, today } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { object, showDecisions } from '@/features/application/api/decisions';
import { AskReason } from '@/features/application/components/AskReason';
import { kindAgainst } from '@/features/application/objections';
import { useQuestion } from '@/features/application/useQuestion';

/** The way for a provider to say that it does not agree, with until when that is in time. */
export function MakeObjection({ application, decision }: { application: Application; decision: TakenDecision }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const keyOf = useKeyOf();
  const [asked, ask] = useQuestion();
  const kind = kindAgainst(application);
  const late = decision.objectUntil < today();
  const date = longDate(decision.objectUntil, i18n.language);
  const bring = useMutation({
    mutationFn: (grounds: string) => object(acting, application.id, grounds, keyOf(grounds)),
    onSuccess: (now) => {
      ask(undefined);
      tell(t('objection.sent', { tenant: acting.tenant.name }));
      showDecisions(client, acting, application.id, now);
    },
  });
  return (
    <div className="stack no-print">
      <p>{t(late ? 'objection.termOver' : 'objection.term', { date })}</p>
      <p>
        <button type="button" className="button" onClick={() => { bring.reset(); ask('bezwaar'); }}>
          {t(`objection.make.${kind}`)}
        </button>
      </p>
      {asked === 'bezwaar' ? (
        <AskReason
          title={t(`objection.make.${kind}`)}
          label={t('objection.whyNot')}
          longest={8000}
          confirm={t(`objection.send.${kind}`)}
          busy={bring.isPending}
          problem={bring.error}
          failed={t('objection.notSent')}
          draft={{ form: 'objection', subject: `${application.id}.${decision.round}`, what: t(`draft.of.${kind}`) }}
          onConfirm={(grounds) => bring.mutateAsync(grounds)}
          onClose={() => { ask(undefined); }}
        >
          <p>{t('objection.effect', { tenant: acting.tenant.name })}</p>
          {late ? <p className="notice waiting">{t('objection.lateEffect', { date })}</p> : null}
        </AskReason>
      ) : null}
    </div>
  );
}

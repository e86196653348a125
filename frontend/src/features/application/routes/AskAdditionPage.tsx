import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application, Assessment } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { DraftBar } from '@/shared/draft/DraftBar';
import { useDraft } from '@/shared/draft/useDraft';
import { longDate } from '@/shared/format/dates';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { useActing } from '@/shared/session/session';
import { PageHead } from '@/shared/ui/PageHead';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { additionTermQuery, askAddition, assessmentQuery, showAssessment } from '@/features/application/api/assessment';
import { AdditionItems, saysWhatIsMissing, type AskedItem } from '@/features/application/components/AdditionItems';
import { ApplicationFrame } from '@/features/application/components/ApplicationFrame';
import { missingParts } from '@/features/application/judgement';
import '@/shared/patterns/form/form.css';
import '@/features/application/application.css';
import '@/features/application/assessment.css';

/** What the provider is asked in addition, with until when it can answer, before it is sent. */
export function AskAdditionPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { application: id = '' } = useParams({ strict: false });
  return (
    <ApplicationFrame id={id} asks={assessmentQuery(acting, id)} page={t('assessment.ask')} className="form-page" above="assessment">
      {(application, now) => (
        <>
          <PageHead title={t('assessment.ask')} lead={t('assessment.askLead', { name: application.organisation.name })} />
          <Asking application={application} assessment={now} />
        </>
      )}
    </ApplicationFrame>
  );
}

function Asking({ application, assessment }: { application: Application; assessment: Assessment }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyOf = useKeyOf();
  const { id, state } = application;
  const term = useQuery({ ...additionTermQuery(acting, id), enabled: state === 'IN_REVIEW' });
  const missing = missingParts(assessment.criteria);
  const [items, setItems] = useState<AskedItem[]>(missing);
  const codes = missing.map(({ code }) => code);
  /** What the judgements said was missing when this was begun; who left something out of it meant that. */
  const [offered, setOffered] = useState(codes);
  const draft = useDraft({
    form: 'application-addition',
    version: '1',
    subject: `${id}.${assessment.round}`,
    value: { items, offered },
    empty: { items: missing, offered: codes },
    restore: ({ items: former = missing, offered: then = codes }) => {
      // What was judged to be missing since then comes along as well.
      setItems([...former, ...missing.filter(({ code }) => !then.includes(code) && former.every((one) => one.code !== code))]);
      setOffered(codes);
    },
  });
  const [lacking, setLacking] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const lastDay = term.data === undefined ? '' : longDate(term.data.lastDay, i18n.language);
  const send = useMutation({
    mutationFn: () => askAddition(acting, id, items, keyOf(JSON.stringify(items))),
    onSuccess: async (now) => {
      await draft.finish();
      showAssessment(client, acting, id, now);
      tell(t('assessment.asked', { name: application.organisation.name, date: lastDay }));
      await navigate({ to: '/$tenant/aanvragen/$application', params: { tenant: acting.tenant.slug, application: id } });
    },
  });
  if (state !== 'IN_REVIEW') {
    return <p className="notice">{t(state === 'ADDITION_ASKED' ? 'assessment.askedAlready' : 'assessment.cannotAsk')}</p>;
  }
  if (assessment.mine == null) {
    return (
      <div className="notice">
        <p>{t('assessment.onlyAssessors')}</p>
        <p>
          <Link to="/$tenant/aanvragen/$application/beoordelen" params={{ tenant: acting.tenant.slug, application: application.id }}>
            {t('assessment.title')}
          </Link>
        </p>
      </div>
    );
  }
  const check = () => {
    const now = items.filter((one) => !saysWhatIsMissing(one)).map(({ code }) => code);
    setLacking(now);
    if (now[0] !== undefined) {
      document.getElementById(`missing-${now[0]}`)?.focus();
    } else if (items.length > 0) {
      setAsking(true);
    }
  };
  return (
    <div className="stack-l">
      {items.length === 0 ? <p className="notice">{t('assessment.nothingMissing')}</p> : null}
      <AdditionItems answers={application.answers} items={items} lacking={lacking} onChange={setItems} />
      <DraftBar draft={draft} what={t('draft.of.addition')} />
      {term.error === null ? null : <Trouble problem={term.error} what={t('assessment.termFailed')} retry={() => void term.refetch()} />}
      {term.data === undefined ? null : <p>{t('assessment.askTerm', { count: term.data.days, date: lastDay })}</p>}
      {send.error === null ? null : <Trouble problem={send.error} what={t('assessment.notAsked')} />}
      <div className="save-line">
        <button type="button" className="button primary" aria-disabled={items.length === 0 || term.data === undefined || send.isPending} onClick={() => { if (term.data !== undefined && !send.isPending) { check(); } }}>
          {t('assessment.ask')}
        </button>
      </div>
      {asking ? (
        <Confirm title={t('assessment.askTitle')} confirm={t('assessment.ask')} onCancel={() => { setAsking(false); }} onConfirm={() => { setAsking(false); send.mutate(); }}>
          {t('assessment.askEffect', { count: items.length, name: application.organisation.name, date: lastDay })}
        </Confirm>
      ) : null}
    </div>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, type FieldProblem } from '@/shared/api/problem';
import { useKeyOf } from '@/shared/api/useKeyOf';
import type { Criterion, KeptCriterion } from '@/shared/api/types';
import { wordsOf } from '@/shared/criteria/criterion';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { useActing } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { contentQuery, removeCriterion, saveCriterion, setQuery, setsQuery } from '@/features/criteria/api/criteria';
import { CriterionForm } from '@/features/criteria/components/CriterionForm';
import { EarlierCriterion } from '@/features/criteria/components/EarlierCriterion';
import { DRAFT } from '@/features/criteria/version';
import '@/features/criteria/criteria.css';

const NOTHING: FieldProblem[] = [];

/** One criterion of the draft, to change, to take away, or a new one. */
export function CriterionPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyOf = useKeyOf();
  const { set: id = '', criterion: code } = useParams({ strict: false });
  const tenant = acting.tenant.slug;
  const set = useQuery(setQuery(acting, id)).data?.set;
  const content = useQuery(contentQuery(acting, id, DRAFT));
  const [removing, setRemoving] = useState(false);
  /** The version that is being changed: the first that was seen, so that a change of another person is noticed. */
  const [seen, setSeen] = useState<KeptCriterion>();
  const now = content.data?.items.find(({ criterion }) => criterion.code === code);
  const changing = seen ?? now;
  if (seen === undefined && now !== undefined) {
    setSeen(now);
  }

  const back = async () => {
    await client.invalidateQueries({ queryKey: setsQuery(acting).queryKey });
    await navigate({ to: '/$tenant/eisen/$set', params: { tenant, set: id }, search: { version: DRAFT } });
  };
  const save = useMutation({
    mutationFn: ({ criterion }: { criterion: Criterion; sent: () => Promise<void> }) => saveCriterion(acting, id, criterion, changing?.version, keyOf(criterion)),
    onSuccess: async (_, { criterion, sent }) => {
      await sent();
      tell(t('criteria.saved', { title: wordsOf(criterion, i18n.language).title }));
      await back();
    },
  });
  const remove = useMutation({
    mutationFn: () => removeCriterion(acting, id, code ?? '', changing?.version ?? ''),
    onSuccess: async () => {
      tell(t('criteria.removed'));
      await back();
    },
  });
  const latest = save.error instanceof ApiProblem && save.error.status === 412 ? (save.error.current as KeptCriterion | undefined) : undefined;
  const refused = save.error instanceof ApiProblem ? save.error.errors : NOTHING;
  const trouble = latest === undefined && refused.length === 0 ? (save.error ?? remove.error) : null;
  const title = code === undefined ? t('criteria.addCriterion') : changing === undefined ? code : `${code} ${wordsOf(changing.criterion, i18n.language).title}`;

  return (
    <>
      <p className="crumbs">
        <Link to="/$tenant/eisen/$set" params={{ tenant, set: id }} search={{ version: DRAFT }}>
          <Icon name="left" size={18} />
          {set?.name ?? t('criteria.title')}
        </Link>
      </p>
      <PageHead title={title} lead={t(changing?.criterion.origin === 'NATIONAL' ? 'criteria.nationalLead' : 'criteria.criterionLead')}>
        {code === undefined ? null : (
          <button type="button" className="button" onClick={() => { setRemoving(true); }}>
            {t('criteria.remove')}
          </button>
        )}
      </PageHead>
      {content.error === null ? null : <Trouble problem={content.error} what={t('criteria.failed')} retry={() => void content.refetch()} />}
      {trouble === null ? null : <Trouble problem={trouble} what={t('criteria.changeFailed')} />}
      {latest === undefined || changing === undefined || save.variables === undefined ? null : (
        <EarlierCriterion seen={changing.criterion} mine={save.variables.criterion} theirs={latest.criterion} onGoOn={() => { setSeen(latest); save.reset(); }} />
      )}
      {content.data === undefined && content.error === null ? <Loading label={t('criteria.loading')} lines={8} /> : null}
      {content.data !== undefined && code !== undefined && changing === undefined ? <Nothing>{t('criteria.gone')}</Nothing> : null}
      {content.data !== undefined && (code === undefined || changing !== undefined) ? (
        <CriterionForm key={code ?? 'new'} set={id} saved={changing?.criterion} busy={save.isPending} refused={refused} onSave={(criterion, sent) => { save.mutate({ criterion, sent }); }} />
      ) : null}
      {removing ? (
        <Confirm title={t('criteria.removeTitle', { code })} confirm={t('criteria.remove')} danger onCancel={() => { setRemoving(false); }} onConfirm={() => { setRemoving(false); remove.mutate(); }}>
          {t('criteria.removeEffect')}
        </Confirm>
      ) : null}
    </>
  );
}

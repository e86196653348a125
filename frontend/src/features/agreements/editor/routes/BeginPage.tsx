import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem, type FieldProblem } from '@/shared/api/problem';
import type { BegunAgreement } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { useActing } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { begin, showDraft } from '@/features/agreements/api/draft';
import { beginSearchOf } from '@/features/agreements/editor/side';
import { BeginForm } from '@/features/agreements/editor/BeginForm';
import '@/shared/patterns/form/form.css';
import '@/features/agreements/editor/editor.css';

const NOTHING: FieldProblem[] = [];

/** Between whom, from which model, in which period: then one writes. */
export function BeginPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyOf = useKeyOf();
  const search = beginSearchOf(useSearch({ strict: false }));
  const tenant = acting.tenant.slug;
  const beginning = useMutation({
    mutationFn: ({ body }: { body: BegunAgreement; sent: () => Promise<void> }) => begin(acting, body, keyOf(body)),
    onSuccess: async (now, { sent }) => {
      await sent();
      showDraft(client, acting, now);
      await navigate({ to: '/$tenant/overeenkomsten/$agreement/concept', params: { tenant, agreement: now.id } });
    },
  });
  const refused = beginning.error instanceof ApiProblem ? beginning.error.errors : NOTHING;
  return (
    <div className="form-page">
      <p className="crumbs">
        <Link to="/$tenant/overeenkomsten" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('agreementDraft.toAgreements')}
        </Link>
      </p>
      <PageHead title={t('agreementDraft.begin')} lead={t('agreementDraft.beginLead')} />
      {beginning.error === null || refused.length > 0 ? null : <Trouble problem={beginning.error} what={t('agreementDraft.notBegun')} />}
      <BeginForm search={search} busy={beginning.isPending} refused={refused} onSubmit={(body, sent) => { beginning.mutate({ body, sent }); }} />
    </div>
  );
}

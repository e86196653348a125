import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem, type FieldProblem } from '@/shared/api/problem';
import type { NewSubcontracting } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { useActing } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { PageHead } from '@/shared/ui/PageHead';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { consentRulesQuery, report, showSubcontracting } from '@/features/consent/api/subcontractings';
import { ReportForm } from '@/features/consent/components/ReportForm';
import '@/shared/patterns/form/form.css';
import '@/features/consent/consent.css';

const NOTHING: FieldProblem[] = [];

/** A head contractor reports a subcontractor before use. */
export function ReportPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyOf = useKeyOf();
  const { data: rules } = useQuery(consentRulesQuery(acting));
  const tenant = acting.tenant.slug;
  const reporting = useMutation({
    mutationFn: ({ body }: { body: NewSubcontracting; sent: () => Promise<void> }) => report(acting, body, keyOf(body)),
    onSuccess: async (now, { sent }) => {
      await sent();
      showSubcontracting(client, acting, now);
      tell(t(now.selfEmployed ? 'consent.registered' : 'consent.reported', { name: now.subName }));
      await navigate({ to: '/$tenant/toestemming/$report', params: { tenant, report: now.id } });
    },
  });
  const refused = reporting.error instanceof ApiProblem ? reporting.error.errors : NOTHING;
  return (
    <div className="form-page">
      <p className="crumbs">
        <Link to="/$tenant/toestemming" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('consent.title')}
        </Link>
      </p>
      <PageHead title={t('consent.report')} lead={rules === undefined ? t('consent.reportLead') : t(rules.byMunicipalities ? 'consent.reportLeadMunicipalities' : 'consent.reportLeadRegion', { tenant: acting.tenant.name, count: rules.days })} />
      {reporting.error === null || refused.length > 0 ? null : <Trouble problem={reporting.error} what={t('consent.notReported')} />}
      <ReportForm busy={reporting.isPending} refused={refused} onSubmit={(body, sent) => { reporting.mutate({ body, sent }); }} />
    </div>
  );
}

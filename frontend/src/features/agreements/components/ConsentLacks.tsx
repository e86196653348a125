import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '@/shared/api/types';
import { useActing, useCan } from '@/shared/session/session';
import { openReportQuery } from '@/features/agreements/api/consent';
import { AskConsent } from '@/features/agreements/components/AskConsent';

/** The rule by which an agreement waits for consent to its subcontractor (Contractstandaard Wmo 1.2, article 3.9). */
const RULE = 'consent-lacks';

/** Where consent to the subcontractor lacks: asks for it, or tells that it was asked. */
export function ConsentLacks({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const acting = useActing();
  const mayReport = useCan('consent:report');
  const [asking, setAsking] = useState(false);
  const { kind, head, sub, shown } = agreement;
  const asks = mayReport && kind === 'HEAD_SUB' && head?.id === acting.party.id && shown != null && shown.state !== 'DRAFT' && shown.untilInForce.some(({ rule }) => rule === RULE);
  const open = useQuery({ ...openReportQuery(acting, sub ?? { name: '' }), enabled: asks && sub != null });
  if (!asks || sub == null || open.data === undefined) {
    return null;
  }
  return open.data === null ? (
    <p className="no-print">
      <button type="button" className="button" onClick={() => { setAsking(true); }}>
        {t('agreements.consent.ask')}
      </button>
      {asking ? <AskConsent agreement={agreement} party={sub.name} onClose={() => { setAsking(false); }} /> : null}
    </p>
  ) : (
    <p>
      {t('agreements.consent.asked', { party: sub.name })}{' '}
      <Link to="/$tenant/toestemming/$report" params={{ tenant: acting.tenant.slug, report: open.data.id }}>
        {t('agreements.consent.toReport')}
      </Link>
    </p>
  );
}

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '@/shared/api/types';
import { useActing, useCan } from '@/shared/session/session';
import { BeginChange } from '@/features/agreements/editor/BeginChange';

/** What a writer can do with an agreement: go on with a draft, or begin a change or an extension. */
export function Writing({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const { tenant } = useActing();
  const mayWrite = useCan('agreement:write');
  const [asked, setAsked] = useState<'AMEND' | 'EXTEND'>();
  const { shown, may, id, versions } = agreement;
  // Of drafts one sees none but one's own.
  const writing = versions.some(({ state }) => state === 'DRAFT');
  if (!mayWrite) {
    return null;
  }
  return (
    <>
      {writing ? (
        <Link to="/$tenant/overeenkomsten/$agreement/concept" params={{ tenant: tenant.slug, agreement: id }} className={(shown?.problems.length ?? 0) > 0 ? 'button primary' : 'button'}>
          {t('agreementDraft.goOn')}
        </Link>
      ) : null}
      {(['AMEND', 'EXTEND'] as const).filter((step) => may.includes(step)).map((step) => (
        <button key={step} type="button" className="button" onClick={() => { setAsked(step); }}>
          {t(`agreementDraft.changeDo.${step}`)}
        </button>
      ))}
      {asked === undefined ? null : <BeginChange agreement={agreement} step={asked} onClose={() => { setAsked(undefined); }} />}
    </>
  );
}

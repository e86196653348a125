import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriteriaSet, CriteriaVersion } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { useActing } from '@/shared/session/session';
import { SetForm, type SetFacts } from '@/features/criteria/components/SetForm';
import { DRAFT } from '@/features/criteria/version';

interface VersionBarProps {
  set: CriteriaSet;
  versions: readonly CriteriaVersion[];
  shown: string | undefined;
  onShow: (version: string) => void;
  /** What may be done with the set; left out for who only reads. */
  manage?: { change: (facts: SetFacts) => Promise<void>; retire: (retired: boolean) => void; discard: (() => void) | undefined } | undefined;
}

/** Which version one looks at, what differs, and what is done with the set as a whole. */
export function VersionBar({ set, versions, shown, onShow, manage }: VersionBarProps) {
  const { t, i18n } = useTranslation();
  const { tenant } = useActing();
  const [asked, setAsked] = useState<'change' | 'discard'>();
  const [newest, former] = versions;
  const close = () => { setAsked(undefined); };
  return (
    <div className="row version-bar no-print">
      {newest === undefined || former === undefined ? null : (
        <>
          <label className="row">
            {t('criteria.version')}
            <select className="select" value={shown} onChange={(event) => { onShow(event.target.value); }}>
              {versions.map(({ number, publishedAt }) => (
                <option key={number ?? DRAFT} value={number ?? DRAFT}>
                  {number == null ? t('criteria.draft') : t('criteria.versionOf', { number, date: publishedAt == null ? '' : longDate(publishedAt, i18n.language) })}
                </option>
              ))}
            </select>
          </label>
          <Link to="/$tenant/eisen/$set/verschil" params={{ tenant: tenant.slug, set: set.id }} search={{ before: String(former.number ?? ''), after: newest.number?.toString() ?? DRAFT }}>
            {t('criteria.difference')}
          </Link>
        </>
      )}
      {manage === undefined ? null : (
        <>
          <button type="button" className="button plain" onClick={() => { setAsked('change'); }}>
            {t('criteria.changeSet')}
          </button>
          <button type="button" className="button plain" onClick={() => { manage.retire(!set.retired); }}>
            {t(set.retired ? 'criteria.useAgain' : 'criteria.retire')}
          </button>
          {manage.discard === undefined ? null : (
            <button type="button" className="button plain" onClick={() => { setAsked('discard'); }}>
              {t('criteria.discard')}
            </button>
          )}
        </>
      )}
      {asked === 'discard' ? (
        <Confirm title={t('criteria.discardTitle')} confirm={t('criteria.discard')} danger onCancel={close} onConfirm={() => { close(); manage?.discard?.(); }}>
          {t('criteria.discardEffect', { number: set.publishedNumber })}
        </Confirm>
      ) : null}
      {asked === 'change' && manage !== undefined ? (
        <SetForm title={t('criteria.changeSet')} save={t('criteria.save')} given={{ name: set.name, laws: set.laws }} onClose={close} onSave={async (facts) => { await manage.change(facts); close(); }} />
      ) : null}
    </div>
  );
}

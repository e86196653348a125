import { useTranslation } from 'react-i18next';
import type { Criterion } from '@/shared/api/types';

/** Why a criterion is asked and what it rests on; closed until one wants to know. */
export function WhyAsked({ criterion: { legalSource, proportionality, origin, recheck, evidence, shareable } }: { criterion: Criterion }) {
  const { t } = useTranslation();
  return (
    <details className="why">
      <summary>{t('application.why')}</summary>
      <dl>
        <div>
          <dt>{t('criteria.source')}</dt>
          <dd>
            {legalSource == null || legalSource === '' ? t('criteria.sourceMissing') : legalSource}
            {origin === 'LOCAL' ? ` (${t('criteria.local')})` : ''}
          </dd>
        </div>
        {proportionality == null || proportionality === '' ? null : (
          <div>
            <dt>{t('criteria.why')}</dt>
            <dd>{proportionality}</dd>
          </div>
        )}
        {evidence.validMonths == null ? null : (
          <div>
            <dt>{t('application.counts')}</dt>
            <dd>{t('criteria.valid', { count: evidence.validMonths })}</dd>
          </div>
        )}
        <div>
          <dt>{t('criteria.again')}</dt>
          <dd>{recheck.kind === 'PERIOD' && recheck.months != null ? t('criteria.every', { count: recheck.months }) : t(`criteria.recheck.${recheck.kind}`)}</dd>
        </div>
        {shareable ? null : (
          <div>
            <dt>{t('application.shared')}</dt>
            <dd>{t('criteria.notShared')}</dd>
          </div>
        )}
      </dl>
    </details>
  );
}

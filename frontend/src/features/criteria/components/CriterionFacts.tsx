import { useTranslation } from 'react-i18next';
import type { Criterion } from '@/shared/api/types';

/** How it is proved, when it is looked at again, and what it rests on: one line each. */
export function CriterionFacts({ criterion: { evidence, recheck, legalSource, laws, origin, proportionality, shareable } }: { criterion: Criterion }) {
  const { t } = useTranslation();
  const proof = [
    evidence.number == null ? t(`criteria.evidence.${evidence.kind}`) : t(`criteria.register.${evidence.number}`),
    ...(evidence.notOlderThanMonths == null ? [] : [t('criteria.notOlder', { count: evidence.notOlderThanMonths })]),
    ...(evidence.validMonths == null ? [] : [t('criteria.valid', { count: evidence.validMonths })]),
  ];
  return (
    <dl className="criterion-facts small">
      <div>
        <dt>{t('criteria.proof')}</dt>
        <dd>{proof.join(', ')}</dd>
      </div>
      <div>
        <dt>{t('criteria.again')}</dt>
        <dd>{recheck.kind === 'PERIOD' && recheck.months != null ? t('criteria.every', { count: recheck.months }) : t(`criteria.recheck.${recheck.kind}`)}</dd>
      </div>
      <div>
        <dt>{t('criteria.source')}</dt>
        <dd>{legalSource == null || legalSource === '' ? t('criteria.sourceMissing') : legalSource}</dd>
      </div>
      <div>
        <dt>{t('criteria.holds')}</dt>
        <dd>
          {laws.map((law) => t(`criteria.law.${law}`)).join(', ')}
          {origin === 'LOCAL' ? `; ${t('criteria.local')}` : ''}
          {shareable ? '' : `; ${t('criteria.notShared')}`}
        </dd>
      </div>
      {proportionality == null || proportionality === '' ? null : (
        <div>
          <dt>{t('criteria.why')}</dt>
          <dd>{proportionality}</dd>
        </div>
      )}
    </dl>
  );
}

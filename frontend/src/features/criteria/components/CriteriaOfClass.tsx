import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Criterion, KeptCriterion } from '@/shared/api/types';
import { wordsOf } from '@/shared/criteria/criterion';
import { useActing } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { CriterionFacts } from '@/features/criteria/components/CriterionFacts';

interface CriteriaOfClassProps {
  set: string;
  kind: Criterion['class'];
  items: readonly KeptCriterion[];
  /** Moves one past its neighbour; left out where nothing can be changed. */
  onMove?: ((code: string, by: -1 | 1) => void) | undefined;
}

/** The criteria of one class, each with what is asked and why. */
export function CriteriaOfClass({ set, kind, items, onMove }: CriteriaOfClassProps) {
  const { t, i18n } = useTranslation();
  const { tenant } = useActing();
  return (
    <section>
      <h2>
        {t(`criteria.class.${kind}`)} <span className="count">{items.length}</span>
      </h2>
      <p className="quiet class-hint">{t(`criteria.classHint.${kind}`)}</p>
      <ol className="criteria">
        {items.map(({ criterion, gaps }, index) => {
          const { title, asked } = wordsOf(criterion, i18n.language);
          return (
            <li key={criterion.code} id={criterion.code}>
              <div className="criterion-head">
                <h3>
                  <span className="code">{criterion.code}</span> {title === '' ? t('criteria.noTitle') : title}
                </h3>
                {onMove === undefined ? null : (
                  <div className="row no-print">
                    <button type="button" className="button plain icon-only" aria-disabled={index === 0} aria-label={t('criteria.up', { title })} title={t('criteria.up', { title })} onClick={() => { onMove(criterion.code, -1); }}>
                      <Icon name="up" size={18} />
                    </button>
                    <button type="button" className="button plain icon-only" aria-disabled={index === items.length - 1} aria-label={t('criteria.down', { title })} title={t('criteria.down', { title })} onClick={() => { onMove(criterion.code, 1); }}>
                      <Icon name="down" size={18} />
                    </button>
                    <Link to="/$tenant/eisen/$set/$criterion" params={{ tenant: tenant.slug, set, criterion: criterion.code }} className="button" aria-label={t('criteria.changeOf', { title })}>
                      {t('criteria.change')}
                    </Link>
                  </div>
                )}
              </div>
              <p>{asked}</p>
              <CriterionFacts criterion={criterion} />
              {gaps.length === 0 ? null : (
                <ul className="gaps">
                  {gaps.map(({ field, message }) => (
                    <li key={field} className="state waiting">
                      {message}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import type { ApplicationFacts } from '@/shared/api/types';
import { codeOf, useCategories } from '@/features/application/useCategories';

/** What the application is for, to read. */
export function FactsShown({ facts }: { facts: ApplicationFacts }) {
  const { t } = useTranslation();
  const all = useCategories();
  const lines = [
    [t('application.lawsShort'), facts.laws.map((law) => t(`criteria.law.${law}`)).join(', ')],
    [t('application.categoriesShort'), facts.categories.map((id) => all.find((one) => one.id === id)?.label ?? codeOf(id)).join(', ')],
    [t('criteria.register.KVK'), facts.kvkNumber],
    [t('application.establishmentsShort'), facts.establishments.length === 0 ? t('application.wholeOrganisation') : facts.establishments.join(', ')],
    [t('criteria.register.RSIN'), facts.rsin],
    [t('criteria.register.AGB'), facts.agbCode],
    [t('application.contact'), [facts.contactName, facts.contactEmail, facts.contactPhone].filter((one) => one !== '').join(', ')],
  ].filter(([, text]) => text !== '');
  return (
    <dl className="facts-shown">
      {lines.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

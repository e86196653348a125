import { useTranslation } from 'react-i18next';
import type { Article, Slot } from '@/shared/api/types';
import { textOf, type Aspect } from '@/features/models/articleParts';

/** Says an aspect of an article in words. */
export function useAspect(): (article: Article, aspect: Aspect) => string {
  const { t } = useTranslation();
  return (article, aspect) => {
    switch (aspect) {
      case 'PART':
        return t(`models.part.${article.part}`);
      case 'STATE':
        return t(`models.state.${article.state}`);
      case 'OPTIONAL':
        return t(article.optional ? 'models.mayGo' : 'models.mustStay');
      case 'SLOTS':
        return (article.slots ?? []).map(slot).join('\n');
      case 'HEADING':
      case 'TEXTS':
      case 'EXPLANATION':
      case 'SOURCE':
        return textOf(article, aspect);
    }
  };

  function slot({ label, kind, minimum, maximum, minimumCents, maximumCents, earliest, latest, unit, choices, parties }: Slot): string {
    const euros = (cents: number | null | undefined) => (cents == null ? undefined : `€ ${(cents / 100).toFixed(2)}`);
    const bounds = [minimum ?? euros(minimumCents) ?? earliest, maximum ?? euros(maximumCents) ?? latest].filter((bound) => bound != null).join(' - ');
    const more = [unit == null ? '' : t(`models.unit.${unit}`), (choices ?? []).join(', '), (parties ?? []).map((party) => t(`models.contractParty.${party}`)).join(', ')].filter((part) => part !== '').join(' ');
    return `${label ?? ''}: ${t(`models.slotKind.${kind}`)} ${bounds} ${more}`.trim();
  }
}

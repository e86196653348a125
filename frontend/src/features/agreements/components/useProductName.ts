import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { codesQuery } from '@/shared/session/reference';
import { useActing } from '@/shared/session/session';

const lists = ['jz020', 'wmo020'] as const;

/** Names of products: of a code such as jz020-45 the name with the code behind it; what is no code of a list says what it is itself. */
export function useProductName(): (product: string | null | undefined) => string {
  const { i18n } = useTranslation();
  const acting = useActing();
  const known = useQueries({ queries: lists.map((list) => codesQuery(acting, list, i18n.language)) });
  return (product) => {
    if (product == null) {
      return '';
    }
    const [list = '', code] = product.split('-');
    const label = known[lists.findIndex((one) => one === list)]?.data?.find((one) => one.value === code)?.label;
    return label === undefined ? product : `${label} (${product})`;
  };
}

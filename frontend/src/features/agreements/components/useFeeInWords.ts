import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '@/shared/api/types';
import { euros, number } from '@/shared/format/numbers';

type Fee = NonNullable<AgreementTerms['fee']>;

/** What a head contractor withholds, or the most that it may, as one says it. */
export function useFeeInWords(): (fee: Fee) => string {
  const { t, i18n } = useTranslation();
  return ({ kind, percent, cents }) => t(`agreements.feeOf.${kind}`, { percent: number(percent ?? 0, i18n.language, 2), amount: euros(cents ?? 0, i18n.language) });
}

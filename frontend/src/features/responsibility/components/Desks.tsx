import { useTranslation } from 'react-i18next';
import type { ResponsibilityMatrix } from '@/shared/api/types';
import { Wrapping } from '@/shared/ui/Wrapping';
import { nameOf } from '@/features/responsibility/parties';

/** How each party is reached. */
export function Desks({ matrix }: { matrix: ResponsibilityMatrix }) {
  const { t } = useTranslation();
  if (matrix.desks.length === 0) {
    return <p>{t('responsibility.noDesks')}</p>;
  }
  return (
    <dl className="desks">
      {matrix.desks.map(({ party, desk, phone, email }) => (
        <div key={party}>
          <dt>{nameOf(matrix, party) ?? t(`responsibility.party.${party}`)}</dt>
          <dd>
            {desk === '' ? null : <span className="under">{desk}</span>}
            {phone === '' ? null : <a href={`tel:${phone.replaceAll(/[^+0-9]/g, '')}`}>{phone}</a>}
            {email === '' ? null : <a href={`mailto:${email}`}><Wrapping address={email} /></a>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

import { useTranslation } from 'react-i18next';
import type { ResponsibilityMatrix } from '@/shared/api/types';
import { nameOf } from '@/features/responsibility/parties';

/** For each task whose it is, and how it is done. */
export function Tasks({ matrix }: { matrix: ResponsibilityMatrix }) {
  const { t } = useTranslation();
  const told = matrix.tasks.some(({ how }) => how !== '');
  return (
    <table className="who-does-what">
      <caption className="visually-hidden">{t('responsibility.tasks')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('responsibility.task')}</th>
          <th scope="col">{t('responsibility.whose')}</th>
          {told ? <th scope="col">{t('responsibility.how')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {matrix.tasks.map(({ task, label, question, party, how, agreed }) => (
          <tr key={task}>
            <th scope="row">
              {label}
              <span className="small quiet under">{question}</span>
            </th>
            <td>
              {party == null ? <span className="state waiting">{t('responsibility.nobody')}</span> : <strong>{nameOf(matrix, party) ?? t(`responsibility.party.${party}`)}</strong>}
              {party == null ? null : (
                <span className="small quiet under">
                  {[nameOf(matrix, party) === undefined ? undefined : t(`responsibility.party.${party}`), agreed ? t('responsibility.agreed') : undefined].filter((part) => part !== undefined).join(', ')}
                </span>
              )}
            </td>
            {told ? <td>{how}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

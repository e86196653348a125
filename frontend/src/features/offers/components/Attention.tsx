import { useTranslation } from 'react-i18next';
import type { AttentionInMonth } from '@/shared/api/types';

/** How often others found, opened and contacted an offer: the newest month in a line, the others behind it. */
export function Attention({ months }: { months: AttentionInMonth[] }) {
  const { t, i18n } = useTranslation();
  const newest = months[0];
  if (newest === undefined) {
    return <p className="attention quiet">{t('offers.attention.none')}</p>;
  }
  const named = (month: string) => new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric' }).format(new Date(`${month}-15T12:00:00Z`));
  const { found, opened, contacted } = newest;
  return (
    <details className="attention">
      <summary>
        {named(newest.month)}: {t('offers.attention.found', { count: found })}, {t('offers.attention.opened', { count: opened })}, {t('offers.attention.contacted', { count: contacted })}
      </summary>
      <table>
        <caption className="visually-hidden">{t('offers.attention.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('offers.attention.month')}</th>
            <th scope="col">{t('offers.attention.headFound')}</th>
            <th scope="col">{t('offers.attention.headOpened')}</th>
            <th scope="col">{t('offers.attention.headContacted')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((one) => (
            <tr key={one.month}>
              <th scope="row">{named(one.month)}</th>
              <td>{one.found}</td>
              <td>{one.opened}</td>
              <td>{one.contacted}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{t('offers.attention.howCounted')}</p>
    </details>
  );
}

import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '@/shared/api/types';
import { euros, number } from '@/shared/format/numbers';
import { useProductName } from '@/features/agreements/components/useProductName';
import { useFeeInWords } from '@/features/agreements/components/useFeeInWords';

/** What is agreed in figures: the price and its form, the fee, the shares that are kept, who is responsible for what. */
export function TermsTable({ terms }: { terms: AgreementTerms }) {
  const { t, i18n } = useTranslation();
  const feeInWords = useFeeInWords();
  const nameOf = useProductName();
  const percent = (value: number) => `${number(value, i18n.language, 2)}%`;
  const { price, fee, feeMaximum, floors, earmarks, earmarkMinimum, responsibilities, longReason } = terms;
  return (
    <div className="agreement-terms stack">
      {price == null ? (
        <p className="quiet">{t('agreements.noPrice')}</p>
      ) : (
        <>
          <p>
            <strong>{t(`agreements.form.${price.form}`)}</strong> <span className="quiet">{t(`agreements.formText.${price.form}`)}</span>
          </p>
          {price.lines == null || price.lines.length === 0 ? null : (
            <div className="contract-table" tabIndex={0} role="region" aria-label={t('agreements.priceTable')}>
              <table>
                <caption className="visually-hidden">{t('agreements.priceTable')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('agreements.product')}</th>
                    <th scope="col">{t('agreements.unit')}</th>
                    {price.form === 'QUANTITY' ? <th scope="col" className="figure">{t('agreements.quantity')}</th> : null}
                    <th scope="col" className="figure">{t('agreements.pricePerUnit')}</th>
                  </tr>
                </thead>
                <tbody>
                  {price.lines.map((line, place) => (
                    <tr key={place}>
                      <td>{nameOf(line.product)}</td>
                      <td>{t(`agreements.per.${line.unit}`)}</td>
                      {price.form === 'QUANTITY' ? <td className="figure">{line.quantity == null ? '' : number(line.quantity, i18n.language, 2)}</td> : null}
                      <td className="figure">{line.cents == null ? '' : euros(line.cents, i18n.language)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {price.demand == null || price.demand.length === 0 ? null : (
            <div className="contract-table" tabIndex={0} role="region" aria-label={t('agreements.demand')}>
              <table>
                <caption>{t('agreements.demand')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('agreements.place')}</th>
                    <th scope="col" className="figure">{t('agreements.inhabitants')}</th>
                    <th scope="col" className="figure">{t('agreements.use')}</th>
                  </tr>
                </thead>
                <tbody>
                  {price.demand.map(({ place, inhabitants, usePercent }) => (
                    <tr key={place}>
                      <td>{place}</td>
                      <td className="figure">{number(inhabitants, i18n.language)}</td>
                      <td className="figure">{percent(usePercent)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
      <dl className="agreement-facts">
        {price?.ceilingCents == null ? null : fact('ceiling', euros(price.ceilingCents, i18n.language))}
        {price?.sumCents == null ? null : fact('sum', euros(price.sumCents, i18n.language))}
        {price?.area == null || price.area === '' ? null : fact('area', price.area)}
        {price?.targetGroup == null || price.targetGroup === '' ? null : fact('targetGroup', price.targetGroup)}
        {price?.expectedClients == null ? null : fact('expectedClients', number(price.expectedClients, i18n.language))}
        {price?.reopenPercent == null ? null : fact('reopen', percent(price.reopenPercent))}
        {fee == null ? null : fact('fee', feeInWords(fee))}
        {feeMaximum == null ? null : fact('feeMaximum', feeInWords(feeMaximum))}
        {earmarks == null || earmarks.length === 0 ? null : fact('earmarks', earmarks.map((one) => t('agreements.earmark', { percent: percent(one.percent), goal: t(`agreements.goal.${one.goal}`) })).join(', '))}
        {earmarkMinimum == null ? null : fact('earmarkMinimum', percent(earmarkMinimum))}
        {longReason == null || longReason === '' ? null : fact('longReason', longReason)}
      </dl>
      {floors == null || floors.length === 0 ? null : (
        <div className="contract-table" tabIndex={0} role="region" aria-label={t('agreements.floors')}>
          <table>
            <caption>{t('agreements.floors')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('agreements.product')}</th>
                <th scope="col" className="figure">{t('agreements.staff')}</th>
                <th scope="col" className="figure">{t('agreements.otherClient')}</th>
                <th scope="col" className="figure">{t('agreements.overhead')}</th>
                <th scope="col" className="figure">{t('agreements.indexing')}</th>
              </tr>
            </thead>
            <tbody>
              {floors.map((floor, place) => (
                <tr key={place}>
                  <td>
                    {nameOf(floor.product)}, {t(`agreements.per.${floor.unit}`)}
                  </td>
                  <td className="figure">{euros(floor.staffCents, i18n.language)}</td>
                  <td className="figure">{euros(floor.otherClientCents, i18n.language)}</td>
                  <td className="figure">{percent(floor.overheadPercent)}</td>
                  <td className="figure">{percent(floor.indexingPercent)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {responsibilities == null || responsibilities.length === 0 ? null : (
        <div className="contract-table" tabIndex={0} role="region" aria-label={t('agreements.responsibilities')}>
          <table>
            <caption>{t('agreements.responsibilities')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('agreements.taskName')}</th>
                <th scope="col">{t('agreements.responsible')}</th>
              </tr>
            </thead>
            <tbody>
              {responsibilities.map(({ task, party }) => (
                <tr key={task}>
                  <td>{t(`agreements.task.${task}`)}</td>
                  <td>{t(`agreements.role.${party}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );

  function fact(name: 'ceiling' | 'sum' | 'area' | 'targetGroup' | 'expectedClients' | 'reopen' | 'fee' | 'feeMaximum' | 'earmarks' | 'earmarkMinimum' | 'longReason', value: string) {
    return (
      <div>
        <dt>{t(`agreements.term.${name}`)}</dt>
        <dd>{value}</dd>
      </div>
    );
  }
}

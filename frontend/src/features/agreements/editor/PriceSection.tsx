import { TextField } from '@vaadin/react-components/TextField.js';
import { useTranslation } from 'react-i18next';
import { bound } from '@/shared/patterns/form/bound';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { DemandTable } from '@/features/agreements/editor/DemandTable';
import { FigureField } from '@/features/agreements/editor/FigureField';
import { totalOf, writtenCents } from '@/features/agreements/editor/figures';
import type { Hands } from '@/features/agreements/editor/hands';
import { fieldOf } from '@/features/agreements/editor/problems';
import { ProductTable } from '@/features/agreements/editor/ProductTable';
import { forms } from '@/features/agreements/editor/typed';

/** How is paid: the form first, then what belongs to it. */
export function PriceSection(hands: Hands) {
  const { typed, change, errorOf } = hands;
  const { t, i18n } = useTranslation();
  const text = (name: 'area' | 'population', pointer: string) => (
    <TextField id={fieldOf(pointer)} label={t(`agreementDraft.${name}`)} helperText={t(`agreementDraft.${name}Hint`)} maxlength={120} autocomplete="off" {...bound({ value: typed[name], onChange: (value) => { change({ [name]: value }); }, onBlur: () => undefined }, errorOf(pointer))} />
  );
  const total = typed.form === 'QUANTITY' && typed.lines.length > 0 ? totalOf(typed.lines, i18n.language) : undefined;
  return (
    <div className="form">
      <ChoiceGroup
        id={fieldOf('/terms/price')}
        legend={t('agreementDraft.form')}
        choices={forms.map((value) => ({ value, label: t(`agreementDraft.forms.${value}`), hint: t(`agreementDraft.formHints.${value}`) }))}
        value={typed.form}
        onChoose={(form) => { change({ form }); }}
        error={errorOf('/terms/price')}
      />
      {typed.form === '' || typed.form === 'POPULATION' ? null : (
        <>
          <p className="hint">{t('agreementDraft.pasteHint')}</p>
          <ProductTable {...hands} />
        </>
      )}
      {total === undefined ? null : <p className="total">{t('agreementDraft.total', { sum: writtenCents(total, i18n.language) })}</p>}
      {typed.form === 'EFFORT' ? <FigureField pointer="/terms/price/ceilingCents" kind="money" label={t('agreementDraft.ceiling')} hint={t('agreementDraft.ceilingHint')} value={typed.ceiling} error={errorOf('/terms/price/ceilingCents')} onChange={(ceiling) => { change({ ceiling }); }} /> : null}
      {typed.form === 'POPULATION' ? (
        <>
          {text('area', '/terms/price/area')}
          {text('population', '/terms/price/targetGroup')}
          <div className="two-columns">
            <FigureField pointer="/terms/price/sumCents" kind="money" label={t('agreementDraft.sum')} hint={t('agreementDraft.sumHint')} value={typed.sum} error={errorOf('/terms/price/sumCents')} onChange={(sum) => { change({ sum }); }} />
            <FigureField pointer="/terms/price/reopenPercent" kind="percent" label={t('agreementDraft.reopen')} hint={t('agreementDraft.reopenHint')} value={typed.reopen} error={errorOf('/terms/price/reopenPercent')} onChange={(reopen) => { change({ reopen }); }} />
          </div>
          <DemandTable {...hands} />
        </>
      ) : null}
    </div>
  );
}

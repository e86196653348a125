import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { FigureField } from '@/features/agreements/editor/FigureField';
import { writtenCents, writtenDecimal } from '@/features/agreements/editor/figures';
import type { Hands } from '@/features/agreements/editor/hands';
import { fieldOf } from '@/features/agreements/editor/problems';
import { feeKinds } from '@/features/agreements/editor/typed';

/** What the head contractor withholds, or in an agreement with the region: the most that it may. */
export function FeeSection({ typed, change, errorOf, agreement, framework }: Hands) {
  const { t, i18n } = useTranslation();
  if (agreement.kind === 'REGION_HEAD') {
    return (
      <div className="form">
        <ChoiceGroup
          id={fieldOf('/terms/feeMaximum')}
          legend={t('agreementDraft.feeMaximum')}
          choices={(['PERCENTAGE', 'PER_UNIT'] as const).map((value) => ({ value, label: t(`agreementDraft.feeKinds.${value}`) }))}
          value={typed.maximumKind}
          onChoose={(maximumKind) => { change({ maximumKind }); }}
          error={errorOf('/terms/feeMaximum')}
        />
        {typed.maximumKind === 'PERCENTAGE' ? <FigureField pointer="/terms/feeMaximum/percent" kind="percent" label={t('agreementDraft.atMost')} value={typed.maximumPercent} error={errorOf('/terms/feeMaximum/percent')} onChange={(maximumPercent) => { change({ maximumPercent }); }} /> : null}
        {typed.maximumKind === 'PER_UNIT' ? <FigureField pointer="/terms/feeMaximum/cents" kind="money" label={t('agreementDraft.atMost')} value={typed.maximumAmount} error={errorOf('/terms/feeMaximum/cents')} onChange={(maximumAmount) => { change({ maximumAmount }); }} /> : null}
      </div>
    );
  }
  const kinds = feeKinds.filter((kind) => kind !== 'SUM' || typed.form === 'POPULATION' || typed.feeKind === 'SUM');
  const most = framework?.feeMaximum;
  const bound = most == null ? undefined : most.kind === 'PERCENTAGE' ? t('agreementDraft.mostPercent', { most: writtenDecimal(most.percent ?? 0, i18n.language) }) : t('agreementDraft.mostPerUnit', { most: writtenCents(most.cents ?? 0, i18n.language) });
  const error = errorOf('/terms/fee');
  return (
    <div className="form">
      {bound === undefined ? null : <p className="hint">{bound}</p>}
      <ChoiceGroup
        id={fieldOf('/terms/fee')}
        legend={t('agreementDraft.fee')}
        choices={kinds.map((value) => ({ value, label: t(`agreementDraft.feeKinds.${value}`) }))}
        value={typed.feeKind}
        onChoose={(feeKind) => { change({ feeKind }); }}
        error={error}
      />
      {typed.feeKind === 'PERCENTAGE' ? <FigureField pointer="/terms/fee/percent" kind="percent" label={t('agreementDraft.feePercent')} value={typed.feePercent} error={errorOf('/terms/fee/percent')} onChange={(feePercent) => { change({ feePercent }); }} /> : null}
      {typed.feeKind === 'PER_UNIT' || typed.feeKind === 'SUM' ? <FigureField pointer="/terms/fee/cents" kind="money" label={t(typed.feeKind === 'SUM' ? 'agreementDraft.feeSum' : 'agreementDraft.feePerUnit')} value={typed.feeAmount} error={errorOf('/terms/fee/cents')} onChange={(feeAmount) => { change({ feeAmount }); }} /> : null}
    </div>
  );
}

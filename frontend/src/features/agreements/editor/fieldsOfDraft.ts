import type { TFunction } from 'i18next';
import type { TypedDraft } from '@/features/agreements/editor/typed';

/** What a draft holds, in words: for where somebody else was earlier and both versions stand beside each other. */
export function fieldsOfDraft(t: TFunction) {
  const list = (items: readonly string[]) => items.join(', ');
  const field = (id: keyof TypedDraft, label: string, show: (value: TypedDraft) => string) => ({ id, label, show });
  return [
    field('startsOn', t('agreementDraft.startsOn'), ({ startsOn }) => startsOn),
    field('endsOn', t('agreementDraft.endsOn'), ({ endsOn }) => endsOn),
    field('longReason', t('agreementDraft.longReason'), ({ longReason }) => longReason),
    field('noticeMonths', t('agreementDraft.noticeMonths'), ({ noticeMonths }) => noticeMonths),
    field('protocol', t('agreementDraft.protocol'), ({ protocol }) => protocol),
    field('categories', t('agreementDraft.categories'), ({ categories }) => list(categories)),
    field('municipalities', t('agreementDraft.municipalities'), ({ municipalities }) => list(municipalities)),
    field('targetGroups', t('agreementDraft.targetGroups'), ({ targetGroups }) => list(targetGroups)),
    field('form', t('agreementDraft.form'), ({ form }) => (form === '' ? '' : t(`agreementDraft.forms.${form}`))),
    field('lines', t('agreementDraft.products'), ({ lines }) => lines.map(({ product, unit, quantity, price }) => `${[product, quantity, t(`agreementDraft.units.${unit}`)].filter((one) => one !== '').join(' ')} € ${price}`).join('\n')),
    field('ceiling', t('agreementDraft.ceiling'), ({ ceiling }) => ceiling),
    field('area', t('agreementDraft.area'), ({ area }) => area),
    field('population', t('agreementDraft.population'), ({ population }) => population),
    field('expected', t('agreementDraft.expected'), ({ expected }) => expected),
    field('sum', t('agreementDraft.sum'), ({ sum }) => sum),
    field('reopen', t('agreementDraft.reopen'), ({ reopen }) => reopen),
    field('demand', t('agreementDraft.demand'), ({ demand }) => demand.map(({ place, inhabitants, use }) => `${place}: ${inhabitants}, ${use}%`).join('\n')),
    field('feeKind', t('agreementDraft.fee'), ({ feeKind }) => t(`agreementDraft.feeKinds.${feeKind}`)),
    field('feePercent', t('agreementDraft.feePercent'), ({ feePercent }) => feePercent),
    field('feeAmount', t('agreementDraft.feeSum'), ({ feeAmount }) => feeAmount),
    field('maximumKind', t('agreementDraft.feeMaximum'), ({ maximumKind }) => (maximumKind === '' ? '' : t(`agreementDraft.feeKinds.${maximumKind}`))),
    field('maximumPercent', t('agreementDraft.atMost'), ({ maximumPercent }) => maximumPercent),
    field('maximumAmount', t('agreementDraft.atMost'), ({ maximumAmount }) => maximumAmount),
    field('floors', t('agreementDraft.floors'), ({ floors }) => floors.map(({ product, staff, other, overhead, indexing }) => `${product}: € ${staff}, € ${other}, ${overhead}%, ${indexing}%`).join('\n')),
    field('earmarks', t('agreementDraft.earmarks'), ({ earmarks }) => Object.entries(earmarks).filter(([, percent]) => percent !== '').map(([goal, percent]) => `${t(`agreementDraft.goals.${goal as keyof typeof earmarks}`)}: ${percent}%`).join('\n')),
    field('earmarkMinimum', t('agreementDraft.earmarkMinimum'), ({ earmarkMinimum }) => earmarkMinimum),
    field('responsibilities', t('agreementDraft.responsibilities'), ({ responsibilities }) => Object.entries(responsibilities).map(([task, party]) => `${t(`agreementDraft.tasks.${task as keyof typeof responsibilities}`)}: ${t(`agreementDraft.parties.${party}`)}`).join('\n')),
    field('choices', t('agreementDraft.choices'), ({ choices }) => Object.entries(choices).map((pair) => pair.join(': ')).join('\n')),
    field('leftOut', t('agreementDraft.leftOutArticles'), ({ leftOut }) => list(leftOut)),
    field('values', t('agreementDraft.filledIn'), ({ values }) => Object.entries(values).map((pair) => pair.join(': ')).join('\n')),
    field('deviations', t('agreementDraft.deviations'), ({ deviations }) => deviations.map(({ articleCode, text }) => `${articleCode}: ${text}`).join('\n')),
  ];
}

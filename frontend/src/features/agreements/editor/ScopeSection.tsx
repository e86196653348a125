import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { codesQuery, municipalitiesQuery } from '@/shared/session/reference';
import { useActing } from '@/shared/session/session';
import type { Hands } from '@/features/agreements/editor/hands';
import { Several } from '@/features/agreements/editor/Several';

/** Which help, where, for whom; only what the agreement above it has, when there is one. */
export function ScopeSection({ typed, change, errorOf, framework }: Hands) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const [youth, adults] = useQueries({ queries: [codesQuery(acting, 'jz020', i18n.language), codesQuery(acting, 'wmo020', i18n.language)] });
  const { data: places } = useQuery(municipalitiesQuery(acting));
  const { data: groups } = useQuery(codesQuery(acting, 'target-group', i18n.language));
  const within = framework?.categories?.join(' ');
  const where = framework?.municipalities?.join(' ');
  const categories = useMemo(
    () =>
      [['jz020', youth.data] as const, ['wmo020', adults.data] as const]
        .flatMap(([list, codes]) => (codes ?? []).filter(({ label }) => !label.startsWith('(2015)')).map(({ value, label }) => ({ value: `${list}-${value}`, label: `${value} ${label}` })))
        .filter(({ value }) => within === undefined || within.split(' ').includes(value)),
    [youth.data, adults.data, within],
  );
  const municipalities = useMemo(() => (places ?? []).map(({ code, name }) => ({ value: code, label: name })).filter(({ value }) => where === undefined || where.split(' ').includes(value)), [places, where]);
  // The contract is in Dutch and names groups in words, so that words are kept and no codes.
  const targets = useMemo(() => (groups ?? []).map(({ label }) => ({ value: label, label })), [groups]);
  return (
    <div className="form">
      <Several pointer="/terms/categories" label={t('agreementDraft.categories')} hint={within === undefined ? undefined : t('agreementDraft.withinFramework')} items={categories} chosen={typed.categories} error={errorOf('/terms/categories')} onChange={(chosen) => { change({ categories: chosen }); }} />
      <Several pointer="/terms/municipalities" label={t('agreementDraft.municipalities')} hint={where === undefined ? undefined : t('agreementDraft.withinFramework')} items={municipalities} chosen={typed.municipalities} error={errorOf('/terms/municipalities')} onChange={(chosen) => { change({ municipalities: chosen }); }} />
      <Several pointer="/terms/targetGroups" label={t('agreementDraft.targetGroups')} hint={t('agreementDraft.targetGroupsHint')} items={targets} chosen={typed.targetGroups} error={errorOf('/terms/targetGroups')} free onChange={(chosen) => { change({ targetGroups: chosen }); }} />
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { Listing } from '@/shared/api/types';
import { Framework } from '@/features/shortlist/components/Framework';
import { ageText, roomText } from '@/features/shortlist/components/details';
import { StopNote } from '@/features/shortlist/components/StopNote';
import { Treatment, Wait } from '@/features/shortlist/components/Wait';
import { Icon } from '@/shared/ui/Icon';

/** Everything the list knows of one offer, in the order one asks. */
export function Facts({ listing }: { listing: Listing }) {
  const { t } = useTranslation();
  const { details } = listing;
  const rows: [string, React.ReactNode][] = [
    [t('listing.wait'), <Wait key="wait" listing={listing} />],
    [t('listing.treatment'), listing.waitTreatmentWeeks == null ? null : <Treatment key="treatment" listing={listing} />],
    [t('listing.waitNote'), listing.waitIntakeWeeks == null ? null : listing.waitText],
    [t('listing.stop'), details.stop == null ? null : <StopNote key="stop" stop={details.stop} reason />],
    [t('listing.capacity'), [listing.capacity, roomText(details.freePlaces, t)].filter((one) => one).join('; ')],
    [t('listing.where'), listing.municipalities.map((one) => one.name).join(', ') || listing.placeText],
    [t('listing.targetGroup'), listing.targetGroups.map((one) => one.label).join(', ')],
    [t('listing.age'), ageText(details, t)],
    [t('listing.kinds'), listing.kinds.join(', ')],
    [t('listing.expertise'), listing.expertise.map((one) => one.label).join(', ')],
    [t('listing.methods'), details.methods.map((one) => (one.recognised ? t('listing.recognised', { name: one.name }) : one.name)).join(', ')],
    [t('listing.setting'), details.settings.map((one) => one.label).join(', ')],
    [t('listing.establishments'), details.establishments.map((one) => (one.town == null || one.town === one.name ? one.name : `${one.name} (${one.town})`)).join(', ')],
    [t('listing.travel'), details.travelKm == null ? null : t('listing.travelKm', { count: details.travelKm })],
    [t('listing.language'), details.languages.map((one) => one.label).join(', ')],
    [t('listing.accessible'), details.accessible == null ? null : t(details.accessible ? 'listing.yes' : 'listing.no')],
    [t('listing.profile'), details.profile],
    [t('listing.intakeCriteria'), details.intakeCriteria],
    [t('listing.category'), details.categories.map((one) => one.label).join(', ')],
    [t('listing.helpForm'), details.helpForms.map((one) => one.label).join(', ')],
    [t('listing.law'), listing.laws.map((one) => one.label).join(', ')],
    [t('listing.closed'), listing.closed.map((one) => one.label).join(', ')],
    [t('listing.contract'), listing.contractText],
    [t('listing.framework'), <Framework key="framework" signed={listing.frameworkSigned} />],
    [t('listing.note'), listing.note],
    [
      t('listing.source'),
      listing.sourceUrl ? (
        <a href={listing.sourceUrl} target="_blank" rel="noreferrer noopener">
          {host(listing.sourceUrl)} <Icon name="open" size={14} />
          <span className="visually-hidden"> {t('listing.newTab')}</span>
        </a>
      ) : null,
    ],
  ];
  return (
    <dl className="fact-list">
      {rows.map(([name, value]) =>
        value === null || value === undefined || value === '' ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function host(address: string): string {
  try {
    return new URL(address).host.replace(/^www\./, '');
  } catch {
    return address;
  }
}

import { useTranslation } from 'react-i18next';
import type { Listing } from '@/shared/api/types';
import { Framework } from '@/features/shortlist/components/Framework';
import { Wait } from '@/features/shortlist/components/Wait';
import { Icon } from '@/shared/ui/Icon';
import { wholeWeeks } from '@/shared/format/numbers';

/** Everything the list knows of one offer, in the order one asks. */
export function Facts({ listing }: { listing: Listing }) {
  const { t } = useTranslation();
  const rows: [string, React.ReactNode][] = [
    [t('listing.wait'), <Wait key="wait" listing={listing} />],
    [t('listing.treatment'), listing.waitTreatmentWeeks == null ? null : t('wait.weeks', { count: wholeWeeks(listing.waitTreatmentWeeks) })],
    [t('listing.waitNote'), listing.waitIntakeWeeks == null ? null : listing.waitText],
    [t('listing.capacity'), listing.capacity],
    [t('listing.where'), listing.municipalities.map((one) => one.name).join(', ') || listing.placeText],
    [t('listing.targetGroup'), listing.targetGroups.map((one) => one.label).join(', ')],
    [t('listing.kinds'), listing.kinds.join(', ')],
    [t('listing.expertise'), listing.expertise.map((one) => one.label).join(', ')],
    [t('listing.law'), listing.laws.map((one) => one.label).join(', ')],
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

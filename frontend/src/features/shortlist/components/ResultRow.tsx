import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listing, Match } from '@/shared/api/types';
import { Framework } from '@/features/shortlist/components/Framework';
import { Highlighted } from '@/shared/ui/Highlighted';
import { places } from '@/features/shortlist/components/places';
import { Room } from '@/features/shortlist/components/Room';
import { Star } from '@/features/shortlist/components/Star';
import { Wait } from '@/features/shortlist/components/Wait';

interface ResultRowProps {
  listing: Listing;
  href: string;
  selected: boolean;
  compared: boolean;
  /** Whether this person marked it. */
  favourite: boolean;
}

const MATCHES_SHOWN = 2;

/**
 * One offer of one provider. The whole row is the link; what makes it a match is marked where it stands. The list follows
 * the link: a link of the router's own in each of five thousand rows would listen to every change of the address.
 */
export const ResultRow = memo(function ResultRow({ listing, href, selected, compared, favourite }: ResultRowProps) {
  const { t } = useTranslation();
  const matches = listing.matches ?? [];
  const at = (field: string): Match | undefined => matches.find((match) => match.field === field);
  const name = at('provider') ?? at('providerName');
  const title = at('title');
  const elsewhere = matches.filter((match) => match !== name && match !== title).slice(0, MATCHES_SHOWN);
  return (
    <li className="result" aria-current={selected || undefined}>
      <label className="pick no-print">
        <input type="checkbox" value={listing.id} checked={compared} readOnly aria-label={t('compare.pick', { name: `${listing.provider.name}, ${listing.title}` })} />
      </label>
      <div className="what">
        <div className="named">
          <a href={href} className="result-link" data-listing={listing.id}>
            {name === undefined ? listing.provider.name : <Highlighted match={name} />}
          </a>
          <Star listing={listing} on={favourite} />
        </div>
        <div>{title === undefined ? listing.title : <Highlighted match={title} />}</div>
        {elsewhere.length === 0 ? (
          <div className="facts">{facts(listing)}</div>
        ) : (
          elsewhere.map((match) => (
            <div key={match.field} className="facts">
              {fieldName(match.field)} <Highlighted match={match} />
            </div>
          ))
        )}
      </div>
      <div className="where">
        {places(listing)}
        {listing.capacity ? <div className="facts">{listing.capacity}</div> : null}
        <Room details={listing.details} />
      </div>
      <Wait listing={listing} alone />
      <div className="framework">
        <span className="row-label">{t('facet.framework')}</span>
        <Framework signed={listing.frameworkSigned} />
      </div>
    </li>
  );

  function fieldName(field: string): string {
    switch (field) {
      case 'expertise':
        return `${t('listing.expertise')}:`;
      case 'kinds':
        return `${t('listing.kinds')}:`;
      case 'methods':
        return `${t('listing.methods')}:`;
      case 'places':
      case 'placeText':
      case 'outsidePlaces':
        return `${t('listing.where')}:`;
      case 'targetGroups':
        return `${t('listing.targetGroup')}:`;
      case 'laws':
        return `${t('listing.law')}:`;
      case 'contract':
        return `${t('listing.contract')}:`;
      case 'capacity':
        return `${t('listing.capacity')}:`;
      case 'profile':
        return `${t('listing.profile')}:`;
      case 'intakeCriteria':
        return `${t('listing.intakeCriteria')}:`;
      case 'note':
        return `${t('listing.note')}:`;
      default:
        return '';
    }
  }
});

const EXPERTISE_SHOWN = 4;

function facts({ targetGroups, expertise }: Listing): string {
  const names = expertise.slice(0, EXPERTISE_SHOWN).map((one) => one.label);
  const more = expertise.length - names.length;
  const whom = targetGroups.map((one) => one.label).join(', ');
  return [whom, names.join(', ') + (more > 0 ? ` +${more}` : '')].filter((text) => text !== '').join(' · ');
}

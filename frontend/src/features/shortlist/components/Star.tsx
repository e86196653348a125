import { useTranslation } from 'react-i18next';
import type { Listing } from '@/shared/api/types';
import { Icon } from '@/shared/ui/Icon';

interface StarProps {
  listing: Pick<Listing, 'id' | 'provider' | 'title'>;
  on: boolean;
  /** In a list the list itself hears the click: five thousand rows need no listener each. */
  onToggle?: () => void;
  /** With its words beside the drawing. */
  spelledOut?: boolean;
}

/** Marks an offer for oneself. */
export function Star({ listing, on, onToggle, spelledOut = false }: StarProps) {
  const { t } = useTranslation();
  const name = t('favourite.mark', { name: `${listing.provider.name}, ${listing.title}` });
  return (
    <button type="button" className={spelledOut ? 'button star' : 'star bare no-print'} aria-pressed={on} aria-label={name} title={spelledOut ? undefined : t(on ? 'favourite.on' : 'favourite.off')} data-star={listing.id} onClick={onToggle}>
      <Icon name="star" size={18} />
      {spelledOut ? <span>{t(on ? 'favourite.on' : 'favourite.off')}</span> : null}
    </button>
  );
}

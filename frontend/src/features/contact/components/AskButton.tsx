import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing, useCan } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';

// The field that one types in weighs more than the panel around it, and most who look at an offer ask nothing.
const AskContact = lazy(() => import('@/features/contact/components/AskContact').then((module) => ({ default: module.AskContact })));

interface AskButtonProps {
  provider: { id: string; name: string; stopped: boolean };
  listing?: { id: string; title: string };
}

/** Opens the question to a provider, for who may ask one; beside an offer that is the thing to do. */
export function AskButton({ provider, listing }: AskButtonProps) {
  const { t } = useTranslation();
  const { party } = useActing();
  const [asking, setAsking] = useState(false);
  const may = useCan('contact:ask');
  if (!may || provider.stopped || party.kind !== 'ORGANISATION') {
    return null;
  }
  return (
    <>
      <button type="button" className={listing === undefined ? 'button' : 'button primary'} onClick={() => { setAsking(true); }}>
        <Icon name="mail" size={18} />
        {t('contact.button')}
      </button>
      {asking ? (
        <Suspense fallback={null}>
          <AskContact provider={provider} {...(listing === undefined ? {} : { listing })} onClose={() => { setAsking(false); }} />
        </Suspense>
      ) : null}
    </>
  );
}

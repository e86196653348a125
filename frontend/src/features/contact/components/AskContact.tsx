import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { Question } from '@/shared/patterns/confirm/Question';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { ask, contactReachQuery, refreshContact } from '@/features/contact/api/contact';
import '@/features/contact/contact.css';

interface AskContactProps {
  provider: { id: string; name: string };
  /** The offer that it is about; the provider in general when left out. */
  listing?: { id: string; title: string };
  onClose: () => void;
}

/** By provider, what was typed and not sent: who closes the question and opens it again goes on where one was. Not on the server, because nobody has looked at it for what may not be in it. */
const typedBefore = new Map<string, string>();

/** A short question to the named contact of a provider: what is needed, without anything of a client. */
export function AskContact({ provider, listing, onClose }: AskContactProps) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const keyOf = useKeyOf();
  const [needed, setNeeded] = useState(typedBefore.get(provider.id) ?? '');
  const reach = useQuery(contactReachQuery(acting, provider.id));
  const body = { providerId: provider.id, needed, ...(listing === undefined ? {} : { listingId: listing.id }) };
  const asking = useMutation({
    mutationFn: () => ask(acting, body, keyOf(body)),
    onSuccess: async (request) => {
      await refreshContact(client, acting, request);
      typedBefore.delete(provider.id);
      onClose();
      tell(t('contact.asked', { name: provider.name }));
    },
  });
  const refused = asking.error instanceof ApiProblem ? asking.error.errors.find(({ pointer }) => pointer === '/needed')?.detail : undefined;
  const alreadyOpen = asking.error instanceof ApiProblem && asking.error.code === 'contact-already-open';
  return (
    <Question
      title={t('contact.askTitle', { name: provider.name })}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          {reach.data === undefined ? null : (
            <button type="button" className="button primary" aria-disabled={asking.isPending} onClick={() => { if (!asking.isPending) { asking.mutate(); } }}>
              {t('contact.send')}
            </button>
          )}
        </>
      }
    >
      {reach.isLoading ? <Loading label={t('contact.loading')} lines={3} /> : null}
      {reach.error === null ? null : <Trouble problem={reach.error} what={t('contact.cannot')} />}
      {reach.data === undefined ? null : (
        <>
          {listing === undefined ? null : <p>{t('contact.about', { title: listing.title })}</p>}
          <p>
            {reach.data.contactName == null ? t('contact.toProvider') : t('contact.toPerson', { name: reach.data.contactName })} {t('contact.within', { count: reach.data.termDays })}
          </p>
          <TextArea className="contact-needed" label={t('contact.needed')} helperText={t('contact.neededHint')} maxlength={1000} {...bound({ value: needed, onChange: (typed) => { typedBefore.set(provider.id, typed); setNeeded(typed); }, onBlur: () => undefined }, refused ?? '')} />
          {asking.error === null || refused !== undefined ? null : (
            <Trouble problem={asking.error} what={t('contact.notSent')} />
          )}
          {alreadyOpen ? (
            <p>
              <Link to="/$tenant/contact" params={{ tenant: acting.tenant.slug }}>
                {t('contact.toList')}
              </Link>
            </p>
          ) : null}
        </>
      )}
    </Question>
  );
}

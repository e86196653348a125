import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactRequest } from '@/shared/api/types';
import { Timeline, type Moment } from '@/shared/patterns/timeline/Timeline';
import { useActing, useCan } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { close, contactRequestQuery, refreshContact, see } from '@/features/contact/api/contact';
import { AnswerForm } from '@/features/contact/components/AnswerForm';
import { Elapsed } from '@/features/contact/components/Elapsed';
import { State } from '@/features/contact/components/State';
import '@/features/contact/contact.css';

/** One contact request, the same for both sides; each can do its own step. */
export function ContactRequestPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const { request: id = '' } = useParams({ strict: false });
  const { data: request, error, refetch } = useQuery(contactRequestQuery(acting, id));
  const answers = useCan('contact:answer');
  const seeing = useMutation({ mutationFn: () => see(acting, id), onSuccess: (seen) => refreshContact(client, acting, seen) });
  const { mutate: markSeen } = seeing;
  const unseen = request?.state === 'OPEN' && !request.asked && answers;
  useEffect(() => {
    if (unseen) {
      markSeen();
    }
  }, [unseen, markSeen]);
  return (
    <div className="contact-request hung">
      <p className="crumbs no-print">
        <Link to="/$tenant/contact" params={{ tenant: acting.tenant.slug }}>
          <Icon name="left" size={18} />
          {t('contact.title')}
        </Link>
      </p>
      {request === undefined ? (
        <>
          <PageHead title={t('contact.one')} />
          {error === null ? <Loading label={t('contact.loading')} lines={5} /> : <Trouble problem={error} what={t('contact.oneFailed')} retry={() => void refetch()} />}
        </>
      ) : (
        <Shown request={request} answers={answers} />
      )}
    </div>
  );
}

function Shown({ request, answers }: { request: ContactRequest; answers: boolean }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const [now] = useState(() => new Date());
  const closing = useMutation({ mutationFn: () => close(acting, request.id), onSuccess: (closed) => refreshContact(client, acting, closed) });
  const waits = request.state === 'OPEN' || request.state === 'SEEN';
  const moments: Moment[] = [
    { id: 'asked', at: request.createdAt, what: t('contact.happened.asked', { name: request.fromName ?? request.fromOrganisation, organisation: request.fromOrganisation }) },
    ...(request.seenAt == null ? [] : [{ id: 'seen', at: request.seenAt, what: t('contact.happened.seen', { name: request.providerName }) }]),
    ...(request.answeredAt == null ? [] : [{ id: 'answered', at: request.answeredAt, what: t('contact.happened.answered', { name: request.answeredBy ?? request.providerName }) }]),
    ...(request.closedAt == null ? [] : [{ id: 'closed', at: request.closedAt, what: t('contact.happened.closed', { name: request.fromOrganisation }) }]),
    ...(waits ? [{ id: 'due', at: request.lastDay, what: t('contact.happened.due'), weighty: true }] : []),
  ];
  return (
    <>
      <PageHead title={t(request.asked ? 'contact.toName' : 'contact.fromName', { name: request.asked ? request.providerName : request.fromOrganisation })} lead={<State request={request} />} />
      <p>
        <Elapsed request={request} />
      </p>
      <section>
        <h2>{request.listingTitle == null ? t('contact.neededHead') : t('contact.about', { title: request.listingTitle })}</h2>
        <p className="contact-text">{request.needed}</p>
        {request.asked ? (
          <p className="quiet">{t(request.inApp ? (request.mailed ? 'contact.wentBoth' : 'contact.wentApp') : 'contact.wentMail')}</p>
        ) : (
          <p>
            {request.fromName}
            {request.fromEmail == null ? null : (
              <>
                {' '}
                <a href={`mailto:${request.fromEmail}`}>{request.fromEmail}</a>
              </>
            )}
          </p>
        )}
      </section>
      {request.answer == null ? null : (
        <section>
          <h2>{t('contact.answerHead')}</h2>
          <p className="contact-text">{request.answer}</p>
        </section>
      )}
      {waits && !request.asked && answers ? <AnswerForm request={request} /> : null}
      {request.asked && request.state !== 'CLOSED' ? (
        <section>
          {closing.error === null ? null : <Trouble problem={closing.error} what={t('contact.notClosed')} />}
          <button type="button" className={request.state === 'ANSWERED' ? 'button primary' : 'button'} aria-disabled={closing.isPending} onClick={() => { if (!closing.isPending) { closing.mutate(); } }}>
            {t('contact.close')}
          </button>
          <p className="quiet small">{t('contact.closeHint')}</p>
        </section>
      ) : null}
      <section>
        <h2>{t('contact.history')}</h2>
        <Timeline name={t('contact.history')} moments={moments} now={now} />
      </section>
    </>
  );
}

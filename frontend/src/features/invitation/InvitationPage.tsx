import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, once, read } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import { choices, remember } from '@/shared/session/acting';
import { meQuery } from '@/shared/session/session';
import { here, signInAddress } from '@/shared/session/signin';
import { signOut } from '@/shared/session/signout';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';

function invitationQuery(token: string) {
  return queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => read(api.GET('/api/v1/invitations/{token}', { params: { path: { token } }, signal })),
  });
}

/** Where the link in an invitation leads: what one is asked for, then sign in, then yes. */
export function InvitationPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { token = '' } = useParams({ strict: false });
  const { data: facts, error, refetch } = useQuery(invitationQuery(token));
  const { data: me } = useQuery(meQuery);
  const accepting = useMutation({
    mutationFn: () => read(api.POST('/api/v1/invitations/{token}/acceptance', { params: { path: { token } }, headers: once(token) })),
    onSuccess: async (joined) => {
      const before = new Set(me == null ? [] : choices(me).map(({ tenant, party }) => `${tenant.id} ${party.id}`));
      const after = await client.query({ ...meQuery, staleTime: 0 });
      const fresh = after === null ? undefined : choices(after).find(({ tenant, party }) => tenant.slug === joined.tenant && !before.has(`${tenant.id} ${party.id}`));
      if (fresh !== undefined) {
        remember(fresh);
      }
      await navigate({ to: '/' });
    },
  });

  if (error !== null) {
    const gone = error instanceof ApiProblem && error.status === 404;
    return gone ? <PageHead title={t('invitation.unknown')} lead={t('invitation.unknownText')} /> : <Trouble problem={error} what={t('invitation.failed')} retry={() => void refetch()} />;
  }
  if (facts === undefined) {
    return (
      <p className="quiet" role="status">
        {t('frame.opening')}
      </p>
    );
  }
  const role = t(`roles.${facts.role}`);
  if (facts.state !== 'PENDING') {
    return <PageHead title={t(`invitation.${facts.state}`)} lead={t(`invitation.${facts.state}_text`, { tenant: facts.tenant })} />;
  }
  return (
    <>
      <PageHead title={t('invitation.title', { tenant: facts.tenant })} />
      <div className="stack">
        <p>{t('invitation.asked', { role, party: facts.party, tenant: facts.tenant })}</p>
        <p className="quiet">{t('invitation.hint', { email: facts.emailHint })}</p>
        {accepting.error === null ? null : <Trouble problem={accepting.error} what={t('invitation.notAccepted')} />}
        {me == null ? (
          <p>
            <a className="button primary" href={signInAddress(here())}>
              {t('invitation.signIn')}
            </a>
          </p>
        ) : (
          <>
            <p className="row">
              <button type="button" className="button primary" aria-disabled={accepting.isPending} onClick={() => { accepting.mutate(); }}>
                {t('invitation.accept')}
              </button>
            </p>
            <p className="small quiet">
              {t('invitation.signedInAs', { email: me.person.email })}{' '}
              <button type="button" className="link-button" onClick={() => { void signOut(); }}>
                {t('noAccess.other')}
              </button>
            </p>
          </>
        )}
      </div>
    </>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem, type FieldProblem } from '@/shared/api/problem';
import type { NewInvitation } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { useActing } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { PageHead } from '@/shared/ui/PageHead';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { invitationsQuery, invite } from '@/features/access/api/access';
import { InviteForm } from '@/features/access/components/InviteForm';
import '@/features/access/access.css';

const NOTHING: FieldProblem[] = [];

export function InvitePage() {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyOf = useKeyOf();
  const tenant = acting.tenant.slug;
  const inviting = useMutation({
    // The same invitation sent again keeps its key, so that nobody gets two mails.
    mutationFn: ({ invitation }: { invitation: NewInvitation; sent: () => Promise<void> }) => invite(acting, invitation, keyOf(invitation)),
    onSuccess: async (_, { invitation: { name, email }, sent }) => {
      await sent();
      await client.invalidateQueries({ queryKey: invitationsQuery(acting).queryKey });
      tell(t('invite.sent', { name, email }));
      await navigate({ to: '/$tenant/beheer/toegang', params: { tenant } });
    },
  });
  const refused = inviting.error instanceof ApiProblem ? inviting.error.errors : NOTHING;
  return (
    <div className="form-page">
      <p className="crumbs">
        <Link to="/$tenant/beheer/toegang" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('members.title')}
        </Link>
      </p>
      <PageHead title={t('invite.title')} lead={t('invite.lead')} />
      {inviting.error === null || refused.length > 0 ? null : <Trouble problem={inviting.error} what={t('invite.failed')} />}
      <InviteForm busy={inviting.isPending} refused={refused} onSubmit={(invitation, sent) => { inviting.mutate({ invitation, sent }); }} />
    </div>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { decideNumber, numbersQuery } from '@/features/operator/api/operator';
import type { NumberProposal } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { why } from '@/shared/ui/why';

/** Numbers in the trade register that regions proposed for organisations that others know as well. */
export function NumberProposals() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(numbersQuery);
  const deciding = useMutation({
    mutationFn: ({ proposal, accept }: { proposal: NumberProposal; accept: boolean }) => decideNumber(proposal.id, accept),
    onSuccess: async (_, { proposal, accept }) => {
      tell(t(accept ? 'numberProposals.accepted' : 'numberProposals.refused', { name: proposal.organisation }));
      await client.invalidateQueries({ queryKey: numbersQuery.queryKey });
    },
    onError: (problem) => {
      tell(`${t('numberProposals.notDecided')} ${why(problem, t)}`, { kind: 'refused' });
      void client.invalidateQueries({ queryKey: numbersQuery.queryKey });
    },
  });
  if (error !== null) {
    return <Trouble problem={error} what={t('numberProposals.failed')} retry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <p className="quiet">{t('platform.loading')}</p>;
  }
  if (data.length === 0) {
    return <p>{t('numberProposals.none')}</p>;
  }
  return (
    <table className="cards-on-phone">
      <thead>
        <tr>
          <th scope="col">{t('numberProposals.organisation')}</th>
          <th scope="col">{t('numberProposals.change')}</th>
          <th scope="col">{t('numberProposals.by')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('members.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {data.map((proposal) => (
          <tr key={proposal.id}>
            <td>
              {proposal.organisation}
              <div className="small quiet">{t('numberProposals.knownIn', { count: proposal.knownIn })}</div>
            </td>
            <td>
              {t('numberProposals.fromTo', { from: proposal.from, to: proposal.to })}
              <div className="small quiet">{t('numberProposals.since', { date: longDate(proposal.firstDay, i18n.language), reason: t(`number.reasons.${proposal.reason}`) })}</div>
            </td>
            <td data-label={t('numberProposals.by')}>
              {proposal.proposedIn}
              <div className="small quiet">{longDate(proposal.proposedAt, i18n.language)}</div>
            </td>
            <td className="actions">
              {decision(proposal, true)} {decision(proposal, false)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  function decision(proposal: NumberProposal, accept: boolean) {
    return (
      <button
        type="button"
        className="link-button"
        aria-label={t(accept ? 'numberProposals.acceptOf' : 'numberProposals.refuseOf', { name: proposal.organisation })}
        onClick={() => {
          deciding.mutate({ proposal, accept });
        }}
      >
        {t(accept ? 'numberProposals.accept' : 'numberProposals.refuse')}
      </button>
    );
  }
}

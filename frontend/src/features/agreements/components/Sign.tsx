import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Agreement } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { longDate } from '@/shared/format/dates';
import { Question } from '@/shared/patterns/confirm/Question';
import { keyOf } from '@/shared/session/tenantApi';
import { useActing, useSession } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { showAgreement, sign } from '@/features/agreements/api/agreements';
import type { ReadContract } from '@/features/agreements/api/contract';
import { Hash } from '@/features/agreements/components/Hash';
import { partiesOf, unsignedOf } from '@/features/agreements/steps';

interface SignProps {
  agreement: Agreement;
  /** The text that stands on the page: it and no other is signed. */
  contract: ReadContract;
  onClose: () => void;
}

/** Says what one signs, on whose behalf and what it means, and asks that one read it. */
export function Sign({ agreement, contract, onClose }: SignProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const { me } = useSession();
  const client = useQueryClient();
  const keyFor = useKeyOf();
  const [read, setRead] = useState(false);
  const [asked, setAsked] = useState(false);
  const { party } = acting;
  const { head } = contract.document;
  const others = unsignedOf(agreement).filter(({ id }) => id !== party.id);
  const signing = useMutation({
    mutationFn: () => sign(acting, agreement.id, contract.sha256, keyFor(contract.sha256)),
    onSuccess: (now) => {
      onClose();
      showAgreement(client, acting, now);
      tell(t(others.length === 0 ? 'agreements.isInForce' : 'agreements.isSigned', { title: agreement.title, party: others[0]?.name ?? '' }));
    },
    onError: (problem) => {
      // What is there now is shown behind the question, so that one can read it anew.
      if (problem instanceof ApiProblem && (problem.conflict || problem.absent)) {
        void client.invalidateQueries({ queryKey: keyOf(acting, 'agreement', agreement.id) });
      }
    },
  });
  const problem = signing.error;
  const changed = problem instanceof ApiProblem && (problem.code === 'agreement-other-text' || problem.status === 412);
  const period = head.endsOn == null ? t('agreements.fromOn', { from: longDate(head.startsOn, i18n.language) }) : t('agreements.fromUntil', { from: longDate(head.startsOn, i18n.language), until: longDate(head.endsOn, i18n.language) });
  return (
    <Question
      title={t('agreements.signTitle')}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t(changed ? 'agreements.readAgain' : 'change.cancel')}
          </button>
          {changed ? null : (
            <button
              type="button"
              className="button primary"
              aria-disabled={signing.isPending}
              onClick={() => {
                setAsked(true);
                if (read && !signing.isPending) {
                  signing.mutate();
                } else if (!read) {
                  document.getElementById('agreement-read')?.focus();
                }
              }}
            >
              {t('agreements.signFor', { party: party.name })}
            </button>
          )}
        </>
      }
    >
      {problem === null ? null : <Trouble problem={problem} what={t(changed ? 'agreements.textChanged' : 'agreements.notSigned')} />}
      {problem instanceof ApiProblem && problem.errors.length > 0 ? (
        <ul>
          {problem.errors.map(({ pointer, code, detail }) => (
            <li key={`${pointer} ${code} ${detail}`}>{detail}</li>
          ))}
        </ul>
      ) : null}
      <dl className="agreement-facts">
        <div>
          <dt>{t('agreements.youSign')}</dt>
          <dd>{t('agreements.titleAndVersion', { title: head.title, number: head.version })}</dd>
        </div>
        <div>
          <dt>{t('agreements.between')}</dt>
          <dd>{new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(partiesOf(agreement).map(({ name }) => name))}</dd>
        </div>
        <div>
          <dt>{t('agreements.period')}</dt>
          <dd>{period}</dd>
        </div>
        <div>
          <dt>{t('agreements.onBehalfOf')}</dt>
          <dd>{t('agreements.partyByPerson', { party: party.name, person: me.person.name })}</dd>
        </div>
        <div>
          <dt>{t('agreements.text')}</dt>
          <dd>
            {t('agreements.exactlyThis')} <Hash sha256={contract.sha256} />
          </dd>
        </div>
      </dl>
      <p>{others.length === 0 ? t('agreements.bindsNow') : t('agreements.bindsLater', { party: others[0]?.name ?? '' })}</p>
      <label className="choice agreement-read">
        <input id="agreement-read" type="checkbox" checked={read} aria-invalid={asked && !read} aria-describedby="agreement-read-error" onChange={(event) => { setRead(event.target.checked); }} />
        <span>{t('agreements.iRead', { party: party.name })}</span>
      </label>
      <p id="agreement-read-error" className="field-error" role="alert">
        {asked && !read ? t('agreements.readFirst') : ''}
      </p>
    </Question>
  );
}

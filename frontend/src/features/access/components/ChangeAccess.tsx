import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Membership } from '@/shared/api/types';
import { longDate, today } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { Question } from '@/shared/patterns/confirm/Question';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { changeEnd, endMembership } from '@/features/access/api/access';

/** Until when someone has access, or that it ends now: who it is about and what follows are said first. */
export function ChangeAccess({ membership, onClose }: { membership: Membership; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const texts = useDatePickerTexts();
  const [until, setUntil] = useState(membership.validUntil ?? '');
  const { name } = membership.person;
  const done = async (text: string) => {
    await client.invalidateQueries({ queryKey: keyOf(acting, 'memberships') });
    onClose();
    tell(text);
  };
  const changing = useMutation({
    mutationFn: () => changeEnd(acting, membership, until === '' ? null : until),
    onSuccess: () => done(until === '' ? t('change.open', { name }) : t('change.changed', { name, date: longDate(until, i18n.language) })),
  });
  const ending = useMutation({
    mutationFn: () => endMembership(acting, membership),
    onSuccess: () => done(t('change.ended', { name })),
  });
  const problem = changing.error ?? ending.error;
  return (
    <Question
      title={t('change.title', { name })}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="button" className="button danger" onClick={() => { ending.mutate(); }}>
            {t('change.end')}
          </button>
          <button type="button" className="button primary" onClick={() => { changing.mutate(); }}>
            {t('change.save')}
          </button>
        </>
      }
    >
      <p>{t('change.what', { role: t(`roles.${membership.role}`), party: membership.party.name, tenant: acting.tenant.name })}</p>
      <DatePicker autoOpenDisabled label={t('change.until')} helperText={t('change.effect')} i18n={texts} manualValidation min={today()} value={until} onValueChanged={(event) => { setUntil(event.detail.value); }} />
      <p>
        <Link to="/$tenant/beheer/toegang/personen/$person/vertrek" params={{ tenant: acting.tenant.slug, person: membership.person.id }}>
          {t('leave.open', { name })}
        </Link>
      </p>
      <p>
        <Link to="/$tenant/beheer/toegang/personen/$person/vervanging" params={{ tenant: acting.tenant.slug, person: membership.person.id }}>
          {t('substitution.ofPerson', { name })}
        </Link>
      </p>
      {problem === null ? null : <Trouble problem={problem} what={t('change.failed')} />}
    </Question>
  );
}

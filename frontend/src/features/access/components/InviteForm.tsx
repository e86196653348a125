import { zodResolver } from '@hookform/resolvers/zod';
import { ComboBox } from '@vaadin/react-components/ComboBox.js';
import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { EmailField } from '@vaadin/react-components/EmailField.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { FieldProblem } from '@/shared/api/problem';
import type { NewInvitation, Party } from '@/shared/api/types';
import { DraftBar } from '@/shared/draft/DraftBar';
import { useDraft } from '@/shared/draft/useDraft';
import { today } from '@/shared/format/dates';
import { bound } from '@/shared/patterns/form/bound';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { useFaults } from '@/shared/patterns/form/useFaults';
import { useActing } from '@/shared/session/session';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { partiesQuery } from '@/features/access/api/access';
import { roles } from '@/features/access/roles';

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'nameMissing'), z.maxLength(120, 'nameLong')),
  email: z.string().check(z.trim(), z.email('emailWrong')),
  role: z.enum(roles, 'roleMissing'),
  party: z.object({ id: z.string(), kind: z.enum(['TENANT', 'MUNICIPALITY', 'ORGANISATION']), name: z.string() }, 'partyMissing'),
  validUntil: z.string().check(z.refine((day) => day === '' || day >= today(), 'dayPast')),
});

type Input = z.input<typeof schema>;
/** To be raised when the fields change: a draft says in which form it was typed. */
const FORM_VERSION = '1';
const EMPTY = { name: '', email: '', role: null as Input['role'] | null, party: null as Input['party'] | null, validUntil: '' };
type FieldName = 'name' | 'email' | 'role' | 'party' | 'validUntil';
const fieldNames: FieldName[] = ['name', 'email', 'role', 'party', 'validUntil'];
type Fault = 'nameMissing' | 'nameLong' | 'emailWrong' | 'roleMissing' | 'partyMissing' | 'dayPast';

interface InviteFormProps {
  busy: boolean;
  /** What the server refused the last time; shown beside the field it is about. */
  refused: FieldProblem[];
  /** `sent` is to be called when the server has taken it: the draft is erased. */
  onSubmit: (invitation: NewInvitation, sent: () => Promise<void>) => void;
}

/** Who to invite, to do what, for whom. Errors stand beside the field and are summed up on top. */
export function InviteForm({ busy, refused, onSubmit }: InviteFormProps) {
  const { t } = useTranslation();
  const acting = useActing();
  const [search, setSearch] = useState('');
  const parties = useQuery(partiesQuery(acting, search));
  const form = useForm<Input>({
    resolver: zodResolver(schema),
    defaultValues: { name: '', email: '', validUntil: '' },
    shouldFocusError: false,
  });
  const { control, handleSubmit, setValue, resetField, reset } = form;
  const { errors, errorOf, attempt, count, refuse } = useFaults({
    form,
    names: fieldNames,
    prefix: 'invite',
    sentence: (fault) => t(`invite.${fault as Fault}`),
    nameOf: (pointer) => fieldNames.find((one) => one === pointer || (one === 'party' && pointer.startsWith('party'))),
  });
  const role = useWatch({ control, name: 'role' }) as Input['role'] | undefined;
  const party = useWatch({ control, name: 'party' }) as Party | undefined;
  const typed = useWatch({ control });
  const draft = useDraft({
    form: 'invitation',
    version: FORM_VERSION,
    subject: 'new',
    value: { name: typed.name ?? '', email: typed.email ?? '', role: role ?? null, party: party === undefined ? null : { id: party.id, kind: party.kind, name: party.name }, validUntil: typed.validUntil ?? '' },
    empty: EMPTY,
    restore: ({ name = '', email = '', role: formerRole, party: formerParty, validUntil = '' }) => {
      reset({ name, email, validUntil, ...(formerRole == null ? {} : { role: formerRole }), ...(formerParty == null ? {} : { party: formerParty }) });
    },
  });
  const possible = useMemo(() => (role === undefined ? [] : (parties.data ?? []).filter((one) => one.roles.includes(role))), [parties.data, role]);
  const roleItems = useMemo(() => roles.map((one) => ({ value: one, label: t(`roles.${one}`) })), [t]);
  const texts = useDatePickerTexts();

  const show = useEffectEvent((problems: FieldProblem[]) => {
    refuse(problems);
  });
  useEffect(() => {
    if (refused.length > 0) {
      show(refused);
    }
  }, [refused]);

  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        void handleSubmit(
          ({ party: chosen, validUntil, ...rest }) => {
            if (!busy) {
              onSubmit({ ...rest, name: rest.name.trim(), email: rest.email.trim(), partyKind: chosen.kind, partyId: chosen.id, ...(validUntil === '' ? {} : { validUntil }) }, draft.finish);
            }
          },
          count,
        )(event);
      }}
    >
      <ErrorSummary title={t('form.faults', { count: errors.length })} errors={errors} attempt={attempt} />
      <DraftBar draft={draft} what={t('invite.draft')} />
      <Controller
        control={control}
        name="name"
        render={({ field }) => (
          <TextField id="invite-name" label={t('invite.name')} required autocomplete="off" {...bound(field, errorOf('name'))} />
        )}
      />
      <Controller
        control={control}
        name="email"
        render={({ field }) => (
          <EmailField id="invite-email" label={t('invite.email')} helperText={t('invite.emailHint')} required autocomplete="off" {...bound(field, errorOf('email'))} />
        )}
      />
      <Controller
        control={control}
        name="role"
        render={({ field }) => (
          <ComboBox
            id="invite-role"
            label={t('invite.role')}
            required
            manualValidation
            items={roleItems}
            value={role ?? ''}
            onValueChanged={(event) => {
              const next = roles.find((one) => one === event.detail.value);
              if (next !== undefined && next !== role) {
                field.onChange(next);
                const [only, ...others] = (parties.data ?? []).filter((one) => one.roles.includes(next));
                if (only !== undefined && others.length === 0) {
                  setValue('party', { id: only.id, kind: only.kind, name: only.name });
                } else {
                  resetField('party');
                }
              }
            }}
            invalid={errorOf('role') !== ''}
            errorMessage={errorOf('role')}
          />
        )}
      />
      <Controller
        control={control}
        name="party"
        render={({ field }) => (
          <ComboBox<Party>
            id="invite-party"
            label={t('invite.party')}
            helperText={role === undefined ? t('invite.partyFirst') : t('invite.partyHint')}
            required
            manualValidation
            readonly={role === undefined}
            filteredItems={possible}
            itemLabelPath="name"
            itemIdPath="id"
            itemValuePath="id"
            selectedItem={party ?? null}
            onFilterChanged={(event) => { setSearch(event.detail.value); }}
            onSelectedItemChanged={(event) => {
              const next = event.detail.value ?? undefined;
              if (next?.id !== party?.id) {
                field.onChange(next);
              }
            }}
            invalid={errorOf('party') !== ''}
            errorMessage={errorOf('party')}
          />
        )}
      />
      <Controller
        control={control}
        name="validUntil"
        render={({ field }) => (
          <DatePicker autoOpenDisabled id="invite-validUntil" label={t('invite.validUntil')} helperText={t('invite.validUntilHint')} i18n={texts} min={today()} {...bound(field, errorOf('validUntil'))} />
        )}
      />
      <button type="submit" className="button primary" aria-disabled={busy}>
        {busy ? t('invite.busy') : t('invite.submit')}
      </button>
    </form>
  );
}

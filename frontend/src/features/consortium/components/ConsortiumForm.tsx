import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { everyOf } from '@/shared/api/everyOf';
import type { Consortium, ConsortiumForm as Form } from '@/shared/api/types';
import { DraftBar } from '@/shared/draft/DraftBar';
import { today } from '@/shared/format/dates';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { useFormOver } from '@/shared/patterns/form/useFormOver';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { consortiumQuery, keepConsortium } from '@/features/consortium/api/consortium';
import { MemberLine } from '@/features/consortium/components/MemberLine';
import { percentage, basisPoints, whole } from '@/features/consortium/shares';
import { dividedIn, givenOf, newMember, typedOf, type TypedConsortium, type TypedMember } from '@/features/consortium/typed';
import '@/shared/patterns/form/form.css';

const kinds = everyOf<Form>()(['COOPERATIVE', 'CONSORTIUM']);

/** Says what a provider is, who takes part, and how each year is divided. What was known before stays in the register. */
export function ConsortiumForm({ consortium, onDone }: { consortium: Consortium; onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const [wrongShares, setWrongShares] = useState<{ field: string; text: string }[]>([]);
  const [asked, setAsked] = useState(false);
  const { typed, setTyped, attempt, notYet, draft, saving, errors, faultOf } = useFormOver({
    draftOf: { form: 'consortium', subject: consortium.providerId },
    begin: () => ({ ...typedOf(consortium, i18n.language, Number(today().slice(0, 4))) }),
    query: consortiumQuery(acting, consortium.providerId).queryKey,
    save: (typed) => keepConsortium(acting, consortium, givenOf(typed)),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: keyOf(acting, 'consortium') });
      void client.invalidateQueries({ queryKey: keyOf(acting, 'register') });
      tell(t('consortium.saved'));
      onDone();
    },
  });
  const change = (key: string, part: Partial<TypedMember>) => {
    setTyped((now) => ({ ...now, members: now.members.map((member) => (member.key === key ? { ...member, ...part } : member)) }));
  };
  const summary = [
    ...wrongShares,
    ...errors.map(({ pointer, code, detail }) => ({ field: fieldOf(pointer, code, typed), text: detail })),
  ];
  const save = () => {
    const wrong = typed.form === '' ? [] : typed.members.flatMap(({ key, name, shares }) =>
      Object.entries(shares)
        .filter(([, share]) => basisPoints(share) === undefined)
        .map(([year]) => ({ field: `share-${key}-${year}`, text: t('consortium.noPercentage', { name, year }) })),
    );
    setWrongShares(wrong);
    if (wrong.length > 0) {
      notYet();
    } else if (!saving.isPending) {
      saving.mutate();
    }
  };
  const ends = typed.form === '' && (consortium.form != null || consortium.members.length > 0);
  return (
    <form
      className="stack-l consortium-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ends) {
          setAsked(true);
        } else {
          save();
        }
      }}
    >
      <ErrorSummary title={t('consortium.notSaved')} attempt={attempt} errors={summary} />
      {saving.error === null || errors.length > 0 ? null : <Trouble problem={saving.error} what={t('consortium.notSaved')} />}
      <div>
        <label htmlFor="consortium-form">{t('consortium.kind')}</label>
        <select id="consortium-form" className="select" value={typed.form} onChange={(event) => { setTyped((now) => ({ ...now, form: kinds.find((kind) => kind === event.target.value) ?? '' })); }}>
          <option value="">{t('consortium.noKind')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`consortium.form.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      {typed.form === '' ? null : (
        <>
          <ol className="plain consortium-lines">
            {typed.members.map((member, index) => (
              <MemberLine
                key={member.key}
                member={member}
                index={index}
                provider={consortium.providerId}
                years={typed.years}
                faultOf={(part) => faultOf(`/members/${String(index)}/${part}`)}
                shareFaultOf={(year) => summary.find(({ field }) => field === `share-${member.key}-${year}`)?.text ?? ''}
                onChange={(part) => { change(member.key, part); }}
                onRemove={() => { setTyped((now) => ({ ...now, members: now.members.filter(({ key }) => key !== member.key) })); }}
              />
            ))}
          </ol>
          <div className="row">
            <button type="button" className="button" onClick={() => { setTyped((now) => ({ ...now, members: [...now.members, newMember(today())] })); }}>
              {t('consortium.add')}
            </button>
            <button type="button" className="button" onClick={() => { setTyped((now) => ({ ...now, years: [...now.years, String(Number(now.years.at(-1) ?? today().slice(0, 4)) + 1)] })); }}>
              {t('consortium.addYear', { year: Number(typed.years.at(-1) ?? today().slice(0, 4)) + 1 })}
            </button>
          </div>
          <div role="status" className="consortium-sums">
            {typed.years.map((year) => {
              const sum = dividedIn(year, typed.members);
              return (
                <p key={year} id={`sum-${year}`} className={sum !== undefined && sum > whole ? 'field-error' : 'small'}>
                  {sum === undefined ? t('consortium.sumUnknown', { year }) : t('consortium.sum', { year, sum: percentage(sum, i18n.language) })}
                </p>
              );
            })}
          </div>
        </>
      )}
      <DraftBar draft={draft} what={t('consortium.title')} />
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={saving.isPending}>
          {t('consortium.save')}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t('consortium.cancel')}
        </button>
      </div>
      {asked ? (
        <Confirm
          title={t('consortium.endTitle')}
          confirm={t('consortium.end')}
          danger
          onConfirm={() => { setAsked(false); save(); }}
          onCancel={() => { setAsked(false); }}
        >
          {t('consortium.endText')}
        </Confirm>
      ) : null}
    </form>
  );
}

/** The id of the field that a fault of the server is about. */
function fieldOf(pointer: string, code: string, typed: TypedConsortium): string {
  const { members } = typed;
  const [, list, index = '', part = ''] = pointer.split('/');
  if (list === 'shares') {
    const share = givenOf(typed).shares[Number(index)];
    const year = String(share?.year ?? typed.years[0] ?? '');
    const member = members.find(({ kvk, shares }) => kvk === share?.kvk && shares[year] !== undefined);
    return code === 'over-whole' || member === undefined ? `sum-${year}` : `share-${member.key}-${year}`;
  }
  return list === 'members' && part !== '' ? `${part}-${members[Number(index)]?.key ?? ''}` : 'consortium-form';
}

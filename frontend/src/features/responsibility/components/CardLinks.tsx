import { TextField } from '@vaadin/react-components/TextField.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { CardLink, ResponsibilityMatrix } from '@/shared/api/types';
import { longDate, today } from '@/shared/format/dates';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { bound } from '@/shared/patterns/form/bound';
import { useActing, useCan } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { linksQuery, makeLink, revokeLink } from '@/features/responsibility/api/responsibilities';
import '@/shared/patterns/form/form.css';

/** Links with which somebody without an account reads the card; each is shown once, works until a day, and can be withdrawn. */
export function CardLinks({ matrix }: { matrix: ResponsibilityMatrix }) {
  const { t } = useTranslation();
  const acting = useActing();
  const signs = useCan('agreement:sign');
  const { data, error, refetch } = useQuery(linksQuery(acting, matrix.agreementId));
  if (!matrix.shares && data?.items.length === 0) {
    return null;
  }
  return (
    <section className="no-print">
      <h2>{t('responsibility.links')}</h2>
      <p>{t('responsibility.linksText')}</p>
      {matrix.shares && signs ? <MakeLink matrix={matrix} /> : null}
      {error === null ? null : <Trouble problem={error} what={t('responsibility.linksFailed')} retry={() => void refetch()} />}
      {data?.items.length === 0 ? <p className="quiet">{t('responsibility.noLinks')}</p> : null}
      {data === undefined || data.items.length === 0 ? null : (
        <ul className="card-links">
          {data.items.map((link) => (
            <LinkLine key={link.id} matrix={matrix} link={link} revokes={signs} />
          ))}
        </ul>
      )}
    </section>
  );
}

function MakeLink({ matrix }: { matrix: ResponsibilityMatrix }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const [label, setLabel] = useState('');
  const [days, setDays] = useState('90');
  const [tried, setTried] = useState(false);
  const making = useMutation({
    mutationFn: () => makeLink(acting, matrix.agreementId, label.trim(), Number(days)),
    onSuccess: () => {
      setLabel('');
      setTried(false);
      void client.invalidateQueries({ queryKey: linksQuery(acting, matrix.agreementId).queryKey });
    },
  });
  const address = making.data;
  const refused = making.error instanceof ApiProblem ? making.error.errors[0]?.detail : undefined;
  return (
    <>
      <form
        className="make-link"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (label.trim() === '') {
            document.getElementById('link-label')?.focus();
          } else if (!making.isPending) {
            making.mutate();
          }
        }}
      >
        <TextField id="link-label" label={t('responsibility.label')} helperText={t('responsibility.labelHint')} maxlength={100} {...bound({ value: label, onChange: setLabel, onBlur: () => undefined }, tried && label.trim() === '' ? t('responsibility.writeLabel') : (refused ?? ''))} />
        <label>
          <span>{t('responsibility.days')}</span>
          <select className="input" value={days} onChange={(event) => { setDays(event.target.value); }}>
            <option value="30">{t('responsibility.day30')}</option>
            <option value="90">{t('responsibility.day90')}</option>
            <option value="365">{t('responsibility.day365')}</option>
          </select>
        </label>
        <button type="submit" className="button" aria-disabled={making.isPending}>
          {t('responsibility.make')}
        </button>
      </form>
      {making.error === null || refused !== undefined ? null : <Trouble problem={making.error} what={t('responsibility.notMade')} />}
      {address === undefined ? null : (
        <div className="notice approved" role="status">
          <p>{t('responsibility.once')}</p>
          <p className="row">
            <input className="input link-address" readOnly aria-label={t('responsibility.address')} value={address} onFocus={(event) => { event.target.select(); }} />
            <button type="button" className="button" onClick={() => { void navigator.clipboard.writeText(address).then(() => { tell(t('responsibility.copied')); }); }}>
              {t('responsibility.copy')}
            </button>
          </p>
        </div>
      )}
    </>
  );
}

function LinkLine({ matrix, link, revokes }: { matrix: ResponsibilityMatrix; link: CardLink; revokes: boolean }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const revoking = useMutation({
    mutationFn: () => revokeLink(acting, matrix.agreementId, link.id),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: linksQuery(acting, matrix.agreementId).queryKey });
      tell(t('responsibility.linkRevoked'));
    },
  });
  const { label, expiresOn, revokedAt } = link;
  const works = revokedAt == null && expiresOn >= today();
  const state = revokedAt != null ? t('responsibility.revoked', { date: longDate(revokedAt.slice(0, 10), i18n.language) }) : t(works ? 'responsibility.works' : 'responsibility.expired', { date: longDate(expiresOn, i18n.language) });
  return (
    <li>
      <div>
        <strong>{label}</strong>
        <span className="small quiet under">{t('responsibility.madeBy', { person: link.personName, party: link.partyName })}</span>
      </div>
      <span className={`state ${works ? 'approved' : 'neutral'}`}>{state}</span>
      {works && revokes ? (
        <button type="button" className="button" aria-label={t('responsibility.revokeOf', { label })} aria-disabled={revoking.isPending} onClick={() => { setAsked(true); }}>
          {t('responsibility.revoke')}
        </button>
      ) : (
        <span />
      )}
      {revoking.error === null ? null : <Trouble problem={revoking.error} what={t('responsibility.notRevoked')} />}
      {asked ? (
        <Confirm
          title={t('responsibility.revokeTitle', { label })}
          confirm={t('responsibility.revoke')}
          danger
          onCancel={() => { setAsked(false); }}
          onConfirm={() => {
            setAsked(false);
            revoking.mutate();
          }}
        >
          {t('responsibility.revokeText')}
        </Confirm>
      ) : null}
    </li>
  );
}

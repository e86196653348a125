import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Declaration, DeclarationVersion } from '@/shared/api/types';
import { dateTime, longDate } from '@/shared/format/dates';
import { euros } from '@/shared/format/numbers';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { keyOf } from '@/shared/session/tenantApi';
import { useActing, useCan } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { tell } from '@/shared/ui/toasts';
import { why } from '@/shared/ui/why';
import { declarationQuery, discardDeclaration, downloadInvoice } from '@/features/declarations/api/declarations';
import { DeclarationForm } from '@/features/declarations/components/DeclarationForm';
import { DeclarationSteps } from '@/features/declarations/components/DeclarationSteps';
import { StatedLines } from '@/features/declarations/components/StatedLines';
import { monthName } from '@/features/declarations/month';
import '@/features/declarations/declarations.css';
import '@/shared/patterns/form/form.css';

/** One declaration: written by who declares, judged by the region. */
export function DeclarationPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { declaration: id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(declarationQuery(acting, id));
  const tenant = acting.tenant.slug;
  if (data === undefined && error !== null) {
    return (
      <Absent problem={error} title={t('declaration.absent')} text={t('declaration.absentText')} page={t('declaration.title')} what={t('declaration.failed')} retry={() => void refetch()}>
        <Link to="/$tenant/declaraties" params={{ tenant }} className="button primary">
          {t('declaration.toList')}
        </Link>
      </Absent>
    );
  }
  return (
    <div className="stack-l declarations">
      <p className="crumbs no-print">
        <Link to="/$tenant/declaraties" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('declaration.title')}
        </Link>
      </p>
      {data === undefined ? (
        <>
          <PageHead title={t('declaration.title')} />
          <Loading label={t('table.loading')} lines={5} />
        </>
      ) : (
        <Shown shown={data} />
      )}
    </div>
  );
}

function Shown({ shown }: { shown: Declaration }) {
  const { t, i18n } = useTranslation();
  const decides = useCan('declaration:decide');
  const [kept, setKept] = useState(0);
  const { declaration, own, versions, broken, ofOther, declarable } = shown;
  const draft = own ? versions.find(({ state }) => state === 'DRAFT') : undefined;
  const sent = versions.filter(({ state }) => state !== 'DRAFT');
  const current = sent.find(({ number }) => number === declaration.number);
  const declares = declarable.prices.length > 0 || declarable.sumCents != null;
  return (
    <>
      <PageHead title={`${declaration.title}, ${monthName(declaration.period, i18n.language)}`} lead={`${declaration.organisationName}, ${t(`declaration.part.${declaration.part}`)}. ${t(`declaration.state.${declaration.state}`)}.`} />
      {broken.length === 0 || draft?.lines.length === 0 ? null : (
        <div className="notice waiting">
          <p>
            <strong>{t('declaration.broken')}</strong> {t(draft === undefined ? 'declaration.brokenRegion' : 'declaration.brokenOwn')}
          </p>
          <ul>
            {broken.map(({ code, pointer, detail, source }) => (
              <li key={`${code} ${pointer}`}>
                {detail} <span className="small quiet">{source}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {draft === undefined ? null : (
        <>
          {declares ? <DeclarationForm key={`${String(draft.number)} ${String(kept)}`} shown={shown} version={draft} onKept={() => { setKept((before) => before + 1); }} /> : <p>{t('declaration.nothing')}</p>}
          <Discard shown={shown} />
        </>
      )}
      {current === undefined ? null : (
        <section className="stack">
          <h2>{t('declaration.current')}</h2>
          <VersionFacts id={declaration.id} version={current} />
          <StatedLines name={t('declaration.lines')} lines={current.lines} {...(decides && declaration.headName != null && declaration.subName != null ? { other: ofOther } : {})} />
          <DeclarationSteps shown={shown} />
        </section>
      )}
      {sent.length < 2 ? null : (
        <section className="stack">
          <h2>{t('declaration.earlier')}</h2>
          {sent
            .filter((version) => version !== current)
            .reverse()
            .map((version) => (
              <details key={version.number}>
                <summary>
                  {t('declaration.version', { number: version.number })}, {t(`declaration.state.${version.state}`)}, {euros(version.totalCents, i18n.language)}
                </summary>
                <div className="stack">
                  <VersionFacts id={declaration.id} version={version} />
                  <StatedLines name={t('declaration.version', { number: version.number })} lines={version.lines} />
                </div>
              </details>
            ))}
        </section>
      )}
    </>
  );
}

/** When it was sent, why it was disputed or corrected, and its invoice. */
function VersionFacts({ id, version }: { id: string; version: DeclarationVersion }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const invoice = useMutation({
    mutationFn: () => downloadInvoice(acting, id, version.number),
    onError: (problem) => { tell(`${t('declaration.invoiceFailed')} ${why(problem, t)}`, { kind: 'refused' }); },
  });
  return (
    <>
      <p>
        <strong>{t('declaration.totalOf', { amount: euros(version.totalCents, i18n.language) })}</strong>
        {version.sentAt == null ? null : <span className="small quiet under">{t('declaration.sentOn', { date: dateTime(version.sentAt, i18n.language) })}</span>}
      </p>
      {version.reason == null ? null : (
        <div>
          <h3>{t('declaration.reasonOf')}</h3>
          <p className="declaration-text">{version.reason}</p>
        </div>
      )}
      {version.dispute == null ? null : (
        <div className="notice refused">
          <h3>{t('declaration.disputeOf')}</h3>
          <p className="declaration-text">{version.dispute}</p>
        </div>
      )}
      {version.invoiceNumber == null || version.invoicedOn == null ? null : (
        <p>
          {t('declaration.invoiceNumber', { number: version.invoiceNumber, date: longDate(version.invoicedOn, i18n.language) })}{' '}
          <button type="button" className="button no-print" aria-disabled={invoice.isPending} onClick={() => { if (!invoice.isPending) { invoice.mutate(); } }}>
            {t('declaration.invoice')}
          </button>
        </p>
      )}
    </>
  );
}

function Discard({ shown }: { shown: Declaration }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const tenant = acting.tenant.slug;
  const discarding = useMutation({
    mutationFn: () => discardDeclaration(acting, shown),
    onSuccess: async () => {
      tell(t('declaration.discarded'));
      void client.invalidateQueries({ queryKey: keyOf(acting, 'declarations') });
      if (shown.declaration.state === 'DRAFT') {
        await navigate({ to: '/$tenant/declaraties', params: { tenant } });
      } else {
        await client.invalidateQueries({ queryKey: declarationQuery(acting, shown.declaration.id).queryKey });
      }
    },
    onError: (problem) => { tell(`${t('declaration.stepFailed')} ${why(problem, t)}`, { kind: 'refused' }); },
  });
  return (
    <p>
      <button type="button" className="link-button no-print" onClick={() => { setAsking(true); }}>
        {t('declaration.discard')}
      </button>
      {asking ? (
        <Confirm
          title={t('declaration.discardTitle')}
          confirm={t('declaration.discard')}
          danger
          onConfirm={() => {
            setAsking(false);
            discarding.mutate();
          }}
          onCancel={() => { setAsking(false); }}
        >
          {t('declaration.discardText')}
        </Confirm>
      ) : null}
    </p>
  );
}

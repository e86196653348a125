import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, AgreementVersion } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import type { MarginNote } from '@/shared/patterns/document/DocumentWithMargin';
import { Timeline } from '@/shared/patterns/timeline/Timeline';
import { municipalitiesQuery } from '@/shared/session/reference';
import { useActing, useCan } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { Writing } from '@/features/agreements/editor/Writing';
import { agreementQuery } from '@/features/agreements/api/agreements';
import { contractQuery, type ReadContract } from '@/features/agreements/api/contract';
import { AgreementMark } from '@/features/agreements/components/AgreementMark';
import { Approve } from '@/features/agreements/components/Approve';
import { ContractText } from '@/features/agreements/components/ContractText';
import { Offer } from '@/features/agreements/components/Offer';
import { Sign } from '@/features/agreements/components/Sign';
import { Signatures } from '@/features/agreements/components/Signatures';
import { StandsNow } from '@/features/agreements/components/StandsNow';
import { Steps } from '@/features/agreements/components/Steps';
import { TermsTable } from '@/features/agreements/components/TermsTable';
import { useProductName } from '@/features/agreements/components/useProductName';
import { VersionBar } from '@/features/agreements/components/VersionBar';
import { Ways } from '@/features/agreements/components/Ways';
import { articlesOf, articlesOfDraft, termsOf, type ReadArticle } from '@/features/agreements/contract';
import { partiesOf, signs } from '@/features/agreements/steps';
import { agreementVersionOf } from '@/features/agreements/version';
import '@/shared/patterns/form/form.css';
import '@/features/agreements/agreements.css';

/** One agreement: how it stands, its text as it was offered, its terms, who signed, and what one can do. */
export function AgreementPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { agreement: id } = useParams({ from: '/signed-in/shell/$tenant/overeenkomsten/$agreement' });
  const { version } = agreementVersionOf(useSearch({ strict: false }));
  const { data, error, refetch } = useQuery(agreementQuery(acting, id, version));
  const back = (
    <Link to="/$tenant/overeenkomsten" params={{ tenant: acting.tenant.slug }}>
      {t('agreements.toList')}
    </Link>
  );
  if (data === undefined && error !== null) {
    return (
      <Absent problem={error} title={t('agreements.absent')} text={t('agreements.absentText')} page={t('agreements.one')} what={t('agreements.oneFailed')} retry={() => void refetch()}>
        {back}
      </Absent>
    );
  }
  return (
    <div className="hung agreement">
      <p className="crumbs no-print">
        <Link to="/$tenant/overeenkomsten" params={{ tenant: acting.tenant.slug }}>
          <Icon name="left" size={18} />
          {t('agreements.title')}
        </Link>
      </p>
      {data === undefined ? (
        <>
          <PageHead title={t('agreements.one')} />
          <Loading label={t('agreements.loading')} lines={8} />
        </>
      ) : (
        <Shown agreement={data} />
      )}
    </div>
  );
}

function Shown({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const acting = useActing();
  const maySign = useCan('agreement:sign');
  const mayWrite = useCan('agreement:write');
  const [signing, setSigning] = useState(false);
  const [now] = useState(() => new Date());
  const { shown } = agreement;
  const draft = shown?.state === 'DRAFT';
  const contract = useQuery({ ...contractQuery(acting, agreement.id, shown?.number ?? 0), enabled: shown?.sha256 != null });
  return (
    <>
      <PageHead
        title={agreement.title}
        lead={
          <>
            <AgreementMark state={agreement.state} /> {t(`agreements.kind.${agreement.kind}`)}
          </>
        }
      >
        <div className="row no-print agreement-actions">
          {draft && mayWrite && agreement.may.includes('OFFER') && shown.problems.length === 0 ? <Offer agreement={agreement} version={shown} /> : null}
          <Writing agreement={agreement} />
          <Steps agreement={agreement} />
          {maySign && signs(agreement) && contract.data !== undefined ? (
            <button type="button" className="button primary" onClick={() => { setSigning(true); }}>
              {t('agreements.signDo')}
            </button>
          ) : null}
        </div>
      </PageHead>
      <StandsNow agreement={agreement} />
      <Ways agreement={agreement} />
      {draft && shown.problems.length > 0 ? (
        <section>
          <h2>{t('agreements.problems')}</h2>
          <ul>
            {shown.problems.map(({ pointer, code, detail, source }) => (
              <li key={`${pointer} ${code} ${detail}`}>
                {detail} <span className="small quiet">{source}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <InShort agreement={agreement} contract={contract.data} />
      {shown == null ? null : (
        <>
          <section>
            <h2>{t('agreements.terms')}</h2>
            <TermsTable terms={shown.terms} />
          </section>
          <section>
            <h2>{t('agreements.text')}</h2>
            <VersionBar agreement={agreement} />
            {contract.error === null ? null : <Trouble problem={contract.error} what={t('agreements.textFailed')} retry={() => void contract.refetch()} />}
            {shown.sha256 != null && contract.data === undefined && contract.error === null ? <Loading label={t('agreements.loading')} lines={8} /> : null}
            <Text agreement={agreement} version={shown} contract={contract.data} />
          </section>
          {shown.sha256 == null ? null : (
            <section className="stack">
              <h2>{t('agreements.signatures')}</h2>
              <Signatures agreement={agreement} version={shown} contract={contract.data} />
            </section>
          )}
        </>
      )}
      {agreement.history.length === 0 ? null : (
        <section>
          <h2>{t('agreements.history')}</h2>
          <Timeline
            name={t('agreements.history')}
            now={now}
            newestFirst
            moments={agreement.history.map(({ number, step, at, personName, partyName, note }, place) => ({
              id: `${place}-${step}`,
              at,
              what: (
                <>
                  {t(`agreements.happened.${step}`, { defaultValue: step, party: partyName ?? '', number })}
                  {personName == null ? null : <span className="small quiet under">{personName}</span>}
                  {note == null ? null : <span className="small under agreement-note">{note}</span>}
                </>
              ),
            }))}
          />
        </section>
      )}
      {signing && contract.data !== undefined ? <Sign agreement={agreement} contract={contract.data} onClose={() => { setSigning(false); }} /> : null}
    </>
  );
}

/** Between whom, for how long, from which model and under what. */
function InShort({ agreement, contract }: { agreement: Agreement; contract: ReadContract | undefined }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const { tenant, party } = acting;
  const nameOf = useProductName();
  const { data: places } = useQuery(municipalitiesQuery(acting));
  const readsModels = useCan('model:read');
  const { shown, frameworkId } = agreement;
  const terms = shown?.terms;
  const facts = contract?.document.facts;
  const from = terms?.startsOn == null ? undefined : longDate(terms.startsOn, i18n.language);
  const until = terms?.endsOn == null ? undefined : longDate(terms.endsOn, i18n.language);
  const model = shown == null ? '' : t('agreements.modelVersion', { name: shown.modelName, number: shown.modelNumber });
  return (
    <section>
      <h2>{t('agreements.inShort')}</h2>
      <dl className="agreement-facts">
        <div>
          <dt>{t('agreements.parties')}</dt>
          <dd>
            {partiesOf(agreement).map(({ id, name, kvkNumber }) => (
              <span key={id} className="under-first">
                {name}
                {kvkNumber == null ? null : <span className="small quiet"> {t('agreements.kvk', { number: kvkNumber })}</span>}
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('agreements.period')}</dt>
          <dd>
            {from === undefined ? t('agreements.notKnownYet') : until === undefined ? t('agreements.fromOn', { from }) : t('agreements.fromUntil', { from, until })}
            {terms?.noticeMonths == null ? null : <span className="small quiet under">{t('agreements.notice', { count: terms.noticeMonths })}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('agreements.help')}</dt>
          <dd lang={facts === undefined ? undefined : 'nl'}>{facts?.['CATEGORIES'] ?? terms?.categories?.map(nameOf).join(', ') ?? ''}</dd>
        </div>
        <div>
          <dt>{t('agreements.places')}</dt>
          <dd>{facts?.['MUNICIPALITIES'] ?? terms?.municipalities?.map((code) => places?.find((place) => place.code === code)?.name ?? code).join(', ') ?? ''}</dd>
        </div>
        <div>
          <dt>{t('agreements.variant')}</dt>
          <dd>{t(`models.variant.${agreement.variant}`)}</dd>
        </div>
        {shown == null ? null : (
          <div>
            <dt>{t('agreements.model')}</dt>
            <dd>
              {readsModels ? (
                <Link to="/$tenant/modelcontracten/$model" params={{ tenant: tenant.slug, model: shown.modelId }} search={{ version: String(shown.modelNumber) }}>
                  {model}
                </Link>
              ) : (
                model
              )}
            </dd>
          </div>
        )}
        {frameworkId == null ? null : (
          <div>
            <dt>{t('agreements.under')}</dt>
            <dd>
              {party.kind === 'TENANT' || party.id === agreement.head?.id ? (
                <Link to="/$tenant/overeenkomsten/$agreement" params={{ tenant: tenant.slug, agreement: frameworkId }}>
                  {contract?.document.head.framework ?? t('agreements.framework')}
                </Link>
              ) : (
                (contract?.document.head.framework ?? t('agreements.framework'))
              )}
            </dd>
          </div>
        )}
        {terms?.protocol == null || terms.protocol === '' ? null : (
          <div>
            <dt>{t('agreements.protocol')}</dt>
            <dd>{terms.protocol}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** How the version reads, with in the margin where it departs from the model, why, and who approved that. */
function Text({ agreement, version, contract }: { agreement: Agreement; version: AgreementVersion; contract: ReadContract | undefined }) {
  const { t, i18n } = useTranslation();
  const mayApprove = useCan('deviation:approve');
  const open = version.state === 'OFFERED' || version.state === 'SIGNED_BY_ONE';
  if (version.sha256 != null && contract === undefined) {
    return null;
  }
  const articles = contract === undefined ? articlesOfDraft(version.articles) : articlesOf(contract.document);
  const deviationOf = (article: ReadArticle) => version.deviations.find(({ articleCode }) => articleCode === article.code);
  const notesOf = (article: ReadArticle): MarginNote[] => {
    const deviation = deviationOf(article);
    return deviation === undefined
      ? []
      : [
          {
            id: 'deviation',
            kind: 'deviation',
            text: (
              <>
                {deviation.reason}
                <span className="under quiet">
                  {deviation.approvedAt != null ? t('agreements.approvedBy', { person: deviation.approvedBy ?? '', date: longDate(deviation.approvedAt, i18n.language) }) : open ? t('agreements.notApprovedYet') : null}
                </span>
              </>
            ),
          },
        ];
  };
  return <ContractText articles={articles} terms={contract === undefined ? [] : termsOf(contract.document)} notesOf={notesOf} besideOf={(article) => (mayApprove && open && contract !== undefined && article.standing === 'DEVIATES' && deviationOf(article)?.approvedAt == null ? <Approve agreement={agreement.id} article={article} sha256={contract.sha256} /> : null)} />;
}

import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mediation } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { dateTime } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { mediationQuery, say, showMediation } from '@/features/mediation/api/mediations';
import { MediationMark } from '@/features/mediation/components/MediationMark';
import { MediationSteps } from '@/features/mediation/components/MediationSteps';
import '@/features/mediation/mediation.css';

/** One mediation; who reads what is for the server to say, and the page says it too. */
export function MediationPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { mediation: id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(mediationQuery(acting, id));
  const tenant = acting.tenant.slug;
  if (data === undefined && error !== null) {
    return (
      <Absent problem={error} title={t('mediation.absent')} text={t('mediation.absentText')} page={t('mediation.title')} what={t('mediation.failed')} retry={() => void refetch()}>
        <Link to="/$tenant/bemiddeling" params={{ tenant }} className="button primary">
          {t('mediation.toList')}
        </Link>
      </Absent>
    );
  }
  return (
    <div className="stack-l">
      <p className="crumbs no-print">
        <Link to="/$tenant/bemiddeling" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('mediation.title')}
        </Link>
      </p>
      {data === undefined ? (
        <>
          <PageHead title={t('mediation.title')} />
          <Loading label={t('table.loading')} lines={5} />
        </>
      ) : (
        <Shown mediation={data} />
      )}
    </div>
  );
}

function Shown({ mediation }: { mediation: Mediation }) {
  const { t, i18n } = useTranslation();
  const { title, headName, subName, part, toldAt, overAt, forHead, outcome, messages } = mediation;
  const knows = part === 'HEAD' ? undefined : toldAt == null ? t('mediation.headKnowsNothing', { head: headName }) : t('mediation.headKnows', { head: headName, date: dateTime(toldAt, i18n.language) });
  return (
    <>
      <PageHead title={title} lead={<><MediationMark of={mediation} /> · <span>{t('mediation.parties', { head: headName, asker: subName })}</span></>} />
      {knows === undefined ? null : <p className="notice waiting">{knows}</p>}
      {forHead == null ? null : (
        <section>
          <h2>{t(part === 'HEAD' ? 'mediation.about' : 'mediation.headReads', { head: headName })}</h2>
          <p className="mediation-text">{forHead}</p>
        </section>
      )}
      <MediationSteps mediation={mediation} />
      {overAt == null ? null : (
        <section>
          <h2>{t('mediation.outcome')}</h2>
          <p className="mediation-text">{outcome ?? t('mediation.noOutcome')}</p>
        </section>
      )}
      <section className="stack">
        <h2>{t('mediation.messages')}</h2>
        {messages.length === 0 ? <Nothing>{t('mediation.noMessages')}</Nothing> : null}
        <ol className="mediations">
          {messages.map(({ id, partyName, personName, forAll, text, at }) => (
            <li key={id}>
              <p className="small quiet">
                {personName == null ? partyName : `${personName}, ${partyName}`}, <time dateTime={at}>{dateTime(at, i18n.language)}</time>
                {part === 'HEAD' ? null : ` · ${t(forAll ? 'mediation.forAll' : 'mediation.notForHead')}`}
              </p>
              <p className="mediation-text">{text}</p>
            </li>
          ))}
        </ol>
        {overAt == null ? <Write mediation={mediation} /> : null}
      </section>
    </>
  );
}

function Write({ mediation: { id, toldAt, headName, part } }: { mediation: Mediation }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const key = useKeyOf();
  const [text, setText] = useState('');
  const saying = useMutation({ mutationFn: () => say(acting, id, text, key(text)), onSuccess: (now) => { showMediation(client, acting, now); setText(''); } });
  return (
    <form
      className="stack no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!saying.isPending) {
          saying.mutate();
        }
      }}
    >
      <TextArea label={t('mediation.write')} helperText={part === 'HEAD' ? t('mediation.allRead') : t(toldAt == null ? 'mediation.headDoesNotRead' : 'mediation.headReadsToo', { head: headName })} maxlength={4000} value={text} onValueChanged={(event) => { setText(event.detail.value); }} />
      {saying.error === null ? null : <Trouble problem={saying.error} what={t('mediation.sayFailed')} />}
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={saying.isPending}>
          {t('mediation.say')}
        </button>
      </div>
    </form>
  );
}

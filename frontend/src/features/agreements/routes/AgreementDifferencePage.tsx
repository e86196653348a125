import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Words } from '@/shared/patterns/difference/Words';
import { useActing } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { agreementQuery } from '@/features/agreements/api/agreements';
import { useVersionText } from '@/features/agreements/api/useVersionText';
import { textOfArticle, type ReadArticle } from '@/features/agreements/contract';
import { differenceOf } from '@/features/agreements/difference';
import { readableVersions } from '@/features/agreements/steps';
import { agreementVersionsOf } from '@/features/agreements/version';
import '@/features/agreements/agreements.css';

/** What one version of an agreement says otherwise than another, within its sentences. */
export function AgreementDifferencePage() {
  const { t } = useTranslation();
  const acting = useActing();
  const navigate = useNavigate();
  const tenant = acting.tenant.slug;
  const { agreement: id } = useParams({ from: '/signed-in/shell/$tenant/overeenkomsten/$agreement/verschil' });
  const whole = useQuery(agreementQuery(acting, id));
  const numbers = whole.data === undefined ? [] : readableVersions(whole.data).map(({ number }) => number);
  const asked = agreementVersionsOf(useSearch({ strict: false }));
  const after = asked.after ?? numbers.at(-1);
  const before = asked.before ?? numbers.filter((number) => after === undefined || number < after).at(-1);
  const former = useVersionText(acting, id, before);
  const latter = useVersionText(acting, id, after);
  const error = former.error ?? latter.error;
  const difference = former.articles === undefined || latter.articles === undefined ? undefined : differenceOf(former.articles, latter.articles);
  const choose = (change: { before?: number; after?: number }) => {
    void navigate({ to: '/$tenant/overeenkomsten/$agreement/verschil', params: { tenant, agreement: id }, search: { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }), ...change }, replace: true });
  };
  if (whole.data === undefined && whole.error !== null) {
    return (
      <Absent problem={whole.error} title={t('agreements.absent')} text={t('agreements.absentText')} page={t('agreements.differenceTitle')} what={t('agreements.oneFailed')} retry={() => void whole.refetch()}>
        <Link to="/$tenant/overeenkomsten" params={{ tenant }}>
          {t('agreements.toList')}
        </Link>
      </Absent>
    );
  }
  return (
    <div className="hung">
      <p className="crumbs">
        <Link to="/$tenant/overeenkomsten/$agreement" params={{ tenant, agreement: id }} search={after === undefined ? {} : { version: after }}>
          <Icon name="left" size={18} />
          {whole.data?.title ?? t('agreements.one')}
        </Link>
      </p>
      <PageHead
        title={t('agreements.differenceTitle')}
        lead={difference === undefined ? undefined : t('agreements.differenceLead', { added: difference.added.length, removed: difference.removed.length, changed: difference.changed.length, unchanged: difference.unchanged })}
      />
      <div className="row no-print">
        {select('before', before)}
        {select('after', after)}
      </div>
      {error === null ? null : <Trouble problem={error} what={t('agreements.textFailed')} />}
      {difference === undefined && error === null ? <Loading label={t('agreements.loading')} lines={6} /> : null}
      {difference === undefined ? null : (
        <>
          {difference.added.length + difference.removed.length + difference.changed.length === 0 ? <p>{t('agreements.alike')}</p> : null}
          {group(t('models.changedGroup'), difference.changed.map((pair) => ({ before: pair.before, after: pair.after })))}
          {group(t('models.addedGroup'), difference.added.map((article) => ({ after: article })))}
          {group(t('models.removedGroup'), difference.removed.map((article) => ({ before: article })))}
        </>
      )}
    </div>
  );

  function select(side: 'before' | 'after', value: number | undefined) {
    return (
      <label className="row">
        {t(`models.${side}`)}
        <select className="select" value={value ?? ''} onChange={(event) => { choose({ [side]: Number(event.target.value) }); }}>
          {numbers.map((number) => (
            <option key={number} value={number}>
              {t('agreements.versionNumber', { number })}
            </option>
          ))}
        </select>
      </label>
    );
  }

  function group(title: string, pairs: readonly { before?: ReadArticle; after?: ReadArticle }[]) {
    return pairs.length === 0 ? null : (
      <section>
        <h2>
          {title} <span className="count">{pairs.length}</span>
        </h2>
        <ul className="differences">
          {pairs.map((pair) => {
            const article = pair.after ?? pair.before;
            return (
              <li key={article?.code} lang="nl">
                <h3>
                  {article?.number} {article?.heading}
                </h3>
                <Words before={pair.before === undefined ? '' : textOfArticle(pair.before)} after={pair.after === undefined ? '' : textOfArticle(pair.after)} />
              </li>
            );
          })}
        </ul>
      </section>
    );
  }
}

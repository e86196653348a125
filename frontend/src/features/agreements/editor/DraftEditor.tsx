import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Agreement, AgreementTerms, Article } from '@/shared/api/types';
import { KeptLine } from '@/shared/keep/KeptLine';
import { WhoIsHere } from '@/shared/live/WhoIsHere';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { useActing } from '@/shared/session/session';
import { Trouble } from '@/shared/ui/Trouble';
import { Answers } from '@/features/agreements/editor/Answers';
import { fieldsOfDraft } from '@/features/agreements/editor/fieldsOfDraft';
import { LiveText } from '@/features/agreements/editor/LiveText';
import { OfferQuestion } from '@/features/agreements/editor/OfferQuestion';
import { fieldOf, saidOf, type Said } from '@/features/agreements/editor/problems';
import { Rules } from '@/features/agreements/editor/Rules';
import { contractOf } from '@/features/agreements/editor/typed';
import { useChecked } from '@/features/agreements/editor/useChecked';
import { useDraftKeeper } from '@/features/agreements/editor/useDraftKeeper';
import { useOffer } from '@/features/agreements/editor/useOffer';

interface DraftEditorProps {
  agreement: Agreement;
  articles: readonly Article[];
  framework: AgreementTerms | undefined;
  /** Where both do not fit beside each other: what is in sight. */
  side: 'questions' | 'text';
}

/** The contract as it will read at the left, what there is to decide at the right. Kept by itself, checked while one types. */
export function DraftEditor({ agreement, articles, framework, side }: DraftEditorProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const navigate = useNavigate();
  const kept = useDraftKeeper(agreement, articles);
  const { said, text, floors, checking, failed, retry } = useChecked(agreement, articles, kept.value);
  const [attempt, setAttempt] = useState(0);
  const [asked, setAsked] = useState<'offer' | 'discard'>();
  const [current, setCurrent] = useState<string>();
  const { offering, discarding } = useOffer(agreement, () => { setAttempt((before) => before + 1); });
  const refused = offering.error instanceof ApiProblem && offering.error.status === 422 ? offering.error.errors : [];
  const all = refused.length > 0 && said.length === 0 ? saidOf(refused.map(({ pointer, code, detail }) => ({ pointer, code, detail, rule: '', source: '' }))) : said;

  const errorOf = (pointer: string) => {
    const field = fieldOf(pointer);
    return all.filter((one) => one.field === field && (attempt > 0 || !one.open)).map((one) => sentence(one, !/\/(lines|floors|demand)\//.test(pointer))).join(' ');
  };
  const show = async (next: 'questions' | 'text') => {
    await navigate({ to: '/$tenant/overeenkomsten/$agreement/concept', params: { tenant: acting.tenant.slug, agreement: agreement.id }, search: next === 'text' ? { kant: 'tekst' } : {}, replace: true });
  };
  const ask = (fields: readonly string[]) => {
    void (side === 'text' ? show('questions') : Promise.resolve()).then(() => {
      requestAnimationFrame(() => {
        const asking = fields.map((field) => document.getElementById(field) ?? document.querySelector<HTMLElement>(`[id^="${CSS.escape(field)}-"]`)).find((one) => one !== null);
        asking?.scrollIntoView({ block: 'center' });
        asking?.focus();
      });
    });
  };
  const wants = () => {
    if (all.length > 0 && !checking) {
      setAttempt((before) => before + 1);
      return;
    }
    if (kept.state !== 'saved') {
      kept.retry();
    }
    setAsked('offer');
  };
  const contract = contractOf(kept.value, articles, i18n.language);

  return (
    <>
      <div className="side-switch no-print">
        {(['questions', 'text'] as const).map((one) => (
          <button key={one} type="button" className="button" aria-pressed={side === one} onClick={() => void show(one)}>
            {t(`agreementDraft.side.${one}`)}
          </button>
        ))}
      </div>
      <div className={`draft-editor shows-${side}`}>
        <div className="draft-side">
          <LiveText name={t('agreementDraft.textName', { title: agreement.title })} articles={text} current={current} onAsk={ask} />
          <div className="draft-foot no-print">
            <KeptLine kept={kept} unfinished={t('agreementDraft.unfinished')} fields={fieldsOfDraft(t)} />
            <WhoIsHere place={`overeenkomsten/${agreement.id}/concept`} />
            <div className="row">
              <button type="button" className="button plain" onClick={() => { setAsked('discard'); }}>
                {t('agreementDraft.discard')}
              </button>
              <button type="button" className="button primary" aria-disabled={offering.isPending} onClick={() => { if (!offering.isPending) { wants(); } }}>
                {t('agreementDraft.offer')}
              </button>
            </div>
          </div>
        </div>
        <div className="draft-answers">
          <ErrorSummary title={t('form.faults', { count: summed(all).length })} errors={summed(all)} attempt={attempt} />
          {failed === undefined ? null : <Trouble problem={failed} what={t('agreementDraft.notChecked')} retry={retry} />}
          {offering.error === null || refused.length > 0 ? null : <Trouble problem={offering.error} what={t('agreementDraft.notOffered')} />}
          {discarding.error === null ? null : <Trouble problem={discarding.error} what={t('agreementDraft.notDiscarded')} />}
          <Rules said={all} checking={checking} onAsk={(field) => { ask([field]); }} />
          <Answers typed={kept.value} change={kept.change} errorOf={errorOf} agreement={agreement} articles={articles} framework={framework} text={text} floors={floors} onWork={setCurrent} />
        </div>
      </div>
      {asked === 'offer' && kept.state === 'saved' ? (
        <OfferQuestion
          agreement={agreement}
          by={acting.party.name}
          terms={contract.terms}
          deviations={contract.filling.deviations?.length ?? 0}
          onClose={() => { setAsked(undefined); }}
          onOffer={() => {
            setAsked(undefined);
            offering.mutate();
          }}
        />
      ) : null}
      {asked === 'discard' ? (
        <Confirm
          title={t('agreementDraft.discardTitle')}
          confirm={t('agreementDraft.discard')}
          danger
          onCancel={() => { setAsked(undefined); }}
          onConfirm={() => {
            setAsked(undefined);
            discarding.mutate();
          }}
        >
          <p>{t('agreementDraft.discardEffect')}</p>
        </Confirm>
      ) : null}
    </>
  );

  function sentence({ text: words, source, open }: Said, withSource: boolean): string {
    return withSource && !open && source !== '' ? t('agreementDraft.withSource', { text: words, source }) : words;
  }

  /** A line for each field; what is said of one field in several ways stands together. */
  function summed(problems: readonly Said[]) {
    const lines = new Map<string, string>();
    for (const one of problems) {
      const field = one.field ?? one.pointer;
      const words = sentence(one, true);
      lines.set(field, lines.has(field) ? `${lines.get(field) ?? ''} ${words}` : words);
    }
    return [...lines].map(([field, words]) => ({ field, text: words }));
  }
}

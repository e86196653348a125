import { useTranslation } from 'react-i18next';
import type { Said } from '@/features/agreements/editor/problems';

interface RulesProps {
  said: readonly Said[];
  /** Whether what is shown is about what is typed now. */
  checking: boolean;
  /** Brings one to the field with this id; left out where nothing is filled in. */
  onAsk?: (field: string) => void;
}

/** What keeps the draft from being offered: rules that are broken, with the article that they rest on, and questions that are open. */
export function Rules({ said, checking, onAsk }: RulesProps) {
  const { t } = useTranslation();
  const broken = said.filter(({ open }) => !open);
  const open = said.filter((one) => one.open);
  const says = checking ? t('agreementDraft.checking') : said.length === 0 ? t('agreementDraft.allRules') : [broken.length === 0 ? '' : t('agreementDraft.brokenRules', { count: broken.length }), open.length === 0 ? '' : t('agreementDraft.openQuestions', { count: open.length })].filter((one) => one !== '').join(' ');
  return (
    <div className="rules">
      <p role="status" className={`state ${broken.length > 0 ? 'refused' : open.length > 0 ? 'waiting' : 'approved'}`}>
        {says}
      </p>
      {broken.length === 0 ? null : <ul className="broken">{broken.map((one) => line(one, true))}</ul>}
      {open.length === 0 ? null : (
        <details>
          <summary>{t('agreementDraft.showOpen')}</summary>
          <ul>{open.map((one) => line(one, false))}</ul>
        </details>
      )}
    </div>
  );

  function line({ field, pointer, text, source }: Said, withSource: boolean) {
    return (
      <li key={`${pointer} ${text}`}>
        {field === undefined || onAsk === undefined ? (
          text
        ) : (
          <button type="button" className="link-button" onClick={() => { onAsk(field); }}>
            {text}
          </button>
        )}
        {withSource && source !== '' ? <span className="quiet small"> {source}</span> : null}
      </li>
    );
  }
}

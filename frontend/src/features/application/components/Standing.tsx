import { useTranslation } from 'react-i18next';
import type { Application, Completeness } from '@/shared/api/types';
import { wordsOf } from '@/shared/criteria/criterion';
import { longDate } from '@/shared/format/dates';
import { Clock } from '@/features/application/components/Clock';

interface StandingProps {
  application: Application;
  completeness: Completeness | undefined;
  provider: boolean;
  /** Code of the criterion to go on with. */
  onward: string | undefined;
  onGo: (code: string) => void;
}

/** How far it is, what waits on whom, and until when: the first thing to read in a file. */
export function Standing({ application, completeness, provider, onward, onGo }: StandingProps) {
  const { t, i18n } = useTranslation();
  const { state, addition, clock, answers } = application;
  const titleOf = (code: string) => {
    const answer = answers.find(({ criterion }) => criterion.code === code);
    return answer === undefined ? code : wordsOf(answer.criterion, i18n.language).title;
  };
  return (
    <div className="standing stack">
      {state === 'DRAFT' && completeness !== undefined ? (
        <p className="row">
          <progress aria-label={t('application.howFar')} value={completeness.answered} max={completeness.asked} />
          <strong role="status">{t('application.answeredOf', { answered: completeness.answered, asked: completeness.asked })}</strong>
        </p>
      ) : null}
      {onward === undefined ? null : (
        <p>
          <button type="button" className="link-button" onClick={() => { onGo(onward); }}>
            {t('application.goOn', { title: titleOf(onward) })}
          </button>
        </p>
      )}
      {addition == null ? null : (
        <div className="notice waiting">
          <p>
            <strong>{t(provider ? 'application.additionAsked' : 'application.additionWaits', { date: longDate(addition.lastDay, i18n.language) })}</strong> {t('application.daysLeft', { count: addition.daysLeft })}
          </p>
          <ul>
            {addition.items.map(({ code, missing }) => (
              <li key={code}>
                <button type="button" className="link-button" onClick={() => { onGo(code); }}>
                  {titleOf(code)}
                </button>{' '}
                <span className="asked-more">{missing}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {clock == null || state === 'WITHDRAWN' ? null : <Clock clock={clock} />}
    </div>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Application, CompletenessGap } from '@/shared/api/types';
import { classes, wordsOf } from '@/shared/criteria/criterion';

interface GapsProps {
  tenant: string;
  application: Application;
  gaps: readonly CompletenessGap[];
}

/** Everything that is lacking, in the order of the file, each with the way to it. */
export function Gaps({ tenant, application, gaps }: GapsProps) {
  const { t, i18n } = useTranslation();
  const facts = gaps.filter(({ criterion }) => criterion == null);
  return (
    <>
      {facts.length === 0 ? null : (
        <section>
          <h2>{t('application.facts')}</h2>
          <ul className="gap-list">
            {facts.map(({ pointer, message }) => (
              <li key={pointer}>
                <Link to="/$tenant/aanvragen/$application" params={{ tenant, application: application.id }} hash={`feit-${pointer.split('/')[2] ?? ''}`}>
                  {message}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {classes.map((kind) => {
        const lacking = application.answers.filter(({ criterion }) => criterion.class === kind).flatMap((answer) => gaps.filter(({ criterion }) => criterion === answer.criterion.code).map((gap) => ({ gap, answer })));
        return lacking.length === 0 ? null : (
          <section key={kind}>
            <h2>{t(`criteria.class.${kind}`)}</h2>
            <ul className="gap-list">
              {lacking.map(({ gap, answer }) => (
                <li key={gap.pointer + gap.code}>
                  <Link to="/$tenant/aanvragen/$application" params={{ tenant, application: application.id }} search={{ eis: answer.criterion.code }}>
                    {wordsOf(answer.criterion, i18n.language).title}
                  </Link>
                  : {gap.message}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

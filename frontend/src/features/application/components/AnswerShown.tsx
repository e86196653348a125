import { useTranslation } from 'react-i18next';
import type { CriterionAnswer } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { FromPassport } from '@/features/application/components/FromPassport';
import { FileLine } from '@/features/application/components/FileLine';

/** An answer to read: what was given, with its dates. */
export function AnswerShown({ answer, onShow }: { answer: CriterionAnswer; onShow: (file: string) => void }) {
  const { t, i18n } = useTranslation();
  const { criterion, notApplicable, explanation, number, declaredBy, declaredOn, page, canShow, issuedOn, files } = answer;
  const { kind } = criterion.evidence;
  const day = (iso: string) => longDate(iso, i18n.language);
  if (kind === 'OWN_CHECK') {
    return <p>{t('application.ownCheck')}</p>;
  }
  const facts = [
    ...(notApplicable ? [[t('application.notApplicableShort'), t('application.yes')]] : []),
    ...(number === '' ? [] : [[t(`criteria.register.${criterion.evidence.number ?? 'KVK'}`), number]]),
    ...(declaredBy === '' ? [] : [[t('application.declaredByShort'), declaredOn == null ? declaredBy : t('application.declaredByOn', { name: declaredBy, date: day(declaredOn) })]]),
    ...(kind === 'SHOWN' && !notApplicable ? [[t('application.toShow'), t(canShow ? 'application.canShowIt' : 'application.cannotShow')]] : []),
    ...(issuedOn == null ? [] : [[t('application.issuedOn'), day(issuedOn)]]),
    ...(explanation === '' ? [] : [[t(notApplicable ? 'application.whyNotShort' : kind === 'DECLARATION' ? 'application.declarationShort' : 'application.explanationShort'), explanation]]),
  ];
  if (facts.length === 0 && page === '' && files.length === 0) {
    return <p className="quiet">{t('application.nothingGiven')}</p>;
  }
  return (
    <div className="answer-shown">
      <FromPassport answer={answer} />
      <dl>
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {page === '' ? null : (
          <div>
            <dt>{t('application.page')}</dt>
            <dd>
              {page.startsWith('https://') ? (
                <a href={page} target="_blank" rel="noreferrer">
                  {page}
                </a>
              ) : (
                page
              )}
            </dd>
          </div>
        )}
      </dl>
      {files.length === 0 ? null : (
        <ul className="evidence-files" aria-label={t('application.files')}>
          {files.map((file) => (
            <li key={file.id}>
              <FileLine file={file} onShow={() => { onShow(file.id); }} />
              <p className="small quiet file-dates">
                {[file.issuedOn == null ? '' : t('application.issuedFrom', { date: day(file.issuedOn) }), file.validUntil == null ? '' : t('application.validUntil', { date: day(file.validUntil) }), t('application.uploaded', { date: day(file.uploadedAt) })].filter((one) => one !== '').join(', ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application, TakenDecision } from '@/shared/api/types';
import { longDate, today } from '@/shared/format/dates';
import { SidePanel } from '@/shared/patterns/panel/SidePanel';
import { useActing } from '@/shared/session/session';
import { letterQuery } from '@/features/application/api/decisions';
import { Document } from '@/features/application/components/Document';
import { codeOf, useCategories } from '@/features/application/useCategories';

/** A decision to read: what, why, until when, where it is different, and the letter with it. */
export function DecisionShown({ application, decision }: { application: Application; decision: TakenDecision }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const categories = useCategories();
  const [reading, setReading] = useState(false);
  const day = (iso: string) => longDate(iso, i18n.language);
  const { outcome, decidedAt, decidedBy, onTime, reasons, conditions, validUntil, parts, round } = decision;
  return (
    <div className="decision stack">
      <p>
        <strong className={`state ${outcome === 'APPROVED' ? 'approved' : 'refused'}`}>{t(`application.state.${outcome}`)}</strong> {t('decision.by', { name: decidedBy, date: day(decidedAt) })} {onTime ? '' : t('decision.wasLate')}{' '}
        {validUntil == null ? '' : t('decision.holds', { date: day(validUntil) })}
      </p>
      <dl className="answer-shown">
        <div>
          <dt>{t('decision.motivation')}</dt>
          <dd>{reasons}</dd>
        </div>
        {conditions === '' ? null : (
          <div>
            <dt>{t('decision.underConditions')}</dt>
            <dd>{conditions}</dd>
          </div>
        )}
      </dl>
      {parts.length === 0 ? null : (
        <ul className="gap-list" aria-label={t('decision.parts')}>
          {parts.map((part) => (
            <li key={part.category + part.establishment}>
              {part.category === '' ? t('decision.allCategories') : (categories.find(({ id }) => id === part.category)?.label ?? codeOf(part.category))}
              {part.establishment === '' ? '' : `, ${t('decision.establishment', { number: part.establishment })}`}: <strong>{t(`decision.outcomeShort.${part.outcome}`)}</strong>. {part.reason}
            </li>
          ))}
        </ul>
      )}
      <p>
        <button type="button" className="button" onClick={() => { setReading(true); }}>
          {t('decision.readLetter')}
        </button>
      </p>
      {reading ? (
        <SidePanel label={t('decision.letter')} title={t('decision.letterName', { date: day(decidedAt) })} onClose={() => { setReading(false); }}>
          <Document content={letterQuery(acting, application.id, round)} mediaType="application/pdf" name={`${t('decision.letterName', { date: today(new Date(decidedAt)) })}.pdf`} />
        </SidePanel>
      ) : null}
    </div>
  );
}

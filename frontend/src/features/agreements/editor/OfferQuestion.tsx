import { useTranslation } from 'react-i18next';
import type { Agreement, AgreementTerms } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import '@/features/agreements/agreements.css';

interface OfferQuestionProps {
  agreement: Agreement;
  /** On whose behalf it is offered. */
  by: string;
  terms: AgreementTerms;
  deviations: number;
  onOffer: () => void;
  onClose: () => void;
}

/** What is offered, to whom, and what that does; asked before the text is fixed. */
export function OfferQuestion({ agreement, by, terms, deviations, onOffer, onClose }: OfferQuestionProps) {
  const { t, i18n } = useTranslation();
  const { region, head, sub, kind } = agreement;
  const names = (kind === 'REGION_HEAD' ? [region, head] : kind === 'REGION_SUB' ? [region, sub] : [head, sub]).map((party) => party?.name ?? '');
  const other = names.find((name) => name !== by) ?? '';
  const date = (day: string | null | undefined) => (day == null ? '' : longDate(day, i18n.language));
  return (
    <Confirm title={t('agreementDraft.offerTitle', { name: other })} confirm={t('agreementDraft.offer')} onConfirm={onOffer} onCancel={onClose}>
      <div className="stack">
        <dl className="agreement-facts brief">
          <div>
            <dt>{t('agreementDraft.between2')}</dt>
            <dd>{names.join(t('agreementDraft.and'))}</dd>
          </div>
          <div>
            <dt>{t('agreementDraft.period')}</dt>
            <dd>{t('agreementDraft.fromUntil', { from: date(terms.startsOn), until: date(terms.endsOn) })}</dd>
          </div>
          {terms.price == null ? null : (
            <div>
              <dt>{t('agreementDraft.form')}</dt>
              <dd>{t(`agreementDraft.forms.${terms.price.form}`)}</dd>
            </div>
          )}
          <div>
            <dt>{t('agreementDraft.deviations')}</dt>
            <dd>{t('agreementDraft.deviationCount', { count: deviations })}</dd>
          </div>
        </dl>
        <p>{t('agreementDraft.offerEffect', { name: other })}</p>
      </div>
    </Confirm>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompletenessGap, CriterionAnswer, EvidenceDocument } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { dayOf } from '@/features/application/answer';
import { dateFile, showAnswer } from '@/features/application/api/applications';
import { FileLine } from '@/features/application/components/FileLine';
import { KeptLine } from '@/shared/keep/KeptLine';
import type { Held } from '@/shared/keep/keeper';
import { useKeeper } from '@/shared/keep/useKeeper';

interface EvidenceFileProps {
  application: string;
  code: string;
  file: EvidenceDocument;
  gaps: readonly CompletenessGap[];
  /** Whether the criterion asks how old it is. */
  dated: boolean;
  onShow: () => void;
  onRemove: () => void;
}

interface Dates {
  issuedOn: string;
  validUntil: string;
}

/** One document of the provider: what it is, whether it can be used, and the dates on it. */
export function EvidenceFile({ application, code, file, gaps, dated, onShow, onRemove }: EvidenceFileProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const texts = useDatePickerTexts();
  const held = useMemo(() => heldDates(file), [file]);
  const kept = useKeeper<Dates>(
    `${acting.party.id}/${application}/${code}/${file.id}`,
    held,
    async ({ issuedOn, validUntil }, version) => {
      const answer = await dateFile(acting, application, file.id, { issuedOn: dayOf(issuedOn), validUntil: dayOf(validUntil) }, version);
      showAnswer(client, acting, application, answer);
      return { ...(dates(answer) ?? held), savedAt: new Date().toISOString() };
    },
    (current) => (current === undefined ? undefined : dates(current as CriterionAnswer)),
  );
  const field = (name: keyof Dates) => ({
    id: `${code}-${file.id}-${name}`,
    i18n: texts,
    ...bound({ value: kept.value[name], onChange: (day) => { kept.change({ [name]: day }); }, onBlur: () => undefined }, kept.state === 'saved' ? (gaps.find(({ pointer }) => pointer === `/answers/${code}/files/${file.id}/${name}`)?.message ?? '') : ''),
  });
  return (
    <li>
      <div className="file-head">
        <FileLine file={file} onShow={onShow} />
        <button type="button" className="button plain icon-only" aria-label={t('application.removeOf', { name: file.name })} title={t('application.remove')} onClick={onRemove}>
          <Icon name="close" size={18} />
        </button>
      </div>
      {file.state === 'INFECTED' ? null : (
        <>
          <div className="two-fields">
            <DatePicker autoOpenDisabled label={t(dated ? 'application.fileIssuedOn' : 'application.fileIssuedOnOptional')} {...field('issuedOn')} />
            <DatePicker autoOpenDisabled label={t('application.fileValidUntil')} {...field('validUntil')} />
          </div>
          <KeptLine
            kept={kept}
            fields={[
              { id: 'issuedOn', label: t('application.fileIssuedOn'), show: ({ issuedOn }) => (issuedOn === '' ? '' : longDate(issuedOn, i18n.language)) },
              { id: 'validUntil', label: t('application.fileValidUntil'), show: ({ validUntil }) => (validUntil === '' ? '' : longDate(validUntil, i18n.language)) },
            ]}
          />
        </>
      )}
    </li>
  );

  function dates(answer: CriterionAnswer): Held<Dates> | undefined {
    const now = answer.files.find(({ id }) => id === file.id);
    return now === undefined ? undefined : heldDates(now);
  }
}

function heldDates({ version, issuedOn, validUntil }: EvidenceDocument): Held<Dates> {
  return { version, savedAt: undefined, value: { issuedOn: issuedOn ?? '', validUntil: validUntil ?? '' } };
}

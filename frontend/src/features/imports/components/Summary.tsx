import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '@/shared/api/types';
import { number } from '@/shared/format/numbers';

const kinds = ['new', 'changed', 'unchanged', 'missing', 'errors', 'warnings'] as const;

export function Summary({ summary }: { summary: ImportSummary }) {
  const { t, i18n } = useTranslation();
  return (
    <dl className="summary">
      {kinds.map((kind) => (
        <div key={kind} className={summary[kind] === 0 ? 'none' : kind}>
          <dd>{number(summary[kind], i18n.language)}</dd>
          <dt>{t(`summary.${kind}`)}</dt>
        </div>
      ))}
    </dl>
  );
}

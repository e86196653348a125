import { useTranslation } from 'react-i18next';
import { Wizard } from '@/shared/patterns/wizard/Wizard';

interface ImportStepsProps {
  /** 0 for choosing the file, 4 when the list has been changed. */
  at: number;
  onMapping?: (() => void) | undefined;
}

/** From a file to the list, in four steps; it waits wherever it is left. */
export function ImportSteps({ at, onMapping }: ImportStepsProps) {
  const { t } = useTranslation();
  return (
    <Wizard
      name={t('imports.steps')}
      at={at}
      leave={at === 0 ? undefined : t('imports.leave')}
      steps={[
        { id: 'file', label: t('imports.stepFile') },
        { id: 'columns', label: t('imports.stepColumns'), onOpen: onMapping },
        { id: 'preview', label: t('imports.stepPreview') },
        { id: 'commit', label: t('imports.stepCommit') },
      ]}
    />
  );
}

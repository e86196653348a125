import { useTranslation } from 'react-i18next';
import type { EvidenceDocument } from '@/shared/api/types';
import { SidePanel } from '@/shared/patterns/panel/SidePanel';
import { Document } from '@/features/application/components/Document';

interface EvidencePanelProps {
  application: string;
  file: EvidenceDocument;
  onClose: () => void;
}

/** A document beside the file. */
export function EvidencePanel({ application, file, onClose }: EvidencePanelProps) {
  const { t } = useTranslation();
  return (
    <SidePanel label={t('application.document')} title={file.name} onClose={onClose}>
      <Document application={application} file={file} />
    </SidePanel>
  );
}

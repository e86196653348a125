import { useTranslation } from 'react-i18next';
import type { EvidenceDocument } from '@/shared/api/types';
import { SidePanel } from '@/shared/patterns/panel/SidePanel';
import { useActing } from '@/shared/session/session';
import { contentQuery } from '@/features/application/api/applications';
import { Document } from '@/features/application/components/Document';

interface EvidencePanelProps {
  application: string;
  file: EvidenceDocument;
  onClose: () => void;
}

/** A document beside the file. */
export function EvidencePanel({ application, file, onClose }: EvidencePanelProps) {
  const { t } = useTranslation();
  const acting = useActing();
  return (
    <SidePanel label={t('application.document')} title={file.name} onClose={onClose}>
      <Document content={contentQuery(acting, application, file.id)} mediaType={file.mediaType} name={file.name} />
    </SidePanel>
  );
}

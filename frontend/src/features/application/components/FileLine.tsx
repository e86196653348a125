import { useTranslation } from 'react-i18next';
import type { EvidenceDocument } from '@/shared/api/types';
import { number } from '@/shared/format/numbers';
import { Icon } from '@/shared/ui/Icon';

/** Name and size of a document, and whether it can be looked at. */
export function FileLine({ file: { name, size, state }, onShow }: { file: EvidenceDocument; onShow: () => void }) {
  const { t, i18n } = useTranslation();
  const bytes = size < 1_000_000 ? `${number(Math.max(1, size / 1000), i18n.language)} kB` : `${number(size / 1_000_000, i18n.language, 1)} MB`;
  return (
    <div className="file-line">
      <Icon name="file" />
      <span>
        {state === 'KEPT' ? (
          <button type="button" className="link-button" onClick={onShow}>
            {name}
          </button>
        ) : (
          name
        )}{' '}
        <span className="small quiet">{bytes}</span>
        {state === 'KEPT' ? null : <span className={`state ${state === 'INFECTED' ? 'refused' : 'waiting'} file-state`}>{t(`application.file.${state}`)}</span>}
      </span>
    </div>
  );
}

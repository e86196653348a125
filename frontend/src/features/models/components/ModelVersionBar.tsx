import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractModel, ModelVersion } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { useActing, useCan } from '@/shared/session/session';
import { RenameModel } from '@/features/models/components/RenameModel';
import { nameOf } from '@/features/models/version';

interface ModelVersionBarProps {
  model: ContractModel;
  versions: readonly ModelVersion[];
  shown: string | undefined;
  onShow: (version: string) => void;
  /** What may be done with the model; left out for who only reads. */
  manage?: { rename: (name: string) => Promise<void>; archive: (archived: boolean) => void; discard: (() => void) | undefined } | undefined;
}

/** Which version one looks at, what differs, and what is done with the model as a whole. */
export function ModelVersionBar({ model, versions, shown, onShow, manage }: ModelVersionBarProps) {
  const { t, i18n } = useTranslation();
  const { tenant } = useActing();
  const moves = useCan('agreement:write') && model.publishedNumber != null && !model.archived;
  const [asked, setAsked] = useState<'rename' | 'archive' | 'discard'>();
  const [newest, former] = versions;
  const close = () => { setAsked(undefined); };
  return (
    <div className="row model-versions no-print">
      {newest === undefined || former === undefined ? null : (
        <>
          <label className="row">
            {t('models.version')}
            <select className="select" value={shown} onChange={(event) => { onShow(event.target.value); }}>
              {versions.map((version) => (
                <option key={version.id} value={nameOf(version)}>
                  {version.number == null ? t('models.draft') : t('models.versionOf', { number: version.number, date: version.publishedAt == null ? '' : longDate(version.publishedAt, i18n.language) })}
                </option>
              ))}
            </select>
          </label>
          <Link to="/$tenant/modelcontracten/$model/verschil" params={{ tenant: tenant.slug, model: model.id }} search={{ before: nameOf(former), after: nameOf(newest) }}>
            {t('models.difference')}
          </Link>
        </>
      )}
      {moves ? (
        <Link to="/$tenant/modelcontracten/$model/overzetten" params={{ tenant: tenant.slug, model: model.id }} search={{}}>
          {t('moves.link')}
        </Link>
      ) : null}
      <button type="button" className="button plain" onClick={() => { window.print(); }}>
        {t('models.print')}
      </button>
      {manage === undefined ? null : (
        <>
          <button type="button" className="button plain" onClick={() => { setAsked('rename'); }}>
            {t('models.rename')}
          </button>
          <button type="button" className="button plain" onClick={() => { if (model.archived) { manage.archive(false); } else { setAsked('archive'); } }}>
            {t(model.archived ? 'models.useAgain' : 'models.archive')}
          </button>
          {manage.discard === undefined ? null : (
            <button type="button" className="button plain" onClick={() => { setAsked('discard'); }}>
              {t('models.discard')}
            </button>
          )}
        </>
      )}
      {asked === 'discard' ? (
        <Confirm title={t('models.discardTitle')} confirm={t('models.discard')} danger onCancel={close} onConfirm={() => { close(); manage?.discard?.(); }}>
          {t('models.discardEffect', { number: model.publishedNumber })}
        </Confirm>
      ) : null}
      {asked === 'archive' ? (
        <Confirm title={t('models.archiveTitle', { name: model.name })} confirm={t('models.archive')} onCancel={close} onConfirm={() => { close(); manage?.archive(true); }}>
          {t('models.archiveEffect')}
        </Confirm>
      ) : null}
      {asked === 'rename' && manage !== undefined ? <RenameModel given={model.name} onClose={close} onSave={async (name) => { await manage.rename(name); close(); }} /> : null}
    </div>
  );
}

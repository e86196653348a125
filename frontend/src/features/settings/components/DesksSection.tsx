import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { Trouble } from '@/shared/ui/Trouble';
import { deskQuery, participatingQuery } from '@/features/settings/api/settings';
import { DeskForm } from '@/features/settings/components/DeskForm';

/** Per municipality whom citizens turn to. */
export function DesksSection() {
  const { t } = useTranslation();
  const acting = useActing();
  const { data, error, refetch } = useQuery(participatingQuery(acting));
  const here = (data ?? []).filter(({ validUntil }) => validUntil == null || validUntil >= today());
  const [picked, setPicked] = useState<string>();
  const shown = here.find(({ id }) => id === picked) ?? here.find(({ deskFilled }) => !deskFilled) ?? here[0];
  const desk = useQuery({ ...deskQuery(acting, shown?.id ?? ''), enabled: shown !== undefined });
  if (error !== null) {
    return <Trouble problem={error} what={t('settings.municipalities.failed')} retry={() => void refetch()} />;
  }
  if (data !== undefined && shown === undefined) {
    return <p>{t('settings.desk.noMunicipality')}</p>;
  }
  return (
    <>
      <div className="desk-choice">
        <label htmlFor="desk-municipality">{t('settings.desk.municipality')}</label>
        <select id="desk-municipality" className="select" value={shown?.id ?? ''} onChange={(event) => { setPicked(event.target.value); }}>
          {here.map(({ id, name, deskFilled }) => (
            <option key={id} value={id}>
              {deskFilled ? name : t('settings.desk.unfilled', { name })}
            </option>
          ))}
        </select>
      </div>
      {desk.error === null ? null : <Trouble problem={desk.error} what={t('settings.desk.failed')} retry={() => void desk.refetch()} />}
      {desk.data === undefined || shown === undefined ? null : <DeskForm key={shown.id + desk.data.version} municipality={shown} desk={desk.data} />}
    </>
  );
}

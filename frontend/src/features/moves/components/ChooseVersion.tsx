import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementMove, ModelVersion } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { longDate } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { Trouble } from '@/shared/ui/Trouble';
import { beginMove } from '@/features/moves/api/moves';

interface ChooseVersionProps {
  model: string;
  /** Those that have taken effect, the newest first; at least one. */
  versions: readonly [ModelVersion, ...ModelVersion[]];
  onBegun: (move: AgreementMove) => void;
}

/** Chooses to which version agreements move; after that nothing more happens than that each of them is looked at. */
export function ChooseVersion({ model, versions, onBegun }: ChooseVersionProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const [chosen, setChosen] = useState(versions[0].id);
  const key = useKeyOf();
  const begin = useMutation({ mutationFn: () => beginMove(acting, model, chosen, key(chosen)), onSuccess: onBegun });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!begin.isPending) {
          begin.mutate();
        }
      }}
    >
      <fieldset className="move-versions">
        <legend>{t('moves.versionQuestion')}</legend>
        {versions.map(({ id, number, takesEffectOn, note }) => (
          <label key={id} className="row">
            <input type="radio" name="version" value={id} checked={chosen === id} onChange={() => { setChosen(id); }} />
            <span>
              {t('moves.versionOf', { number, date: takesEffectOn == null ? '' : longDate(takesEffectOn, i18n.language) })}
              {note == null ? null : <span className="small quiet under">{note}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {begin.error === null ? null : <Trouble problem={begin.error} what={t('moves.beginFailed')} />}
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={begin.isPending}>
          {t('moves.look')}
        </button>
      </div>
      <p className="quiet">{t('moves.lookEffect')}</p>
    </form>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { OwnSite } from '@/shared/api/types';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { previewStyle, removeStyle, saveStyle } from '@/features/settings/api/settings';
import { HouseStylePreview } from '@/features/settings/components/HouseStylePreview';

interface Chosen {
  name: string;
  tokens: string;
  tokensDark: string;
}

const nothing: Chosen = { name: '', tokens: '', tokensDark: '' };

/** The house style: design tokens are chosen or pasted, looked at, and saved when they can be read. */
export function HouseStyleForm({ site, onSaved }: { site: OwnSite; onSaved: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const acting = useActing();
  const [chosen, setChosen] = useState(nothing);
  const [asking, setAsking] = useState(false);
  const preview = useMutation({ mutationFn: (style: Chosen) => previewStyle(acting, bodyOf(style)) });
  const saving = useMutation({
    mutationFn: () => saveStyle(acting, bodyOf(chosen), site.version),
    onSuccess: async () => {
      tell(t('settings.saved'));
      setChosen(nothing);
      preview.reset();
      await onSaved();
    },
    // Somebody else was earlier: the version of now is fetched, what was chosen stays and can be saved over it.
    onError: (problem) => (problem instanceof ApiProblem && problem.conflict ? onSaved() : undefined),
  });
  const removing = useMutation({
    mutationFn: () => removeStyle(acting, site.version),
    onSuccess: async () => {
      tell(t('settings.site.styleRemoved'));
      await onSaved();
    },
    onError: (problem) => (problem instanceof ApiProblem && problem.conflict ? onSaved() : undefined),
  });

  function choose(now: Chosen) {
    setChosen(now);
    saving.reset();
    if (now.tokens.trim() === '') {
      preview.reset();
    } else {
      preview.mutate(now);
    }
  }

  async function fromFile(file: File | undefined, kind: 'tokens' | 'tokensDark') {
    if (file !== undefined) {
      const text = await file.text();
      choose(kind === 'tokens' ? { ...chosen, name: file.name.slice(0, 200), tokens: text } : { ...chosen, tokensDark: text });
    }
  }

  const shown = preview.data ?? site.style;
  const ready = preview.data?.readable === true && !saving.isPending;
  const refused = [preview.error, saving.error].find((problem) => problem instanceof ApiProblem && problem.errors.length > 0);
  const trouble = [preview.error, saving.error, removing.error].find((problem) => problem !== null && problem !== refused);
  return (
    <section className="logo-choice" aria-labelledby="style-title">
      <h3 id="style-title">{t('settings.site.style')}</h3>
      <p className="hint">{t('settings.site.styleText')}</p>
      <label htmlFor="style-light">{t('settings.site.tokens')}</label>
      <input id="style-light" type="file" accept=".json,application/json" onChange={(event) => { void fromFile(event.target.files?.[0], 'tokens'); }} />
      <label htmlFor="style-dark">{t('settings.site.tokensDark')}</label>
      <input id="style-dark" type="file" accept=".json,application/json" onChange={(event) => { void fromFile(event.target.files?.[0], 'tokensDark'); }} />
      <details>
        <summary>{t('settings.site.paste')}</summary>
        <label htmlFor="style-paste">{t('settings.site.pasteLabel')}</label>
        <textarea id="style-paste" className="input snippet" rows={8} spellCheck={false} value={chosen.tokens} onChange={(event) => { choose({ ...chosen, tokens: event.target.value }); }} />
      </details>
      {trouble == null ? null : <Trouble problem={trouble} what={t('settings.notSaved')} />}
      {refused instanceof ApiProblem ? (
        <div className="notice refused" role="alert">
          <ul>
            {refused.errors.map(({ pointer, detail }) => (
              <li key={`${pointer} ${detail}`}>{detail}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {shown == null ? null : <HouseStylePreview style={shown} title={t(preview.data === undefined ? 'settings.site.now' : 'settings.site.willBe', { name: site.styleName ?? '' })} />}
      <div className="row">
        {preview.data === undefined ? null : (
          <button type="button" className="button primary" aria-disabled={!ready} aria-describedby="style-verdict" onClick={() => { if (ready) { saving.mutate(); } }}>
            {t(saving.isPending ? 'settings.saving' : 'settings.site.saveStyle')}
          </button>
        )}
        {site.style == null ? null : (
          <button type="button" className="link-button" onClick={() => { setAsking(true); }}>
            {t('settings.site.removeStyle')}
          </button>
        )}
      </div>
      {asking ? (
        <Confirm title={t('settings.site.removeTitle')} confirm={t('settings.site.removeStyle')} danger onCancel={() => { setAsking(false); }} onConfirm={() => { setAsking(false); removing.mutate(); }}>
          <p>{t('settings.site.removeText')}</p>
        </Confirm>
      ) : null}
    </section>
  );
}

function bodyOf({ name, tokens, tokensDark }: Chosen) {
  return { tokens, ...(name === '' ? {} : { name }), ...(tokensDark.trim() === '' ? {} : { tokensDark }) };
}

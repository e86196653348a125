import { storedSetting } from '@/shared/ui/setting';

export const themes = ['system', 'light', 'dark'] as const;
export const densities = ['comfortable', 'compact'] as const;

/** Puts the chosen theme and density on the page, now and whenever one of them, or the system's own theme, changes. */
export function followDisplaySettings(): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', applyDisplaySettings);
  window.addEventListener('storage', applyDisplaySettings);
  applyDisplaySettings();
}

export function applyDisplaySettings(): void {
  const theme = storedSetting('theme', themes);
  const dark = theme === 'dark' || (theme === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  document.documentElement.dataset['density'] = storedSetting('density', densities);
}

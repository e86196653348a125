import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type nl from '@/locales/nl/texts';

export type Texts = typeof nl;
export type Language = 'nl' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'texts';
    resources: { texts: Texts };
  }
}

const KEY = 'loodlijn.language';

const load = {
  nl: async () => (await import('@/locales/nl/texts')).default,
  en: async () => (await import('@/locales/en/texts')).default,
};

/** The language chosen before, else the first of the browser's that we speak, else Dutch. */
export function preferredLanguage(stored: string | null, browser: readonly string[]): Language {
  for (const tag of [...(stored === null ? [] : [stored]), ...browser]) {
    const language = tag.slice(0, 2).toLowerCase();
    if (language === 'nl' || language === 'en') {
      return language;
    }
  }
  return 'nl';
}

export async function startI18n(language: Language = preferredLanguage(localStorage.getItem(KEY), navigator.languages)): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    ns: ['texts'],
    defaultNS: 'texts',
    resources: { [language]: { texts: await load[language]() } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    showSupportNotice: false,
  });
  document.documentElement.lang = language;
  return instance;
}

export async function changeLanguage(instance: i18n, language: Language): Promise<void> {
  if (!instance.hasResourceBundle(language, 'texts')) {
    instance.addResourceBundle(language, 'texts', await load[language]());
  }
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
  await instance.changeLanguage(language);
}

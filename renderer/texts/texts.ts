// Texts of the screens in two languages. Vietnamese is part of the program's start; everything else is loaded when asked for.

import i18next from 'i18next';
import type { TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import frame from '../../resources/locales/ui-frame.vi.json';
import powers from '../../resources/locales/ui-powers.vi.json';
import lists from '../../resources/locales/ui-lists.vi.json';
import results from '../../resources/locales/ui-results.vi.json';
import roster from '../../resources/locales/ui-roster.vi.json';
import scan from '../../resources/locales/ui-scan.vi.json';
import screens from '../../resources/locales/ui.vi.json';
import { call } from '../session/bridge.ts';
import type { Language } from '../session/bridge.ts';
import { useSession } from '../session/session.ts';

/** One name space, kept in a file for each group of screens; their sections do not overlap. */
const vietnamese = { ...screens, ...results, ...scan, ...roster, ...powers, ...lists, ...frame };

/** The same sections in English. */
const englishFiles = () =>
  Promise.all([
    import('../../resources/locales/ui.en.json'),
    import('../../resources/locales/ui-results.en.json'),
    import('../../resources/locales/ui-scan.en.json'),
    import('../../resources/locales/ui-roster.en.json'),
    import('../../resources/locales/ui-powers.en.json'),
    import('../../resources/locales/ui-lists.en.json'),
    import('../../resources/locales/ui-frame.en.json'),
  ]);

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: { ui: typeof vietnamese };
  }
}

/** Texts of the screens: `texts('home.title')`. */
export type Texts = TFunction;

const rememberedAs = 'kiem-phieu:language';

/** What this window was set to last; the setting itself is kept by the program. */
export const rememberedLanguage = (): Language => (localStorage.getItem(rememberedAs) === 'en' ? 'en' : 'vi');

/** Readies the texts; the first screen waits for this and nothing else. */
export async function startTexts(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    defaultNS: 'ui',
    resources: { vi: { ui: vietnamese } },
    interpolation: { escapeValue: false },
    react: { bindI18nStore: 'added', useSuspense: false },
  });
  await speak(language);
}

/** Shows the screens in `language` from now on. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'ui')) {
    const english = Object.assign({}, ...(await englishFiles()).map((file) => file.default)) as typeof vietnamese;
    i18next.addResourceBundle('en', 'ui', english);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(rememberedAs, language);
  useSession.setState({ language });
}

/** Switches the language, and has the program remember it. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speak(language);
  await call('program:set-language', { language });
}

/** The texts in Vietnamese, whatever the screen speaks: words that are proposed for papers of record. */
export const textsOfRecord = (): Texts => i18next.getFixedT('vi', 'ui');

/** The texts in the language of the screen; the component is drawn again when it changes. */
export const useTexts = (): Texts => useTranslation('ui').t;

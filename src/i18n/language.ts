/** The texts of one part of the page, in one language. */
export type Words = Readonly<Record<string, string>>;

/** The page's languages by their tags: what each calls itself, and what brings its words. English has none to bring: every part has it with it. */
export const LANGUAGES = {
  en: { name: 'English', words: async (): Promise<Words> => ({}) },
  'zh-CN': {
    name: '简体中文',
    words: async (): Promise<Words> => (await import('./zh-CN/words')).words,
  },
} as const;

export type Language = keyof typeof LANGUAGES;

export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as readonly Language[];

let now: Language = 'en';
let wanted: Language = 'en';
let spoken: Words = {};
const listeners = new Set<() => void>();

/** Has the page speak a language once its words have come; of two asked for, the later. Rejects where they do not come. */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  const words = await LANGUAGES[language].words();
  if (wanted !== language) return;
  now = language;
  translate(words);
  for (const tell of listeners) tell();
}

/** The language that the page speaks. */
export function language(): Language {
  return now;
}

/** Is called when the page speaks another language. Returns what ends that. */
export function onLanguage(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Says these texts in place of English ones; what they lack is said in English. */
export function translate(words: Words): void {
  spoken = words;
}

/** The text of a key in the page's language; undefined where English says it. */
export function spokenOf(key: string): string | undefined {
  return spoken[key];
}

/** The texts of one part of the page, in one language. */
export type Words = Readonly<Record<string, string>>;

/** The page's languages, and what brings the words of one: nothing for English, which every part has with it. */
const LANGUAGES = {
  en: async (): Promise<Words> => ({}),
} as const;

export type Language = keyof typeof LANGUAGES;

let spoken: Words = {};
let now: Language = 'en';

/** Has the page speak a language from the next drawing on, once its words have come. */
export async function speak(language: Language): Promise<void> {
  translate(await LANGUAGES[language]());
  now = language;
}

/** The language that the page speaks. */
export function language(): Language {
  return now;
}

/** Says these texts in place of English ones; what they lack is said in English. */
export function translate(words: Words): void {
  spoken = words;
}

/** The text of a key in the page's language; undefined where English says it. */
export function spokenOf(key: string): string | undefined {
  return spoken[key];
}

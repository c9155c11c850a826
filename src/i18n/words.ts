import { spokenOf, type Words } from './language';

/** What another language's words for a part satisfy: the same keys. */
export type SameWords<W extends Words> = Readonly<Record<keyof W, string>>;

/** Values for the `{names}` in a message. */
export type MessageParams = Readonly<Record<string, string | number>>;

type KeyIn<W> = W extends Words ? keyof W & string : never;

/** The keys that a part of the page can say. */
export type KeyOf<Say extends (key: never) => string> = Parameters<Say>[0];

/**
 * Says the texts of a part of the page, which brings them with it: a key that is in none of them does
 * not compile. A text is said in the page's language, with `{name}` replaced by the value of that name.
 */
export function wordsOf<const Parts extends readonly Words[]>(
  ...parts: Parts
): (key: KeyIn<Parts[number]>, params?: MessageParams) => string {
  const english: Words = Object.assign({}, ...parts);
  return (key, params = {}) => {
    const message = spokenOf(key) ?? english[key];
    if (message === undefined) throw new Error(`no text of this key: ${key}`);
    return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  };
}

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
    return filled(message, params);
  };
}

/** A message in pieces: text and the name of a value by turns, text first. */
const piecesOf = new Map<string, readonly string[]>();

/** Messages are taken apart once: dozens are said at every turn of a knob. */
function filled(message: string, params: MessageParams): string {
  let pieces = piecesOf.get(message);
  if (pieces === undefined) {
    pieces = message.split(/\{(\w+)\}/);
    piecesOf.set(message, pieces);
  }
  let text = '';
  pieces.forEach((piece, index) => {
    text += index % 2 === 0 ? piece : (params[piece] ?? `{${piece}}`);
  });
  return text;
}

import { bytes, exact, percent, ratio, short } from '../../i18n/format';
import { language } from '../../i18n/language';
import type { Figure, Figures } from '../../lectures/figure';
import type { Text } from '../../lectures/text';

const WRITTEN: Readonly<Record<Figure['as'], (value: number) => string>> = {
  exact,
  short,
  ratio,
  percent: (value) => percent(value),
  bytes,
  tenths: (value) => value.toFixed(1),
  hundredths: (value) => value.toFixed(2),
  asGiven: String,
};

/** A text without the marks of code. */
export function plain(text: string): string {
  return text.replaceAll('`', '');
}

/** A piece of a text: words, or the figure of a name. */
export interface Piece {
  readonly words: string;
  /** Null for words. */
  readonly figure: string | null;
}

/** A text in the page's language in its pieces; a name without a figure stands as it is. */
export function piecesOf(text: Text, figures: Figures = {}): readonly Piece[] {
  // What a group of the pattern matches stands between what it parts.
  return text[language()].split(/\{(\w+)\}/).map((words, index) => {
    if (index % 2 === 0) return { words, figure: null };
    // Names in a lesson that somebody wrote are any names.
    const figure = Object.hasOwn(figures, words) ? figures[words] : undefined;
    if (figure === undefined) return { words: `{${words}}`, figure: null };
    const written = typeof figure === 'string' ? figure : WRITTEN[figure.as](figure.value);
    return { words: written, figure: words };
  });
}

/** A text in the page's language, with its figures in it. */
export function say(text: Text, figures: Figures = {}): string {
  return piecesOf(text, figures)
    .map(({ words }) => words)
    .join('');
}

/** What stands in the place of a figure that is to be predicted. */
export const BLANK = '…';

/** A text in the page's language, without the figures of some names. */
export function sayWithout(text: Text, figures: Figures, names: ReadonlySet<string>): string {
  return piecesOf(text, figures)
    .map(({ words, figure }) => (figure !== null && names.has(figure) ? BLANK : words))
    .join('');
}

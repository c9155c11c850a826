/**
 * A number in a text, and how it is written:
 * - `exact`: every digit
 * - `short`: four digits and a letter, 4.23 G
 * - `ratio`: to one, 1.30×
 * - `percent`: a share of one
 * - `bytes`: 102.2 MB
 * - `asGiven`: with the decimals that it has
 * - `tenths`, `hundredths`: so many decimals, as the papers print rates
 */
export interface Figure {
  readonly value: number;
  readonly as:
    | 'exact'
    | 'short'
    | 'ratio'
    | 'percent'
    | 'bytes'
    | 'tenths'
    | 'hundredths'
    | 'asGiven';
}

/** Values for the `{names}` in a text; a string stands as it is (a name, `3-4-6-3`). */
export type Figures = Readonly<Record<string, Figure | string>>;

const written =
  (as: Figure['as']) =>
  (value: number): Figure => ({ value, as });

export const exact = written('exact');
export const short = written('short');
export const ratio = written('ratio');
export const percent = written('percent');
export const bytes = written('bytes');
export const tenths = written('tenths');
export const hundredths = written('hundredths');
export const asGiven = written('asGiven');

/** Widths of Inter's letters in hundredths of an em, the wider of weights 400 and 600. */
const GROUPS: readonly (readonly [number, string])[] = [
  [26, 'ijl'],
  [28, ' '],
  [33, "·,.:'"],
  [36, 't'],
  [40, 'fr/()-'],
  [43, '1'],
  [55, 's'],
  [59, 'ackvxyz7'],
  [63, 'bdeghnopqu'],
  [66, '023456789'],
  [67, '×+−'],
  [74, 'ABCDEFGKLNPRSTUVXYZ'],
  [92, 'mwMWHOQ'],
];
/** A letter of another script fills its square. */
const OTHER = 100;

const widthOf = new Map(GROUPS.flatMap(([width, letters]) => [...letters].map((l) => [l, width])));

/** What a reader's own style adds behind each letter, and to each space, in em. */
export interface TextSpacing {
  readonly letterEm: number;
  readonly wordEm: number;
}

let added: TextSpacing = { letterEm: 0, wordEm: 0 };

/** Tells what a reader's own style adds to all texts: labels are fitted with it from then on. */
export function setTextSpacing(spacing: TextSpacing): void {
  added = spacing;
}

/** What is added to all texts, in a form that caches can be told apart by. */
export function textSpacingKey(): string {
  return `${added.letterEm} ${added.wordEm}`;
}

/** Width in px that a text needs at a font size in px; a little too wide rather than too narrow. */
export function textWidthPx(text: string, fontPx: number): number {
  let hundredths = 0;
  for (const letter of text) hundredths += widthOf.get(letter) ?? OTHER;
  return (hundredths * fontPx) / 100 + addedWidthPx(text, fontPx);
}

/** How much wider a text is by a reader's own spacing, px: what a room of fixed width needs besides. */
export function addedWidthPx(text: string, fontPx: number): number {
  const { letterEm, wordEm } = added;
  if (letterEm === 0 && wordEm === 0) return 0;
  const letters = [...text];
  const spaces = letters.filter((letter) => letter === ' ').length;
  return (letters.length * letterEm + spaces * wordEm) * fontPx;
}

/** The first text that fits a width, or the last. Throws on an empty list. */
export function firstThatFits(texts: readonly string[], widthPx: number, fontPx: number): string {
  const last = texts.at(-1);
  if (last === undefined) throw new Error('no text to choose from');
  return texts.find((text) => textWidthPx(text, fontPx) <= widthPx) ?? last;
}

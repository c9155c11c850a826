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

/** Width in px that a text needs at a font size in px; a little too wide rather than too narrow. */
export function textWidthPx(text: string, fontPx: number): number {
  let hundredths = 0;
  for (const letter of text) hundredths += widthOf.get(letter) ?? OTHER;
  return (hundredths * fontPx) / 100;
}

/** The first text that fits a width, or the last. Throws on an empty list. */
export function firstThatFits(texts: readonly string[], widthPx: number, fontPx: number): string {
  const last = texts.at(-1);
  if (last === undefined) throw new Error('no text to choose from');
  return texts.find((text) => textWidthPx(text, fontPx) <= widthPx) ?? last;
}

/** Colours for more than this would take longer than a frame. */
const MAX_CHARACTERS = 100_000;

/** The start of a text that is shown. */
export interface ShownText {
  readonly text: string;
  readonly lines: number;
  /** Of the whole text. */
  readonly allLines: number;
}

/** As much of a text as is shown: whole lines, all of them where it isn't long. */
export function shownText(whole: string, maxCharacters = MAX_CHARACTERS): ShownText {
  const allLines = lineCount(whole);
  if (whole.length <= maxCharacters) return { text: whole, lines: allLines, allLines };
  const text = whole.slice(0, whole.lastIndexOf('\n', maxCharacters - 1) + 1);
  return { text, lines: lineCount(text), allLines };
}

/** Lines of a text; a line break at its end begins no further one. */
export function lineCount(text: string): number {
  const breaks = text.split('\n').length;
  return text.endsWith('\n') ? breaks - 1 : breaks;
}

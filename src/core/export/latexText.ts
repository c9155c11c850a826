const TIMES = '$\\times$';
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Any text for LaTeX; the x of `32x4d` becomes a times sign. */
export function latexText(text: string): string {
  return text
    .replace(/[&%$#_{}]|[\\~^]/g, (character) => ESCAPES[character] ?? `\\${character}`)
    .replace(/(\d)x(?=\d)/g, `$1${TIMES.replaceAll('$', '$$$$')}`);
}

/** Lengths with times signs between them. */
export function latexTimes(...lengths: readonly number[]): string {
  return lengths.join(TIMES);
}

/** Lines one above the other in one cell. */
export function latexStack(lines: readonly string[], align: 'c' | 'l' = 'c'): string {
  return `\\begin{tabular}{@{}${align}@{}}${lines.join(' \\\\ ')}\\end{tabular}`;
}

/** A count with three digits at the most, as the paper prints them: `25.6$\times$10$^{6}$`. */
export function latexPower(value: number): string {
  const exponent = value >= 1e9 ? 9 : value >= 1e6 ? 6 : 3;
  return `${(value / 10 ** exponent).toFixed(1)}${TIMES}10$^{${exponent}}$`;
}

import { withoutImports } from './pythonParser';
import { type Token, tokensOf } from './pythonTokens';

/** One line of a Python text, however many lines its brackets span. */
export interface Line {
  /** Its tokens, closed by one of kind `end`. */
  readonly tokens: readonly Token[];
  readonly text: string;
}

/** What prompts, notebooks and Markdown put before a line, and lines that are a shell's. */
const NOT_PYTHON = /^[ \t]*(?:>>>|\.\.\.(?=[ \t])|In ?\[\d*\]:|```.*|[!%$].*)/gm;
const OPEN = '([{';
const CLOSE = ')]}';
/** A line that cannot end here: `net =`. */
const GOES_ON = /^[=,.]$/;

/** The lines of a Python text without those that import. Positions are those of the text. */
export function linesOf(text: string): readonly Line[] {
  const code = withoutImports(text.replace(NOT_PYTHON, (found) => ' '.repeat(found.length)));
  const lines: Token[][] = [[]];
  let depth = 0;
  let end = 0;
  for (const token of tokensOf(code)) {
    const last = lines.at(-1)?.at(-1);
    if (depth === 0 && (token.text === ';' || breaks(code.slice(end, token.at), last, token))) {
      lines.push([]);
    }
    if (token.kind === 'mark' && OPEN.includes(token.text)) depth += 1;
    if (token.kind === 'mark' && CLOSE.includes(token.text)) depth = Math.max(0, depth - 1);
    end = token.at + token.text.length;
    if (depth > 0 || token.text !== ';') lines.at(-1)?.push(token);
  }
  return lines.flatMap((tokens) => closed(tokens, code));
}

/** Whether a line ends between two tokens; a backslash before the end of a line goes on. */
function breaks(between: string, last: Token | undefined, next: Token): boolean {
  if (last === undefined || !between.replace(/\\\r?\n/g, '').includes('\n')) return false;
  return !GOES_ON.test(last.text) && next.text !== '.' && next.text !== '(';
}

function closed(tokens: readonly Token[], code: string): Line[] {
  const own = tokens.filter(({ kind }) => kind !== 'end');
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return [];
  const to = last.at + last.text.length;
  const ended: Token = { kind: 'end', text: '', at: to };
  return [{ tokens: [...own, ended], text: code.slice(first.at, to) }];
}

export type TokenKind = 'name' | 'number' | 'string' | 'mark' | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Position of its first character, from 0. */
  readonly at: number;
}

/** Blanks, comments and continued lines mean nothing inside a call. */
const TOKEN =
  /(?<skip>\s+|#[^\n]*|\\\r?\n)|(?<string>[rRbBuUfF]{0,2}(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))|(?<name>[A-Za-z_]\w*)|(?<number>(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)|(?<mark>[\s\S])/g;

/** The tokens of a Python expression, closed by one of kind `end`. Any text has some. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, index, groups = {} } of text.matchAll(TOKEN)) {
    if (groups.skip === undefined) tokens.push({ kind: kindOf(groups), text: found, at: index });
  }
  return [...tokens, { kind: 'end', text: '', at: text.length }];
}

/** What stands between the quotes of a string. */
export function stringText(token: string): string {
  const quoted = token.replace(/^[a-zA-Z]+/, '');
  const quotes = /^(?:"""|''')/.test(quoted) ? 3 : 1;
  return quoted.slice(quotes, -quotes);
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): TokenKind {
  if (groups.name !== undefined) return 'name';
  if (groups.number !== undefined) return 'number';
  return groups.string === undefined ? 'mark' : 'string';
}

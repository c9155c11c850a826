/** What may come next: a value, a value or the end of a list, a name, a name or the end of an object, or what follows these. */
type Next = 'value' | 'item' | 'name' | 'field' | 'colon' | 'after';

/** The beginning of a string, as far as it is one. */
const OPEN_STRING = String.raw`"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*`;
const STRING = new RegExp(OPEN_STRING, 'y');
const SPACE = /[ \t\n\r]*/y;
const TOKEN = new RegExp(
  String.raw`[{}[\],:]|${OPEN_STRING}"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null`,
  'y',
);

/**
 * Where a text stops being JSON: the index of the first character that cannot stand there, or the text's length where it
 * ends before it is whole; null for JSON. Browsers tell it each in its own words, or not at all.
 */
export function jsonFaultAt(text: string): number | null {
  const closers: string[] = [];
  let next: Next = 'value';
  for (let at = afterSpace(text, 0); at < text.length; ) {
    const token = matchAt(TOKEN, text, at);
    if (token === null) return at + (matchAt(STRING, text, at) ?? '').length;
    const then = taken(next, token, closers);
    if (then === null) return at;
    next = then;
    at = afterSpace(text, at + token.length);
  }
  return next === 'after' && closers.length === 0 ? null : text.length;
}

/** What may come after a token; null where it may not come itself. `closers` are those of what is open, the innermost last. */
function taken(next: Next, token: string, closers: string[]): Next | null {
  if (next === 'colon') return token === ':' ? 'value' : null;
  const canClose = next === 'after' || next === 'item' || next === 'field';
  if (token === '}' || token === ']') {
    return canClose && closers.pop() === token ? 'after' : null;
  }
  if (next === 'after') {
    if (token !== ',' || closers.length === 0) return null;
    return closers.at(-1) === '}' ? 'name' : 'value';
  }
  if (next === 'name' || next === 'field') return token.startsWith('"') ? 'colon' : null;
  if (token === ',' || token === ':') return null;
  if (token === '{') return opened('}', closers);
  return token === '[' ? opened(']', closers) : 'after';
}

function opened(closer: '}' | ']', closers: string[]): Next {
  closers.push(closer);
  return closer === '}' ? 'field' : 'item';
}

function afterSpace(text: string, at: number): number {
  return at + (matchAt(SPACE, text, at) ?? '').length;
}

function matchAt(sticky: RegExp, text: string, at: number): string | null {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? null;
}

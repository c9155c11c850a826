import { linkTarget } from './linkTarget';

/** A piece of a line. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inside: readonly Inline[] };

/** How deep emphasis and links may stand in each other; deeper marks are text. */
const DEEPEST = 4;

/** A text with what its marks say: `code`, *emphasis*, **strong**, [links](?a=resnet18). A backslash takes a mark its meaning. */
export function parseInline(text: string, depth = 0): readonly Inline[] {
  const found: Inline[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') found.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const marked = depth < DEEPEST ? markedAt(text, at, depth) : null;
    if (marked === null) {
      const isEscaped = text[at] === '\\' && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '');
      plain += text[isEscaped ? at + 1 : at];
      at += isEscaped ? 2 : 1;
      continue;
    }
    flush();
    found.push(marked.inline);
    at = marked.end;
  }
  flush();
  return found;
}

interface Marked {
  readonly inline: Inline;
  readonly end: number;
}

/** What a mark at a place of a text opens and closes; null where there is none. */
function markedAt(text: string, at: number, depth: number): Marked | null {
  switch (text[at]) {
    case '`':
      return codeAt(text, at);
    case '[':
      return linkAt(text, at, depth);
    case '*':
      return emphasisAt(text, at, depth, text.startsWith('**', at) ? '**' : '*');
    case '_':
      // Names have such lines within: resnext50_32x4d.
      return isWord(text[at - 1]) ? null : emphasisAt(text, at, depth, '_');
    default:
      return null;
  }
}

function codeAt(text: string, at: number): Marked | null {
  let ticks = 1;
  while (text[at + ticks] === '`') ticks += 1;
  const mark = '`'.repeat(ticks);
  const end = text.indexOf(mark, at + ticks);
  if (end <= at + ticks) return null;
  return { inline: { kind: 'code', text: text.slice(at + ticks, end) }, end: end + ticks };
}

function emphasisAt(text: string, at: number, depth: number, mark: string): Marked | null {
  const from = at + mark.length;
  const isSpace = (character: string | undefined) => /^\s?$/.test(character ?? '');
  if (isSpace(text[from])) return null;
  let end = text.indexOf(mark, from + 1);
  while (end !== -1 && (isSpace(text[end - 1]) || (mark === '_' && isWord(text[end + 1])))) {
    end = text.indexOf(mark, end + 1);
  }
  if (end === -1) return null;
  const inside = parseInline(text.slice(from, end), depth + 1);
  const kind = mark === '**' ? 'strong' : 'emphasis';
  return { inline: { kind, inside }, end: end + mark.length };
}

/** `[text](address)`; one whose address is not for lessons is the text that it is. */
function linkAt(text: string, at: number, depth: number): Marked | null {
  const middle = text.indexOf('](', at);
  const end = middle === -1 ? -1 : text.indexOf(')', middle);
  if (end === -1) return null;
  const [label, address] = [text.slice(at + 1, middle), text.slice(middle + 2, end)];
  const href = label.includes('[') ? null : linkTarget(address);
  if (href === null) return null;
  return { inline: { kind: 'link', href, inside: parseInline(label, depth + 1) }, end: end + 1 };
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

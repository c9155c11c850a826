import { type Inline, parseInline } from './inline';

/** A paragraph, a heading, a list or lines of code. */
export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly inside: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly isNumbered: boolean;
      readonly items: readonly (readonly Inline[])[];
    }
  | { readonly kind: 'code'; readonly text: string };

const ITEM = /^ {0,3}(?:[-*+]|(\d{1,3})[.)]) +(.*)$/;
const HEADING = /^#{1,6} +(.*)$/;
const FENCE = /^ {0,3}```/;

/** A block and the line after it. */
interface Read {
  readonly block: Block;
  readonly end: number;
}

/**
 * The Markdown that lessons know: paragraphs, lists, headings, code, emphasis and links. All else, HTML too, is the text
 * that it is. What it gives is data: nothing of a text is ever markup.
 */
export function parseMarkdown(text: string): readonly Block[] {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    if (isBlank(lines[at])) {
      at += 1;
      continue;
    }
    const { block, end } =
      codeAt(lines, at) ?? headingAt(lines, at) ?? listAt(lines, at) ?? paragraphAt(lines, at);
    blocks.push(block);
    at = end;
  }
  return blocks;
}

/** Lines between fences; without a second one, all that follows. */
function codeAt(lines: readonly string[], at: number): Read | null {
  if (!FENCE.test(lines[at] ?? '')) return null;
  const close = lines.findIndex((line, index) => index > at && FENCE.test(line));
  const end = close === -1 ? lines.length : close;
  const text = lines.slice(at + 1, end).join('\n');
  return { block: { kind: 'code', text }, end: end + 1 };
}

function headingAt(lines: readonly string[], at: number): Read | null {
  const found = HEADING.exec(lines[at] ?? '');
  if (found === null) return null;
  return { block: { kind: 'heading', inside: parseInline(found[1] ?? '') }, end: at + 1 };
}

/** Items of one kind; a line without a mark of its own goes on with the item before it. */
function listAt(lines: readonly string[], at: number): Read | null {
  const first = ITEM.exec(lines[at] ?? '');
  if (first === null) return null;
  const isNumbered = first[1] !== undefined;
  const items: string[] = [];
  let end = at;
  for (; end < lines.length && !isBlank(lines[end]); end += 1) {
    const line = lines[end] ?? '';
    const item = ITEM.exec(line);
    if (item === null && startsBlock(line)) break;
    if (item !== null && (item[1] !== undefined) !== isNumbered) break;
    if (item === null) items.push(`${items.pop()}\n${line.trim()}`);
    else items.push(item[2] ?? '');
  }
  const read = items.map((item) => parseInline(item));
  return { block: { kind: 'list', isNumbered, items: read }, end };
}

function paragraphAt(lines: readonly string[], at: number): Read {
  let end = at + 1;
  while (end < lines.length && !isBlank(lines[end]) && !startsBlock(lines[end] ?? '')) end += 1;
  return {
    block: { kind: 'paragraph', inside: parseInline(lines.slice(at, end).join('\n')) },
    end,
  };
}

function startsBlock(line: string): boolean {
  return FENCE.test(line) || HEADING.test(line) || ITEM.test(line);
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

import type { TermId } from './terms';
import { termName } from './termWords';

/** A piece of a text: what says a term, or what stands between. */
export interface Piece {
  readonly text: string;
  readonly term: TermId | null;
}

interface Found {
  readonly id: TermId;
  readonly from: number;
  readonly to: number;
}

/**
 * A text in pieces, with the first mention of each of these terms as one of its own. What does not mention a term stays
 * whole; of two that begin at one place the longer is meant, and none lies in another. Pieces joined are the text.
 */
export function marked(text: string, ids: readonly TermId[]): readonly Piece[] {
  const found = ids
    .flatMap((id) => firstMention(text, id))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { id, from, to } of found) {
    if (from < at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), term: null });
    pieces.push({ text: text.slice(from, to), term: id });
    at = to;
  }
  return at === text.length ? pieces : [...pieces, { text: text.slice(at), term: null }];
}

/** A piece with the punctuation that stays with it, however lines break. */
export interface BoundPiece extends Piece {
  readonly opens: string;
  readonly closes: string;
}

const OPENS = /[\p{Ps}\p{Pi}]*$/u;
const CLOSES = /^[\p{Pe}\p{Pf}.,:;!?，。：；、]*/u;

/** Terms take the punctuation around them from the pieces beside them. All joined are the text. */
export function bound(pieces: readonly Piece[]): readonly BoundPiece[] {
  return pieces.map(({ text, term }, at) => {
    const [before, after] = [pieces[at - 1], pieces[at + 1]];
    if (term !== null) {
      const opens = before?.term === null ? (OPENS.exec(before.text)?.[0] ?? '') : '';
      const closes = after?.term === null ? (CLOSES.exec(after.text)?.[0] ?? '') : '';
      return { text, term, opens, closes };
    }
    const rest = before === undefined ? text : text.replace(CLOSES, '');
    return {
      text: after === undefined ? rest : rest.replace(OPENS, ''),
      term,
      opens: '',
      closes: '',
    };
  });
}

/** A whole word in scripts that have such; an ending goes with it (“groups”). */
function firstMention(text: string, id: TermId): readonly Found[] {
  const name = termName(id).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const match = new RegExp(
    String.raw`(?<![\p{Script=Latin}\d])${name}s?(?![\p{Script=Latin}\d])`,
    'iu',
  ).exec(text);
  return match === null ? [] : [{ id, from: match.index, to: match.index + match[0].length }];
}

/** What a point is of: one path, more paths, or a network that is not built here. */
export type MarkKind = 'one' | 'many' | 'other';

/** How far a mark reaches from its middle, px. */
export const MARK_PX = 6;

/** A circle for one path, a square on its corner for more, a triangle for what is not built here. */
export function markPath(kind: MarkKind, r = MARK_PX - 1): string {
  switch (kind) {
    case 'one':
      return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    case 'many':
      return `M0 ${-1.25 * r}L${1.25 * r} 0L0 ${1.25 * r}L${-1.25 * r} 0Z`;
    case 'other':
      return `M0 ${-1.1 * r}L${1.1 * r} ${0.9 * r}L${-1.1 * r} ${0.9 * r}Z`;
  }
}

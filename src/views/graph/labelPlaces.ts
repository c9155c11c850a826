import { textWidthPx } from './textWidth';

/** A rectangle by its edges, px. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A mark with what may stand beside it, from the longest text to the shortest. */
export interface Named extends Place {
  readonly texts: readonly string[];
}

/** Which text has room, and where it begins from its mark, px; null where none has. */
export type PlacedText = { readonly text: string; readonly dx: number; readonly dy: number } | null;

interface Around {
  /** No text leaves it. */
  readonly bounds: Edges;
  /** Where no text may stand beside the marks. */
  readonly taken: readonly Edges[];
  readonly fontPx: number;
  /** How far a mark reaches from its middle, px. */
  readonly markPx: number;
  /** Marks without a text, which none may cover. */
  readonly others?: readonly Place[];
}

/** Room between a mark and its text, px. */
const ASIDE_PX = 11;

/**
 * A text beside each mark, none over another, over a mark, or nearer to another mark than to its own. What comes
 * first has its choice; a text that has no room gives way to a shorter one.
 */
export function placeTexts(named: readonly Named[], around: Around): readonly PlacedText[] {
  const { bounds, fontPx, markPx, others = [] } = around;
  const marks: readonly Place[] = [...named, ...others];
  const taken = [...around.taken, ...marks.map((mark) => edgesAround(mark, markPx))];
  return named.map((mark) => {
    for (const text of mark.texts) {
      const widthPx = textWidthPx(text, fontPx);
      for (const [dx, dy] of placesOf(widthPx, fontPx, markPx)) {
        const edges = textEdges(mark.x + dx, mark.y + dy, widthPx, fontPx);
        if (!isInside(edges, bounds) || taken.some((each) => meet(each, edges))) continue;
        // Beside another's mark it would be read as that one's.
        const away = awayFrom(edges, mark);
        if (marks.some((each) => each !== mark && awayFrom(edges, each) <= away)) continue;
        taken.push(edges);
        return { text, dx, dy };
      }
    }
    return null;
  });
}

/** Px from a text to a mark's middle. */
export function awayFrom(text: Edges, { x, y }: Place): number {
  const right = Math.max(text.left - x, x - text.right, 0);
  const down = Math.max(text.top - y, y - text.bottom, 0);
  return Math.hypot(right, down);
}

/** Of a text by where its baseline begins. */
export function textEdges(x: number, y: number, widthPx: number, fontPx: number): Edges {
  return { left: x, right: x + widthPx, top: y - 0.8 * fontPx, bottom: y + 0.2 * fontPx };
}

/** Whether two rectangles have a place in common. */
export function meet(one: Edges, other: Edges): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** Right, left, under and over a mark, from the nearest place to the farthest. */
function placesOf(
  widthPx: number,
  fontPx: number,
  markPx: number,
): readonly (readonly [dx: number, dy: number])[] {
  const [right, left, middle] = [ASIDE_PX, -ASIDE_PX - widthPx, -widthPx / 2];
  const level = fontPx * 0.35;
  const [above, below] = [-3, fontPx * 0.9];
  const [over, under] = [-ASIDE_PX, ASIDE_PX + 0.7 * fontPx];
  return [
    [right, above],
    [right, level],
    [right, below],
    [left, below],
    [left, level],
    [left, above],
    [middle, under],
    [middle, over],
    [-markPx, under],
    [-markPx, over],
    [right, under],
    [right, over],
    [left, under],
    [left, over],
    // Close under the mark, where another's is near.
    [-markPx, markPx + 0.5 + 0.8 * fontPx],
  ];
}

function edgesAround({ x, y }: Place, reach: number): Edges {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

function isInside(edges: Edges, bounds: Edges): boolean {
  return (
    edges.left >= bounds.left &&
    edges.right <= bounds.right &&
    edges.top >= bounds.top &&
    edges.bottom <= bounds.bottom
  );
}

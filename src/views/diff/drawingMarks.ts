import type { BlockDiff, GraphDiff, LayerDiff } from '../../core/diff/graphDiff';
import { isReason } from '../../core/diff/ownChanges';
import type { LaneId } from '../../store/lanes';
import type { DiffFilter } from '../../store/view';

/** What the drawing of a lane marks, by torch's names of blocks and of layers. */
export interface DrawingMarks {
  readonly blocks: ReadonlyMap<string, Mark>;
  readonly layers: ReadonlyMap<string, Mark>;
}
export type Mark = 'changed' | 'only';

/** What of a lane's network is changed, and what it alone has; only reasons where these alone are listed. */
export function marksOf({ sections }: GraphDiff, lane: LaneId, filter: DiffFilter): DrawingMarks {
  const blocks = new Map<string, Mark>();
  const layers = new Map<string, Mark>();
  const addLayers = (all: readonly LayerDiff[]) => {
    for (const layer of all) {
      const name = layer[lane];
      if (name === null || layer.kind === 'same') continue;
      if (filter === 'reasons' && !isReason(layer)) continue;
      layers.set(name, layer.kind === 'changed' ? 'changed' : 'only');
    }
  };
  for (const section of sections) {
    if (section.part !== 'stage') {
      addLayers(section.layers);
      continue;
    }
    for (const block of section.blocks) {
      addLayers(block.layers);
      const mark = markOf(block, filter);
      const name = block[lane]?.name;
      if (name !== undefined && mark !== null) blocks.set(name, mark);
    }
  }
  return { blocks, layers };
}

function markOf({ kind, layers }: BlockDiff, filter: DiffFilter): Mark | null {
  if (kind === 'onlyA' || kind === 'onlyB') return 'only';
  const counts = filter === 'reasons' ? layers.some(isReason) : kind === 'changed';
  return counts ? 'changed' : null;
}

/**
 * Writes the marks into a lane's drawing, and nothing where they stand already: `block`, `layer` or `note`
 * (BN and ReLU), and what of it is changed or in this lane alone. Without marks what was written goes.
 */
export function markDrawing(svg: Element, marks: DrawingMarks | null): void {
  for (const element of svg.querySelectorAll('[data-names]')) {
    const wanted = marks === null ? null : tokensOf(element, marks);
    if (element.getAttribute('data-diff') === wanted) continue;
    if (wanted === null) element.removeAttribute('data-diff');
    else element.setAttribute('data-diff', wanted);
  }
}

function tokensOf(element: Element, { blocks, layers }: DrawingMarks): string | null {
  const item = element.getAttribute('data-item');
  const names = element.getAttribute('data-names')?.split(' ') ?? [];
  if (item?.startsWith('label-')) return null;
  const isBlock = item !== null && /^(block|stack)-\d/.test(item);
  const found = names.map((name) => (isBlock ? blocks : layers).get(name));
  const marks = (['changed', 'only'] as const).filter((mark) => found.includes(mark));
  if (marks.length === 0) return null;
  return [isBlock ? 'block' : item === null ? 'note' : 'layer', ...marks].join(' ');
}

import type {
  BlockDiff,
  Change,
  CountsOfBoth,
  DiffKind,
  GraphDiff,
  LayerDiff,
  SectionDiff,
  Tally,
} from './graphDiff';

/** The diff of A against B of that of B against A. */
export function invertDiff({ sections, counts, tally }: GraphDiff): GraphDiff {
  return {
    sections: sections.map(invertSection),
    counts: swapped(counts),
    tally: invertTally(tally),
  };
}

function invertSection(section: SectionDiff): SectionDiff {
  const turned = {
    kind: invertKind(section.kind),
    counts: swapped(section.counts),
    tally: invertTally(section.tally),
  };
  if (section.part !== 'stage') {
    return { ...section, ...turned, layers: inOrder(section.layers.map(invertEntry)) };
  }
  return { ...invertEntry(section), ...turned, blocks: inOrder(section.blocks.map(invertBlock)) };
}

function invertBlock(block: BlockDiff): BlockDiff {
  const layers: readonly LayerDiff[] = block.layers.map(invertEntry);
  return { ...invertEntry(block), layers: inOrder(layers), tally: invertTally(block.tally) };
}

interface Entry {
  readonly kind: DiffKind;
  readonly a: unknown;
  readonly b: unknown;
  readonly changes: readonly Change<string>[];
  readonly counts: CountsOfBoth;
}

function invertEntry<E extends Entry>(entry: E): E {
  return {
    ...entry,
    kind: invertKind(entry.kind),
    a: entry.b,
    b: entry.a,
    changes: entry.changes.map(({ field, from, to }) => ({ field, from: to, to: from })),
    counts: swapped(entry.counts),
  };
}

/** What A alone has stands before what B alone has, wherever both stand side by side. */
function inOrder<E extends { readonly kind: DiffKind }>(entries: readonly E[]): readonly E[] {
  const ordered: E[] = [];
  let waiting: E[] = [];
  for (const entry of entries) {
    if (entry.kind === 'onlyB') waiting.push(entry);
    else if (entry.kind === 'onlyA') ordered.push(entry);
    else {
      ordered.push(...waiting, entry);
      waiting = [];
    }
  }
  return [...ordered, ...waiting];
}

function invertKind(kind: DiffKind): DiffKind {
  if (kind === 'onlyA') return 'onlyB';
  return kind === 'onlyB' ? 'onlyA' : kind;
}

function invertTally(tally: Tally): Tally {
  return { ...tally, onlyA: tally.onlyB, onlyB: tally.onlyA };
}

function swapped({ a, b }: CountsOfBoth): CountsOfBoth {
  return { a: b, b: a };
}

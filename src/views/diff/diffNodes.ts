import type {
  BlockDiff,
  CountsOfBoth,
  DiffKind,
  GraphDiff,
  LayerDiff,
  SectionDiff,
  Tally,
} from '../../core/diff/graphDiff';
import { isReason } from '../../core/diff/ownChanges';
import type { DiffFilter, Selection } from '../../store/view';
import { t } from './diffWords';
import { changeText, layerChanges } from './valueText';

/** A stage, a block or a layer of the table. */
export interface DiffNode {
  readonly key: string;
  readonly kind: DiffKind;
  readonly label: string;
  /** What differs of itself: "groups 1 → 32". */
  readonly what: readonly string[];
  /** Of a block that differs as the one before it: that one's label; else null. */
  readonly repeats: string | null;
  /** Layers in it; null for a layer. */
  readonly tally: Tally | null;
  readonly counts: CountsOfBoth;
  readonly children: readonly DiffNode[];
  /** The block that is selected by it; null for stem and head. */
  readonly selection: Selection | null;
  /** The layer's or block's name that the drawings light; null for a stage. */
  readonly name: string | null;
}

/** The rows of a diff as a tree, as far as a filter lists them. */
export function nodesOf({ sections }: GraphDiff, filter: DiffFilter): readonly DiffNode[] {
  return sections.map((section) => sectionNode(section, filter)).filter(isListed(filter));
}

function isListed(filter: DiffFilter) {
  return ({ kind, tally, children }: DiffNode) => {
    if (filter === 'all') return true;
    return kind !== 'same' && (filter === 'changed' || tally === null || children.length > 0);
  };
}

function sectionNode(section: SectionDiff, filter: DiffFilter): DiffNode {
  const { kind, tally, counts } = section;
  const shared = { kind, tally, counts, repeats: null, name: null };
  if (section.part !== 'stage') {
    const label = t(`diff.row.${section.part}`);
    const children = layerNodes(section.layers, section.part, null, filter);
    return { ...shared, key: section.part, label, what: [], children, selection: null };
  }
  const { stage, changes, blocks } = section;
  return {
    ...shared,
    key: `stage ${stage}`,
    label: t('diff.row.stage', { stage: stage + 1 }),
    what: filter === 'reasons' ? [] : changes.map(changeText),
    children: blockNodes(blocks, stage, filter),
    selection: { stage, block: null },
  };
}

function blockNodes(blocks: readonly BlockDiff[], stage: number, filter: DiffFilter): DiffNode[] {
  let before: { text: string; label: string } | null = null;
  return blocks
    .map((block): DiffNode => {
      const { a, b, kind, tally, counts, changes, layers } = block;
      const label = nameText(a?.name ?? null, b?.name ?? null);
      const text = JSON.stringify([
        kind,
        changes,
        layers.map((layer) => [layer.role, layer.kind, layer.changes, layer.only]),
      ]);
      const repeats = kind !== 'same' && before?.text === text ? before.label : null;
      before = { text, label: repeats ?? label };
      const at = (b ?? a)?.at ?? 0;
      const selection = { stage, block: at };
      const key = `block ${stage} ${a?.at ?? ''}/${b?.at ?? ''}`;
      return {
        key,
        kind,
        label,
        what: filter === 'reasons' ? [] : changes.map(changeText),
        repeats,
        tally,
        counts,
        children: layerNodes(layers, key, selection, filter),
        selection,
        name: b?.name ?? a?.name ?? null,
      };
    })
    .filter(isListed(filter));
}

function layerNodes(
  layers: readonly LayerDiff[],
  inside: string,
  selection: Selection | null,
  filter: DiffFilter,
): DiffNode[] {
  return layers
    .filter((layer) => filter !== 'reasons' || isReason(layer))
    .map((layer) => ({
      key: `${inside} ${layer.kind} ${layer.role}`,
      kind: layer.kind,
      label: nameText(layer.a, layer.b),
      what: layerChanges(layer),
      repeats: null,
      tally: null,
      counts: layer.counts,
      children: [],
      selection,
      name: layer.b ?? layer.a,
    }))
    .filter(isListed(filter));
}

function nameText(a: string | null, b: string | null): string {
  if (a === null || b === null || a === b) return a ?? b ?? '';
  return t('diff.row.renamed', { a, b });
}

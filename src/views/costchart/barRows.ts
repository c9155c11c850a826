import type { CostPart, Section } from '../../core/costParts';
import { LAYER_KINDS, type LayerKind } from '../../core/layerKind';
import { LANES, type LaneId } from '../../store/lanes';

export type ByLane<T> = Readonly<Record<LaneId, T>>;

/** The parts of one kind in one section of one network, together. */
export interface Segment {
  readonly lane: LaneId;
  readonly section: Section;
  readonly kind: LayerKind;
  /** torch's name of the first layer among them. */
  readonly name: string;
  readonly value: number;
}

/** A bar of each network, in segments. */
export interface BarRow {
  readonly key: string;
  readonly by: { readonly section: Section } | { readonly kind: LayerKind };
  readonly bars: ByLane<readonly Segment[]>;
}

/** A row for each section that costs something in either network, its bars split by kind. */
export function sectionRows(parts: ByLane<readonly CostPart[]>): readonly BarRow[] {
  const all = allSegments(parts);
  return sectionsIn(all).map((section) => ({
    key: `at ${section}`,
    by: { section },
    bars: barsOf(all.filter((segment) => segment.section === section)),
  }));
}

/** A row for each kind of layer that costs something in either network, its bars split by section. */
export function kindRows(parts: ByLane<readonly CostPart[]>): readonly BarRow[] {
  const all = allSegments(parts);
  return LAYER_KINDS.filter((kind) => all.some((segment) => segment.kind === kind)).map((kind) => ({
    key: `of ${kind}`,
    by: { kind },
    bars: barsOf(all.filter((segment) => segment.kind === kind)),
  }));
}

/** All of a bar. */
export function lengthOf(bar: readonly { readonly value: number }[]): number {
  return bar.reduce((sum, { value }) => sum + value, 0);
}

/** Stem, stages and head, as far as they are there. */
export function sectionsIn(all: readonly { readonly section: Section }[]): readonly Section[] {
  return [...new Set(all.map(({ section }) => section))].toSorted(
    (one, other) => placeOf(one) - placeOf(other),
  );
}

function placeOf(section: Section): number {
  if (typeof section === 'number') return section;
  return section === 'stem' ? -1 : Number.POSITIVE_INFINITY;
}

/** In the order of sections and kinds, so that a bar of either sort is in order. */
function allSegments(parts: ByLane<readonly CostPart[]>): readonly Segment[] {
  return LANES.flatMap((lane) => {
    const sums = new Map<string, Segment>();
    for (const { section, kind, name, value } of parts[lane]) {
      const key = `${section} ${kind}`;
      const before = sums.get(key);
      sums.set(key, {
        ...(before ?? { lane, section, kind, name }),
        value: (before?.value ?? 0) + value,
      });
    }
    return [...sums.values()].toSorted(
      (one, other) =>
        placeOf(one.section) - placeOf(other.section) ||
        LAYER_KINDS.indexOf(one.kind) - LAYER_KINDS.indexOf(other.kind),
    );
  });
}

function barsOf(segments: readonly Segment[]): ByLane<readonly Segment[]> {
  const of = (lane: LaneId) => segments.filter((segment) => segment.lane === lane);
  return { a: of('a'), b: of('b') };
}

/** As stylesheets tell sections apart: "1" to "6", "stem", "head". */
export function sectionKey(section: Section): string {
  return typeof section === 'number' ? String(section + 1) : section;
}

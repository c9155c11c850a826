import { COUNTED_MEASURES, type CostPart, type Section } from '../../core/costParts';
import { LAYER_KINDS, type LayerKind } from '../../core/layerKind';

/** What the charts may show of each layer; time where the pair was measured. */
export const COST_MEASURES = [...COUNTED_MEASURES, 'time'] as const;
export type CostMeasure = (typeof COST_MEASURES)[number];

/** Which parts stand out; a field that is null tells nothing apart. */
export interface Lit {
  readonly section: Section | null;
  readonly block: number | null;
  readonly kind: LayerKind | null;
}

/** What a link says of the charts: the measure, and what is kept lit. */
export interface Costs {
  readonly measure: CostMeasure;
  readonly kept: Lit | null;
}

const KEPT_SECTION = /^at-(stem|head|[1-6])$/;

/** Reads `params`, `macs.at-3` (stage 3), `time.of-grouped`; what it does not know changes nothing. */
export function readCosts(text: string): Costs {
  const words = text.split('.');
  const measure = COST_MEASURES.find((each) => words.includes(each)) ?? COST_MEASURES[0];
  return { measure, kept: words.map(readKept).find((lit) => lit !== null) ?? null };
}

/** The text of what is charted and kept lit; empty for MACs with nothing lit. */
export function writeCosts({ measure, kept }: Costs): string {
  const words = measure === COST_MEASURES[0] ? [] : [measure];
  return [...words, ...(kept === null ? [] : [keptText(kept)])].join('.');
}

/** Whether a part stands out. */
export function isLit(part: Pick<CostPart, 'section' | 'block' | 'kind'>, lit: Lit): boolean {
  return (
    (lit.section === null || lit.section === part.section) &&
    (lit.block === null || lit.block === part.block) &&
    (lit.kind === null || lit.kind === part.kind)
  );
}

/** Whether two keep the same lit. */
export function sameLit(one: Lit | null, other: Lit | null): boolean {
  if (one === null || other === null) return one === other;
  return one.section === other.section && one.block === other.block && one.kind === other.kind;
}

/** All of a section, or all of a kind. */
export function litBy(by: Partial<Lit>): Lit {
  return { section: null, block: null, kind: null, ...by };
}

function readKept(word: string): Lit | null {
  const [, at] = KEPT_SECTION.exec(word) ?? [];
  if (at !== undefined) {
    return litBy({ section: at === 'stem' || at === 'head' ? at : Number(at) - 1 });
  }
  const kind = LAYER_KINDS.find((each) => word === kindWord(each));
  return kind === undefined ? null : litBy({ kind });
}

function keptText({ section, kind }: Lit): string {
  if (section === null) return kindWord(kind ?? 'other');
  return `at-${typeof section === 'number' ? section + 1 : section}`;
}

/** A link has no capitals. */
function kindWord(kind: LayerKind): string {
  return `of-${kind.toLowerCase()}`;
}

import type { BlockInfo, Graph, Layer, Op, Pair, Place, Shape, StageInfo } from '../layer';
import { tensorsOf } from '../layerTensors';
import { sameValue } from './diffGraphs';
import type {
  BlockDiff,
  Change,
  FactValue,
  GraphDiff,
  LayerDiff,
  LayerFacts,
  StageDiff,
} from './graphDiff';
import {
  AFTER,
  BEFORE,
  blockFacts,
  elsewhere,
  sectionsOf,
  stageFacts,
  type Unit,
} from './sections';

/**
 * A's graph with a diff applied: B's graph, to the last name. It reads of the diff what is said to have
 * changed, and what B alone has; all else is A's. Throws where a change does not begin with what A has.
 */
export function applyDiff(graph: Graph, { sections }: GraphDiff): Graph {
  const facts = factsByName(graph);
  const layers: Layer[] = [];
  const stages: StageInfo[] = [];
  for (const section of sections) {
    if (section.part !== 'stage') addUnit(layers, section.layers, { part: section.part }, facts);
    else if (section.b !== null) stages.push(addStage(layers, section, graph, facts));
  }
  return { layers, stages };
}

type KnownFacts = ReadonlyMap<string, LayerFacts>;

function factsByName(graph: Graph): KnownFacts {
  const { stem, stages, head } = sectionsOf(graph);
  const units: readonly Unit[] = [stem, ...stages.flatMap(({ blocks }) => blocks), head];
  return new Map(
    units.flatMap((unit) => unit.layers.map(({ layer, facts }) => [layer.name, facts] as const)),
  );
}

function addStage(
  layers: Layer[],
  { stage, a, b, changes, only, blocks }: StageDiff,
  graph: Graph,
  facts: KnownFacts,
): StageInfo {
  if (b === null) throw new Error(`no stage of B: ${stage}`);
  const own = a === null ? undefined : graph.stages[stage];
  const added: BlockInfo[] = [];
  for (const block of blocks) {
    if (block.b !== null) added.push(addBlock(layers, block, stage, own, facts));
  }
  const { outChannels, outPx } = changed(own ? stageFacts(own) : only, changes);
  return { ...b, blocks: added, out: shapeOf(outChannels, outPx) };
}

function addBlock(
  layers: Layer[],
  { a, b, changes, only, layers: diffs }: BlockDiff,
  stage: number,
  own: StageInfo | undefined,
  facts: KnownFacts,
): BlockInfo {
  if (b === null) throw new Error(`no block of B in stage ${stage}`);
  const from = layers.length;
  addUnit(layers, diffs, { part: 'stage', stage, block: b.at, branch: 'residual' }, facts);
  const before = a === null ? undefined : own?.blocks[a.at];
  const next = changed(before ? blockFacts(before) : only, changes);
  const inside = diffs.filter(({ role, b: name }) => name !== null && zoneIn(role) !== AFTER);
  return {
    name: b.name,
    from,
    to: from + inside.length,
    shortcut: next.shortcut as BlockInfo['shortcut'],
    out: shapeOf(next.outChannels, next.outPx),
    width: Number(next.width),
    groups: Number(next.groups),
  };
}

function addUnit(
  layers: Layer[],
  diffs: readonly LayerDiff[],
  place: Place,
  known: KnownFacts,
): void {
  const from = layers.length;
  const at = new Map<string, number>([[BEFORE, from - 1]]);
  for (const { role, op, a, b, changes, only } of diffs) {
    if (b === null) continue;
    const facts = a === null ? only : known.get(a);
    if (!facts) throw new Error(`a diff of another graph: it has no layer ${a}`);
    const fields = changed(facts.fields, changes);
    at.set(role, layers.length);
    const indexOf = (input: string) =>
      at.get(input) ?? layers.findIndex(({ name }) => elsewhere(name) === input);
    layers.push(layerOf(b, { kind: op, fields }, indexOf, placeOf(role, place)));
  }
}

function layerOf(
  name: string,
  { kind, fields }: LayerFacts,
  indexOf: (role: string) => number,
  place: Place,
): Layer {
  const { outChannels, inChannels, inPx, outPx, inputs, ...own } = fields;
  // The fields of a layer are those of its kind.
  const op = { kind, ...own } as unknown as Op;
  const [into, out] = [shapeOf(inChannels, inPx), shapeOf(outChannels, outPx)];
  const indices = (inputs as readonly string[]).map((role) => {
    const index = indexOf(role);
    if (index < 0) throw new Error(`no layer of this role before ${name}: ${role}`);
    return index;
  });
  const tensors = tensorsOf(name, op, into, out);
  return { name, op, inputs: indices, in: into, out, tensors, place };
}

/** Facts with the changes made. */
function changed<Field extends string>(
  facts: Readonly<Partial<Record<Field, FactValue>>> | null,
  changes: readonly Change<Field>[],
): Partial<Record<Field, FactValue>> {
  const next: Partial<Record<Field, FactValue>> = { ...facts };
  for (const { field, from, to } of changes) {
    const known = next[field];
    if (known === undefined || !sameValue(known, from)) {
      throw new Error(`a diff of another graph: ${field} is ${known}, not ${from}`);
    }
    next[field] = to;
  }
  return next;
}

function shapeOf(channels: FactValue | undefined, px: FactValue | undefined): Shape {
  const [heightPx, widthPx] = px as Pair;
  return { channels: Number(channels), heightPx, widthPx };
}

function zoneIn(role: string): string {
  return role.slice(0, Math.max(0, role.indexOf('.')));
}

function placeOf(role: string, place: Place): Place {
  if (place.part !== 'stage') return place;
  const zone = zoneIn(role);
  return zone === 'shortcut' || zone === 'join' ? { ...place, branch: zone } : place;
}

import { linkVertical } from 'd3';
import { NEURON_STEPS, type NeuronStep } from '../../store/view';
import { BARS_PX, channelPxOf, pathCentres } from '../forms/figureScale';
import type { Box, Point } from '../graph/model';

/** Room of the drawing, px. */
export const NEURON_FIGURE = { widthPx: 328, heightPx: 372 } as const;

/** A block by its numbers. */
export interface NeuronShape {
  /** Paths of a block, and inputs of the neuron that it begins as. */
  readonly paths: number;
  readonly groupWidth: number;
  /** Channels that come in and go out. */
  readonly from: number;
  readonly to: number;
}

export type NodeKind =
  | 'input'
  | 'first'
  | 'second'
  | 'third'
  | 'frame'
  | 'wholeInput'
  | 'wholeLayer'
  | 'merge'
  | 'plus';

/** What is drawn as a box; the same one in every step. */
export interface NeuronNode {
  readonly key: string;
  readonly kind: NodeKind;
  readonly box: Box;
  /** Of its corners. */
  readonly radius: number;
  /** 0 where it is not there yet, or not any more. */
  readonly opacity: number;
  /** How far it is told apart from its neighbours: parts of one layer are not. */
  readonly outline: number;
}

/** A line from one node to another. */
export interface NeuronEdge {
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
  readonly opacity: number;
}

/** One step, or what lies between two. */
export interface NeuronLayout {
  readonly nodes: readonly NeuronNode[];
  readonly edges: readonly NeuronEdge[];
  /** How far the shortcut is drawn; its end is the sum's side. */
  readonly arc: { readonly opacity: number };
}

const AXIS_X = 72 + BARS_PX / 2 + 4;
const INPUT = { y: 26, height: 14 };
/** Where layers lie that stand apart, and how high each is. */
const ROWS = [92, 158, 224] as const;
const BAR_PX = 22;
/** What a weight is drawn as. */
const WEIGHT = { y: 150, height: 30 };
const MERGE_Y = 290;
const PLUS_Y = 326;
const END_Y = 364;
const TOP_Y = 4;
const RADIUS_PX = 9;
const MOST_UNIT_PX = 18;
const LEAST_BAR_PX = 0.75;
/** Share of the room that a neuron's inputs fill. */
const UNITS_SHARE = 0.62;

/** Where a row of equal boxes stands. */
interface Row {
  readonly centres: readonly number[];
  readonly widthPx: number;
}

/** The drawing at a step. C paths stand for C inputs of the neuron: nothing comes or goes but what the step is about. */
export function neuronLayout(step: NeuronStep, shape: NeuronShape): NeuronLayout {
  const at = NEURON_STEPS.indexOf(step);
  const is = (from: NeuronStep) => at >= NEURON_STEPS.indexOf(from);
  const { paths, groupWidth, from, to } = shape;
  const scale = channelPxOf({ width: paths * groupWidth, to: Math.max(from, to), groups: paths });
  const barPx = Math.max(LEAST_BAR_PX, groupWidth * scale);
  const unitPx = Math.min(MOST_UNIT_PX, (UNITS_SHARE * BARS_PX) / paths);
  const units = apart(paths, unitPx);
  const bars = apart(paths, barPx);
  const apartOrUnits = is('paths') ? bars : units;
  const inputs = is('functions') ? together(paths, (from * scale) / paths) : units;
  const first = is('c') ? together(paths, barPx) : apartOrUnits;
  const second = is('c') ? together(paths, barPx) : apartOrUnits;
  const third = is('b') ? together(paths, (to * scale) / paths) : apartOrUnits;
  const rows = rowsAt(step);
  const merge = mergeAt(step, { barPx, scale, shape });
  const plus = circle('plus', 'plus', PLUS_Y, is('a'));
  const input = { y: INPUT.y, height: INPUT.height };
  const nodes = [
    whole('x', 'wholeInput', inputs, input, is('functions')),
    whole('t1', 'wholeLayer', first, rows[0], is('c')),
    whole('t3', 'wholeLayer', third, rows[2], is('b')),
    ...rowOf('x', 'input', inputs, input, !is('functions')),
    ...rowOf('t1', 'first', first, rows[0], !is('c')),
    ...rowOf('t2', 'second', second, rows[1], true),
    ...rowOf('t3', 'third', third, rows[2], !is('b')),
    ...frames(units, step),
    merge,
    plus,
  ];
  const ends = { inputs, first, second, third, rows, merge, plus };
  return { nodes, edges: edgesAt(step, paths, ends), arc: { opacity: is('a') ? 1 : 0 } };
}

/** Out of the line above x, round all paths, into the side of the sum. */
export function arcPath(): string {
  const { widthPx } = NEURON_FIGURE;
  const [x, bend, top] = [widthPx - 16, 24, 14];
  return (
    `M${AXIS_X} ${top}H${x - bend}Q${x} ${top} ${x} ${top + bend}V${PLUS_Y - bend}` +
    `Q${x} ${PLUS_Y} ${x - bend} ${PLUS_Y}H${AXIS_X + RADIUS_PX}`
  );
}

const link = linkVertical();

/** A line as a path; straight where it goes straight down. */
export function edgePath({ from, to }: NeuronEdge): string {
  return link({ source: [from.x, from.y], target: [to.x, to.y] }) ?? '';
}

interface Extent {
  readonly y: number;
  readonly height: number;
}

/** The three layers of all paths: parts of one box until they stand apart. */
function rowsAt(step: NeuronStep): readonly [Extent, Extent, Extent] {
  if (step === 'neuron' || step === 'acts') return thirds(WEIGHT.y, WEIGHT.height);
  if (step === 'functions') return thirds(ROWS[0], ROWS[2] + BAR_PX - ROWS[0]);
  const [first, second, third] = ROWS;
  return [
    { y: first, height: BAR_PX },
    { y: second, height: BAR_PX },
    // Where the paths meet before the last layer, that makes room for them.
    { y: step === 'b' ? third + 34 : third, height: BAR_PX },
  ];
}

function thirds(y: number, height: number): readonly [Extent, Extent, Extent] {
  const part = height / 3;
  return [
    { y, height: part },
    { y: y + part, height: part },
    { y: y + 2 * part, height: part },
  ];
}

function apart(paths: number, widthPx: number): Row {
  return { centres: pathCentres(paths, widthPx, AXIS_X), widthPx };
}

function together(paths: number, widthPx: number): Row {
  const centres = Array.from(
    { length: paths },
    (_, path) => AXIS_X + (path - (paths - 1) / 2) * widthPx,
  );
  return { centres, widthPx };
}

function rowOf(
  key: string,
  kind: NodeKind,
  row: Row,
  { y, height }: Extent,
  isApart: boolean,
): NeuronNode[] {
  return row.centres.map((centre, path) => ({
    key: `${key}.${path}`,
    kind,
    box: { x: centre - row.widthPx / 2, y, width: row.widthPx, height },
    radius: 0,
    opacity: 1,
    outline: isApart ? 1 : 0,
  }));
}

/** The one layer that parts have become. */
function whole(
  key: string,
  kind: NodeKind,
  { centres, widthPx }: Row,
  { y, height }: Extent,
  isOne: boolean,
): NeuronNode {
  const [first = AXIS_X, last = AXIS_X] = [centres[0], centres.at(-1)];
  const box = { x: first - widthPx / 2, y, width: last - first + widthPx, height };
  return { key: `whole.${key}`, kind, box, radius: 0, opacity: isOne ? 1 : 0, outline: 1 };
}

/** The outlines of weights, then of functions; gone once their layers stand apart. */
function frames(units: Row, step: NeuronStep): NeuronNode[] {
  const isWeight = step === 'neuron' || step === 'acts';
  const extent = isWeight ? WEIGHT : { y: ROWS[0], height: ROWS[2] + BAR_PX - ROWS[0] };
  const opacity = isWeight || step === 'functions' ? 1 : 0;
  const radius = isWeight ? 0 : Math.min(6, units.widthPx / 2);
  return rowOf('frame', 'frame', units, extent, true).map((node) => ({ ...node, radius, opacity }));
}

interface Merging {
  readonly barPx: number;
  readonly scale: number;
  readonly shape: NeuronShape;
}

/** Where the paths meet: a sign of sum, a bar of all that is summed, the parts side by side; gone in (c). */
function mergeAt(step: NeuronStep, { barPx, scale, shape: { paths, to } }: Merging): NeuronNode {
  if (step === 'b' || step === 'c') {
    const y = ROWS[2] - (step === 'b' ? 2 : 12);
    return bar(paths * barPx, y, step === 'b' ? 1 : 0);
  }
  if (step === 'a' || step === 'paths') return bar(to * scale, MERGE_Y - 4, 1);
  return circle('merge', 'merge', MERGE_Y, true);
}

function bar(width: number, y: number, opacity: number): NeuronNode {
  const box = { x: AXIS_X - width / 2, y, width, height: 8 };
  return { key: 'merge', kind: 'merge', box, radius: 0, opacity, outline: 1 };
}

function circle(key: string, kind: NodeKind, y: number, isThere: boolean): NeuronNode {
  const box = {
    x: AXIS_X - RADIUS_PX,
    y: y - RADIUS_PX,
    width: 2 * RADIUS_PX,
    height: 2 * RADIUS_PX,
  };
  return { key, kind, box, radius: RADIUS_PX, opacity: isThere ? 1 : 0, outline: 1 };
}

interface EdgeEnds {
  readonly inputs: Row;
  readonly first: Row;
  readonly second: Row;
  readonly third: Row;
  readonly rows: readonly [Extent, Extent, Extent];
  readonly merge: NeuronNode;
  readonly plus: NeuronNode;
}

function edgesAt(step: NeuronStep, paths: number, ends: EdgeEnds): NeuronEdge[] {
  const { inputs, first, second, third, rows, merge, plus } = ends;
  const at = NEURON_STEPS.indexOf(step);
  const is = (from: NeuronStep) => at >= NEURON_STEPS.indexOf(from);
  const inputFoot = INPUT.y + INPUT.height;
  const [top, foot] = [merge.box.y, merge.box.y + merge.box.height];
  const [one, two, three] = rows.map(({ y, height }) => ({ y, foot: y + height }));
  if (one === undefined || two === undefined || three === undefined) throw new Error('no rows');
  const isApart = is('paths') ? 1 : 0;
  const own = (row: Row, path: number) => row.centres[path] ?? AXIS_X;
  const inMerge = (path: number, x: number) => {
    if (step === 'b') return AXIS_X + (path - (paths - 1) / 2) * (merge.box.width / paths);
    return Math.min(Math.max(x, merge.box.x), merge.box.x + merge.box.width);
  };
  const edges: NeuronEdge[] = [];
  const add = (key: string, from: Point, to: Point, opacity: number) =>
    edges.push({ key, from, to, opacity });
  const outY = is('a') ? plus.box.y : END_Y;
  for (let path = 0; path < paths; path += 1) {
    const [x1, x2, x3] = [own(first, path), own(second, path), own(third, path)];
    const isOne = is('c');
    const source = is('functions') ? AXIS_X : own(inputs, path);
    add(`in.${path}`, { x: source, y: inputFoot }, { x: isOne ? AXIS_X : x1, y: one.y }, 1);
    const [leave, enter] = isOne ? [AXIS_X, AXIS_X] : [x1, x2];
    add(`one.${path}`, { x: leave, y: one.foot }, { x: enter, y: two.y }, isApart);
    const meets =
      step === 'b' ? { x: inMerge(path, x2), y: top } : { x: isOne ? AXIS_X : x3, y: three.y };
    add(`two.${path}`, { x: isOne ? AXIS_X : x2, y: two.foot }, meets, isApart);
    const isJoined = is('b');
    const target = isJoined ? { x: AXIS_X, y: outY } : { x: inMerge(path, x3), y: top };
    const end = step === 'paths' || step === 'a' ? target : { x: AXIS_X, y: isJoined ? outY : top };
    add(`three.${path}`, { x: isJoined ? AXIS_X : x3, y: three.foot }, end, 1);
  }
  add('top', { x: AXIS_X, y: TOP_Y }, { x: AXIS_X, y: INPUT.y }, is('functions') ? 1 : 0);
  add(
    'joined',
    { x: AXIS_X, y: foot },
    { x: AXIS_X, y: is('b') ? three.y : outY },
    is('c') ? 0 : 1,
  );
  add(
    'end',
    { x: AXIS_X, y: plus.box.y + plus.box.height },
    { x: AXIS_X, y: END_Y },
    is('a') ? 1 : 0,
  );
  return edges;
}

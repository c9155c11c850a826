import type { Selection } from 'd3';
import { css } from './css';
import { px } from './edges';
import { type Entering, type Group, joinGroups, type Parent, part, setFlag, setText } from './join';
import type { BlockBar, Box, Edge, PlainBar } from './model';
import { setAttrs } from './move';
import { splitsPath } from './splits';

/** The bars of stem and head. */
export function drawPlain(parent: Parent, data: readonly PlainBar[], animate: boolean): void {
  joinGroups(parent, css('plain', 'item'), data, buildPlain, (groups) =>
    writePlain(groups, animate),
  );
}

function buildPlain(entering: Entering<PlainBar>): void {
  entering.attr('role', 'treeitem').attr('tabindex', -1);
  entering.append('rect').attr('class', css('hit')).attr('rx', 3);
  entering.append('rect').attr('class', css('plainBar')).attr('rx', 1);
}

function writePlain(groups: Group<PlainBar>, animate: boolean): void {
  setFlag(groups, 'data-item', ({ key }) => key);
  setFlag(groups, 'data-names', ({ key }) => key);
  setFlag(groups, 'aria-label', ({ words }) => words);
  setBox(part<SVGRectElement, PlainBar>(groups, css('plainBar')), ({ box }) => box, animate);
  setBox(part<SVGRectElement, PlainBar>(groups, css('hit')), ({ hit }) => hit, animate);
}

/** Blocks and stacks: bar, groups, edge and sum. */
export function drawBlocks(parent: Parent, data: readonly BlockBar[], animate: boolean): void {
  joinGroups(parent, css('block', 'item'), data, buildBlocks, (groups) =>
    writeBlocks(groups, animate),
  );
}

function buildBlocks(entering: Entering<BlockBar>): void {
  entering.attr('role', 'treeitem').attr('tabindex', -1);
  entering.append('rect').attr('class', css('hit')).attr('rx', 4);
  entering.append('path').attr('class', css('edge'));
  entering.append('path').attr('class', css('behind'));
  entering.append('polygon').attr('class', css('bar'));
  entering.append('path').attr('class', css('splits'));
  entering.append('path').attr('class', css('sum'));
  entering.append('text').attr('class', css('count'));
}

function writeBlocks(groups: Group<BlockBar>, animate: boolean): void {
  setFlag(groups, 'data-item', ({ key }) => key);
  setFlag(groups, 'data-names', ({ names }) => names.join(' '));
  setFlag(groups, 'data-stage', ({ stage }) => String(stage + 1));
  setFlag(groups, 'aria-expanded', ({ expanded }) => String(expanded));
  setBox(part<SVGRectElement, BlockBar>(groups, css('hit')), ({ hit }) => hit, animate);
  const bars = part<SVGPolygonElement, BlockBar>(groups, css('bar'));
  setAttrs(bars, { points: ({ bar }) => cornersOf(bar) }, animate);
  setAttrs(
    part<SVGPathElement, BlockBar>(groups, css('behind')),
    { d: (each) => each.behind },
    animate,
  );
  const splits = part<SVGPathElement, BlockBar>(groups, css('splits'));
  setAttrs(splits, { d: (each) => splitsPath(each.splits, each.bar) }, animate);
  drawEdges(groups, animate);
  const count = part<SVGTextElement, BlockBar>(groups, css('count'));
  setText(count, (each) => each.countText);
  setAttrs(count, { x: (each) => each.countAt.x, y: (each) => each.countAt.y }, animate);
}

/** What is read aloud of each block: nobody listens in a drag, so it waits until the hand rests. */
export function nameBlocks(parent: Parent): void {
  const groups = parent.selectAll<SVGGElement, BlockBar>(`g.${css('block')}`);
  setFlag(groups as unknown as Group<BlockBar>, 'aria-label', ({ words }) => words);
}

interface Edged {
  readonly edge: Edge | null;
}

/** The residual edge of a block, closed or opened, and the sum that it ends in. */
export function drawEdges<D extends Edged>(groups: Group<D>, animate: boolean): void {
  const edges = part<SVGPathElement, D>(groups, css('edge'));
  setFlag(edges, 'data-dashed', ({ edge }) => (edge?.dashed ? 'true' : null));
  setFlag(edges, 'data-fine', ({ edge }) => (edge?.fine ? 'true' : null));
  setAttrs(edges, { d: ({ edge }) => edge?.d ?? '' }, animate);
  const sums = part<SVGPathElement, D>(groups, css('sum'));
  setFlag(sums, 'data-fine', ({ edge }) => (edge?.fine ? 'true' : null));
  setAttrs(sums, { d: sumPath }, animate);
}

/** A circle with a plus. In its place by its own coordinates: a transform of each would be a layer to the browser. */
function sumPath({ edge }: Edged): string {
  if (edge === null) return '';
  const { sum, radius } = edge;
  const [x, y, half] = [px(sum.x), px(sum.y), px(radius / 2)];
  const arc = (dx: number) => `a${px(radius)} ${px(radius)} 0 1 0 ${px(dx)} 0`;
  const circle = `M${px(sum.x - radius)} ${y}${arc(2 * radius)}${arc(-2 * radius)}`;
  return `${circle}M${x} ${y}m-${half} 0h${px(radius)}M${x} ${y}m0 -${half}v${px(radius)}`;
}

/**
 * A box as the points of a polygon: one attribute to write instead of four, and none that the browser takes for a
 * style, as it does those of rects and paths.
 */
export function cornersOf({ x, y, width, height }: Box): string {
  const [left, right, top, foot] = [px(x), px(x + width), px(y), px(y + height)];
  return `${left},${top} ${right},${top} ${right},${foot} ${left},${foot}`;
}

/** Sets the place and the lengths of rects. */
export function setBox<D>(
  rects: Selection<SVGRectElement, D, SVGElement, unknown>,
  boxOf: (datum: D) => Box,
  animate: boolean,
): void {
  const side = (key: keyof Box) => (datum: D) => boxOf(datum)[key];
  const attrs = { x: side('x'), y: side('y'), width: side('width'), height: side('height') };
  setAttrs(rects, attrs, animate);
}

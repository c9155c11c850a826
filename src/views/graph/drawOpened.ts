import { css } from './css';
import { drawEdges, setBox } from './drawBlocks';
import { type Entering, type Group, joinGroups, type Parent, part, setFlag, setText } from './join';
import type { LayerBar, Mark, OpenedBlock } from './model';
import { setAttrs } from './move';
import { LINE_EM } from './opened';
import { splitsPath } from './splits';

/** BN: two upright strokes, as mean and variance; ReLU: its own graph. */
const MARKS = { batchNorm: 'M-1.5 -6V6M1.5 -6V6', relu: 'M-4 3H0L4 -4' } as const;

/** The block that shows its layers, in its place in the lane. */
export function drawOpened(parent: Parent, opened: OpenedBlock | null, animate: boolean): void {
  const data = opened === null ? [] : [opened];
  joinGroups(parent, css('opened'), data, buildOpened, (groups) =>
    writeOpened(groups, opened, animate),
  );
}

function buildOpened(entering: Entering<OpenedBlock>): void {
  const frame = entering.append('g').attr('class', css('frameItem', 'item'));
  frame.attr('role', 'treeitem').attr('tabindex', -1).attr('aria-expanded', 'true');
  frame.append('rect').attr('class', css('frame', 'hit')).attr('rx', 6);
  entering.append('path').attr('class', css('flow', 'inner'));
  entering.append('path').attr('class', css('edge'));
  entering.append('g').attr('class', css('layers'));
  entering.append('g').attr('class', css('marks'));
  entering.append('path').attr('class', css('sum'));
  entering.append('text').attr('class', css('edgeText'));
}

function writeOpened(
  groups: Group<OpenedBlock>,
  opened: OpenedBlock | null,
  animate: boolean,
): void {
  setFlag(groups, 'data-stage', ({ stage }) => String(stage + 1));
  const frames = part<SVGGElement, OpenedBlock>(groups, css('frameItem'));
  setFlag(frames, 'data-item', ({ key }) => key);
  setFlag(frames, 'data-names', ({ name }) => name);
  setFlag(frames, 'aria-label', ({ words }) => words);
  setBox(part<SVGRectElement, OpenedBlock>(groups, css('frame')), ({ frame }) => frame, animate);
  setAttrs(
    part<SVGPathElement, OpenedBlock>(groups, css('inner')),
    { d: ({ flow }) => flow },
    animate,
  );
  drawShortcut(groups, animate);
  drawInside(groups, opened, animate);
}

function drawShortcut(groups: Group<OpenedBlock>, animate: boolean): void {
  drawEdges(groups, animate);
  const texts = part<SVGTextElement, OpenedBlock>(groups, css('edgeText'));
  setText(texts, ({ edgeText }) => edgeText);
  setAttrs(texts, { x: (each) => each.edgeTextAt.x, y: (each) => each.edgeTextAt.y }, animate);
}

function drawInside(
  groups: Group<OpenedBlock>,
  opened: OpenedBlock | null,
  animate: boolean,
): void {
  if (opened === null) return;
  const layers = groups.select<SVGGElement>(`.${css('layers')}`) as unknown as Group<unknown>;
  joinGroups(layers, css('layer', 'item'), opened.layers, buildLayers, (changed) =>
    drawLayers(changed, animate),
  );
  const holder = groups.select<SVGGElement>(`.${css('marks')}`) as unknown as Group<unknown>;
  joinGroups(holder, css('mark'), opened.marks, buildMarks, (changed) =>
    drawMarks(changed, animate),
  );
}

function buildLayers(entering: Entering<LayerBar>): void {
  entering.attr('role', 'treeitem').attr('tabindex', -1);
  entering.append('rect').attr('class', css('bar'));
  entering.append('path').attr('class', css('splits'));
  entering.append('rect').attr('class', css('rim'));
  entering.append('text').attr('class', css('layerText'));
}

/** New marks of BN and ReLU. */
export function buildMarks(entering: Entering<Mark>): void {
  entering.append('rect').attr('class', css('markHit')).attr('x', -4.5).attr('y', -8);
  entering.append('path').attr('d', ({ kind }) => MARKS[kind]);
}

/** Puts marks in their places. */
export function drawMarks(marks: Group<Mark>, animate: boolean): void {
  setFlag(marks, 'data-names', ({ key }) => key);
  const at = (mark: Mark) => `translate(${mark.at.x.toFixed(2)}, ${mark.at.y.toFixed(2)})`;
  setAttrs(
    marks as unknown as Parameters<typeof setAttrs<SVGGElement, Mark>>[0],
    { transform: at },
    animate,
  );
}

/** Writes what layers are called, and where they stand. */
export function drawLayers(groups: Group<LayerBar>, animate: boolean): void {
  setFlag(groups, 'data-item', ({ key }) => key);
  setFlag(groups, 'data-names', ({ key }) => key);
  setFlag(groups, 'aria-label', ({ words }) => words);
  setBox(part<SVGRectElement, LayerBar>(groups, css('bar')), ({ box }) => box, animate);
  setBox(part<SVGRectElement, LayerBar>(groups, css('rim')), ({ box }) => box, animate);
  const splits = part<SVGPathElement, LayerBar>(groups, css('splits'));
  setAttrs(splits, { d: (each) => splitsPath(each.splits, each.box) }, animate);
  const texts = part<SVGTextElement, LayerBar>(groups, css('layerText'));
  setFlag(texts, 'text-anchor', ({ anchor }) => anchor);
  setAttrs(texts, { transform: ({ textAt }) => `translate(${textAt.x}, ${textAt.y})` }, animate);
  texts
    .selectAll<SVGTSpanElement, string>('tspan')
    .data(({ lines }) => lines)
    .join('tspan')
    .attr('x', 0)
    .attr('y', (_, index) => `${(index * LINE_EM).toFixed(3)}em`)
    .text((line) => line);
}

import { px } from '../edges';
import type { Box, GroupShade } from '../model';
import { type Bundle, type ChannelRange, cellStarts } from './cells';

/** Lines that show that all reach all begin this far apart, and are so many at the most. */
const [MESH_PX, MOST_MESH] = [36, 8];

/** The rows of the channels that come in and go out, px. */
export interface Rows {
  readonly inputs: Box;
  readonly outputs: Box;
  readonly channelPx: number;
}

/** All bundles of a shade. */
export function shadeOf(bundles: readonly Bundle[], rows: Rows): GroupShade {
  return {
    cells: bundles.map((bundle) => cellsPath(bundle, rows)).join(''),
    links: bundles.map((bundle) => linkPath(bundle, rows) + meshPath(bundle, rows)).join(''),
  };
}

/** Its cells in both rows. */
export function cellsPath({ inputs, outputs }: Bundle, rows: Rows): string {
  return rectPath(spanIn(rows, 'inputs', inputs)) + rectPath(spanIn(rows, 'outputs', outputs));
}

/** A band from the channels that come in to those that go out. */
export function linkPath({ inputs, outputs }: Bundle, rows: Rows): string {
  const [from, to] = [spanIn(rows, 'inputs', inputs), spanIn(rows, 'outputs', outputs)];
  const bend = px((from.foot + to.y) / 2);
  const [x, right, y] = [px(from.x), px(from.right), px(from.foot)];
  const [toX, toRight, toY] = [px(to.x), px(to.right), px(to.y)];
  return (
    `M${x} ${y}C${x} ${bend} ${toX} ${bend} ${toX} ${toY}` +
    `H${toRight}C${toRight} ${bend} ${right} ${bend} ${right} ${y}z`
  );
}

/** Lines from a few places of what comes in to all of as many of what goes out; none for a channel alone. */
function meshPath({ groups, inputs, outputs }: Bundle, rows: Rows): string {
  const [from, to] = [spanIn(rows, 'inputs', inputs), spanIn(rows, 'outputs', outputs)];
  const isMany = groups[1] - groups[0] === 1 && inputs[1] - inputs[0] > 1;
  if (!isMany) return '';
  const narrowest = Math.min(from.right - from.x, to.right - to.x);
  const count = Math.min(MOST_MESH, Math.max(2, Math.floor(narrowest / MESH_PX)));
  const places = Array.from({ length: count }, (_, index) => (index + 0.5) / count);
  const along = ({ x, right }: RowSpan, share: number) => px(x + (right - x) * share);
  return places
    .flatMap((start) =>
      places.map((end) => `M${along(from, start)} ${px(from.foot)}L${along(to, end)} ${px(to.y)}`),
    )
    .join('');
}

/** The lines between the cells of all bundles. */
export function linesOf(bundles: readonly Bundle[], rows: Rows, perCell: number): string {
  return bundles
    .map(
      ({ inputs, outputs }) =>
        linesIn(rows, 'inputs', inputs, perCell) + linesIn(rows, 'outputs', outputs, perCell),
    )
    .join('');
}

interface RowSpan {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly foot: number;
}

function spanIn(rows: Rows, side: 'inputs' | 'outputs', [from, to]: ChannelRange): RowSpan {
  const { x, y, height } = rows[side];
  return { x: x + from * rows.channelPx, right: x + to * rows.channelPx, y, foot: y + height };
}

function rectPath({ x, right, y, foot }: RowSpan): string {
  return `M${px(x)} ${px(y)}H${px(right)}V${px(foot)}H${px(x)}z`;
}

function linesIn(
  rows: Rows,
  side: 'inputs' | 'outputs',
  range: ChannelRange,
  perCell: number,
): string {
  const { x, y, height } = rows[side];
  return cellStarts(range, perCell)
    .map((channel) => `M${px(x + channel * rows.channelPx)} ${px(y)}v${px(height)}`)
    .join('');
}

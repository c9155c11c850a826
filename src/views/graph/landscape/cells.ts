import type { Layer } from '../../../core/layer';

/** Channels of a layer, and in how many groups they are: those of a group go to that group alone. */
export interface Channels {
  readonly inputs: number;
  readonly outputs: number;
  readonly groups: number;
}

/** Narrower cells and groups cannot be told apart, px. */
export const LEAST_CELL_PX = 3;
/** More groups than this are walked and drawn a few at a time. */
const MOST_GROUPS = 128;

/** The channels of a layer that reads one value: a pooling takes each channel by itself. */
export function channelsOf({ op, in: from, out }: Pick<Layer, 'op' | 'in' | 'out'>): Channels {
  const groups = op.kind === 'conv' ? op.groups : op.kind === 'linear' ? 1 : from.channels;
  return { inputs: from.channels, outputs: out.channels, groups };
}

/** How channels are drawn as cells. */
export interface Cells {
  /** Channels of one cell; of the last of a group there may be fewer. */
  readonly perCell: number;
  /** Groups that are drawn as one; where there are more than one they are one cell. */
  readonly perBundle: number;
  readonly bundles: number;
}

/** The finest cells that can be told apart with a channel of this many px. */
export function cellsOf({ inputs, outputs, groups }: Channels, channelPx: number): Cells {
  const widestPx = (Math.max(inputs, outputs) / groups) * channelPx;
  let perBundle = 1;
  while (
    perBundle < groups &&
    (perBundle * widestPx < LEAST_CELL_PX || groups / perBundle > MOST_GROUPS)
  ) {
    perBundle = Math.min(groups, perBundle * 2);
  }
  let perCell = 1;
  while (perCell * channelPx < LEAST_CELL_PX) perCell *= 2;
  return { perCell, perBundle, bundles: Math.ceil(groups / perBundle) };
}

/** Channels from one (counted from 0) up to, not including, another. */
export type ChannelRange = readonly [from: number, to: number];

/** Which channels a bundle of groups takes in and puts out, and which groups it is of. */
export interface Bundle {
  readonly groups: ChannelRange;
  readonly inputs: ChannelRange;
  readonly outputs: ChannelRange;
}

/** The bundles of a layer, from the first channel to the last: every channel is in one. */
export function bundlesOf(channels: Channels, { perBundle, bundles }: Cells): Bundle[] {
  const { inputs, outputs, groups } = channels;
  return Array.from({ length: bundles }, (_, index) => {
    const own = [index * perBundle, Math.min(groups, (index + 1) * perBundle)] as const;
    const share = (of: number): ChannelRange => [(own[0] * of) / groups, (own[1] * of) / groups];
    return { groups: own, inputs: share(inputs), outputs: share(outputs) };
  });
}

/** The channels, counted from 0, before which a new cell of a range begins; not its first. */
export function cellStarts([from, to]: ChannelRange, perCell: number): number[] {
  const starts: number[] = [];
  for (let channel = from + perCell; channel < to; channel += perCell) starts.push(channel);
  return starts;
}

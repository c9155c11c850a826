import { type ConvLayer, type GroupKind, groupKind } from '../../core/groupLimit';
import { exact } from '../../i18n/format';
import type { Network } from '../../store/derived';
import { t } from './connectivityWords';

/** How the channels of a convolution are connected. */
export interface Feeds {
  readonly inChannels: number;
  readonly outChannels: number;
  readonly groups: number;
}

/**
 * The convolution of a block that mixes space: the one in groups, else the first that is wider than
 * one px; null where there is no such block or all its convolutions are 1x1.
 */
export function spatialConv({ graph }: Network, stage: number, block: number): ConvLayer | null {
  const blocks = graph.stages[stage]?.blocks ?? [];
  const info = blocks[Math.min(block, blocks.length - 1)];
  if (info === undefined) return null;
  const convs = graph.layers
    .slice(info.from, info.to)
    .filter((layer): layer is ConvLayer => layer.op.kind === 'conv');
  const wide = ({ op }: ConvLayer) => op.kernel[0] > 1;
  return convs.find(({ op }) => op.groups > 1) ?? convs.find(wide) ?? null;
}

export function feedsOf({ in: from, out, op }: ConvLayer): Feeds {
  return { inChannels: from.channels, outChannels: out.channels, groups: op.groups };
}

/** "128 in, 128 out, 32 groups of 4". */
export function feedsText({ inChannels, outChannels, groups }: Feeds): string {
  const channels = { from: inChannels, to: outChannels };
  if (groups === 1) return t('connectivity.one', channels);
  return t('connectivity.many', { ...channels, groups, each: inChannels / groups });
}

/** "each output reads 4 of 128 inputs". */
export function readsText({ inChannels, groups }: Feeds): string {
  return t(groups === 1 ? 'connectivity.readsAll' : 'connectivity.readsSome', {
    channels: inChannels,
    each: inChannels / groups,
  });
}

/** The most channels of some convolutions: matrices beside each other have one scale. */
export function mostChannelsOf(convs: readonly (ConvLayer | null)[]): number {
  const widths = convs.map((conv) =>
    conv === null ? 1 : Math.max(conv.in.channels, conv.out.channels),
  );
  return Math.max(...widths);
}

/** What it means for an output channel. */
export function kindText(feeds: Feeds): string {
  const { inChannels, outChannels, groups } = feeds;
  const kind: GroupKind = groupKind(groups, inChannels);
  return t(`connectivity.${kind}`, {
    groups,
    each: inChannels / groups,
    channels: inChannels,
    pointwise: exact(inChannels * outChannels),
  });
}

/** The input channels that feed one output channel, counted from 0, both included. */
export function inputsOf(
  { inChannels, outChannels, groups }: Feeds,
  output: number,
): { readonly first: number; readonly last: number } {
  const group = Math.floor((output * groups) / outChannels);
  const each = inChannels / groups;
  return { first: group * each, last: (group + 1) * each - 1 };
}

/** Under this size of a square, in px, the diagonal is drawn as a band. */
const LEAST_SQUARE_PX = 1.5;

/** The squares of the matrix: a row for each output, a column for each input. A path, px. */
export function matrixPath(feeds: Feeds, channelPx: number): string {
  const { inChannels, outChannels, groups } = feeds;
  const [width, height] = [inChannels * channelPx, outChannels * channelPx];
  const [w, h] = [width / groups, height / groups];
  if (w < LEAST_SQUARE_PX) return bandPath(width, height, LEAST_SQUARE_PX);
  // A hair of space between groups, so that they read as many.
  const gap = groups > 1 ? Math.min(1, w / 4) : 0;
  return Array.from(
    { length: groups },
    (_, index) =>
      `M${px(index * w)},${px(index * h)}h${px(w - gap)}v${px(h - gap)}h${px(gap - w)}Z`,
  ).join('');
}

function bandPath(width: number, height: number, thick: number): string {
  const [right, bottom] = [px(width), px(height)];
  return `M0,0H${thick}L${right},${px(height - thick)}V${bottom}H${px(width - thick)}L0,${thick}Z`;
}

function px(value: number): string {
  return String(Math.round(100 * value) / 100);
}

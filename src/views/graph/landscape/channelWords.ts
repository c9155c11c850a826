import type { Layer } from '../../../core/layer';
import { exact } from '../../../i18n/format';
import type { Network } from '../../../store/derived';
import { kernelText } from '../words';
import type { Bundle, Cells, ChannelRange, Channels } from './cells';
import { t } from './landscapeWords';
import type { CaptionPart } from './room';
import { kindWords, scaleWords, shownName } from './words';

/** A bundle as it is read aloud: "group 3 of 32: channels 9 to 12 in, 9 to 12 out". */
export function groupWords({ groups, inputs, outputs }: Bundle, channels: Channels): string {
  if (channels.groups === 1) {
    return t('landscape.whole', { inputs: channels.inputs, outputs: channels.outputs });
  }
  const isOne = groups[1] - groups[0] === 1;
  return t(isOne ? 'landscape.group' : 'landscape.groups', {
    group: rangeText(groups),
    groups: channels.groups,
    inputs: rangeText(inputs),
    outputs: rangeText(outputs),
  });
}

/** Channels as people count them, from 1. */
function rangeText([from, to]: ChannelRange): string {
  return to - from === 1 ? String(to) : t('landscape.range', { from: from + 1, to });
}

/** What is told of a layer under its channels. */
export function captionParts(
  network: Pick<Network, 'spec'>,
  layer: Layer,
  channels: Channels,
  cells: Cells,
  channelPx: number,
): CaptionPart[] {
  const name = shownName(network, layer.name);
  return [
    [`${name}: ${kindWords(layer)}`, name],
    scaleWords(channelPx),
    cellWords(channels, cells),
    readsWords(layer, channels),
    t('landscape.px', { height: layer.out.heightPx, width: layer.out.widthPx }),
  ];
}

function cellWords(
  { inputs, outputs, groups }: Channels,
  { perBundle, perCell }: Cells,
): CaptionPart {
  if (perBundle > 1) return t('landscape.cell.groups', { groups: perBundle });
  const widest = Math.max(inputs, outputs) / groups;
  if (groups > 1 && widest > 1 && perCell >= widest && inputs === outputs) {
    const params = { channels: widest };
    return [t('landscape.cell.group', params), t('landscape.cell.channels', params)];
  }
  if (perCell === 1) return t('landscape.cell.one');
  return t('landscape.cell.channels', { channels: perCell });
}

/** What each channel that goes out is made of, in weights. */
function readsWords({ op, in: from }: Layer, { inputs, outputs, groups }: Channels): CaptionPart {
  if (op.kind === 'maxPool' || op.kind === 'globalAvgPool') {
    return t('landscape.reads.own', { out: outputs });
  }
  const kernel =
    op.kind === 'conv' ? kernelText(op.kernel) : kernelText([from.heightPx, from.widthPx]);
  const area = op.kind === 'conv' ? op.kernel[0] * op.kernel[1] : from.heightPx * from.widthPx;
  const d = inputs / groups;
  const params = { out: outputs, in: inputs, d, kernel, weights: exact(area * d) };
  const words = t(groups === 1 ? 'landscape.reads.all' : 'landscape.reads.some', params);
  return [words, t('landscape.reads.short', params), t('landscape.reads.least', params)];
}

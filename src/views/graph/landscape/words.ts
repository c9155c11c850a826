import type { Graph, Layer } from '../../../core/layer';
import type { Network } from '../../../store/derived';
import type { LayerBar } from '../model';
import type { Branch } from '../openedBranches';
import { groupsText, kernelText } from '../words';
import { told } from './ladder';
import { t } from './landscapeWords';

/** What a channel's size stands for: "1 px = 4 channels". */
export function scaleWords(channelPx: number): string {
  const { channels, px } = told(channelPx);
  return channels === 1
    ? t('landscape.scale.px', { px })
    : t('landscape.scale.channels', { channels });
}

/** A module's name as it is shown; MobileNet's blocks have none but their numbers, so that its layers are `conv1`. */
export function shownName({ spec }: Pick<Network, 'spec'>, name: string): string {
  return spec.family === 'mobilenet' ? name.replace(/^layer\d+\.\d+\.?/, '') : name;
}

/** What a layer computes: "3×3 convolution, stride 2". */
export function kindWords({ op }: Pick<Layer, 'op'>): string {
  const kernel = 'kernel' in op ? kernelText(op.kernel) : '';
  switch (op.kind) {
    case 'conv':
      return op.stride[0] === 1
        ? t('landscape.kind.conv', { kernel })
        : t('landscape.kind.stride', { kernel, stride: op.stride[0] });
    case 'maxPool':
      return t('landscape.kind.maxPool', { kernel });
    case 'linear':
      return t('landscape.kind.linear');
    default:
      return t('landscape.kind.globalAvgPool');
  }
}

/** A layer by its place, as it is read aloud: "stage 2, block 1 of 4, 3×3 convolution, 128 channels in 32 groups, 28 by 28". */
export function spokenLayer({ graph }: Pick<Network, 'graph'>, layer: Layer): string {
  const { op, out, place, name } = layer;
  const groups = op.kind === 'conv' ? op.groups : 1;
  const channels = out.channels;
  const params = {
    name,
    kind: kindWords(layer),
    channels:
      groups === 1
        ? t('landscape.of.channels', { channels })
        : t('landscape.in.groups', { channels, groups: groupsText(groups) }),
    height: out.heightPx,
    width: out.widthPx,
  };
  if (place.part !== 'stage') return t('landscape.layer.outside', params);
  const { stage, block, branch } = place;
  const words = t('landscape.layer.stage', {
    ...params,
    stage: stage + 1,
    block: block + 1,
    blocks: graph.stages[stage]?.blocks.length ?? 0,
  });
  if (branch === 'shortcut') return t('landscape.layer.shortcut', { words });
  return withBranch(graph, layer, words);
}

function withBranch(graph: Graph, layer: Layer, words: string): string {
  const { place } = layer;
  const info = place.part === 'stage' ? graph.stages[place.stage]?.blocks[place.block] : undefined;
  const own = graph.layers.slice(info?.from ?? 0, info?.to ?? 0);
  const branches = own.find(({ op }) => op.kind === 'concat')?.inputs ?? [];
  const index = graph.layers.indexOf(layer);
  const branch = branches.findIndex((last) => leadsTo(graph.layers, index, last));
  if (branch < 0) return words;
  return t('landscape.layer.branch', { words, branch: branch + 1, branches: branches.length });
}

/** Whether a layer is on the way to another, each reading the one before it. */
function leadsTo(layers: readonly Layer[], from: number, to: number): boolean {
  let at: number | undefined = to;
  while (at !== undefined && at > from) at = layers[at]?.inputs[0];
  return at === from;
}

/** The bars of branches with what is read aloud of them; bars follow each other as the branches' layers do. */
export function wordedBranches(
  network: Pick<Network, 'graph'>,
  branches: readonly Branch[],
  bars: readonly LayerBar[],
): LayerBar[] {
  const layers = branches.flat();
  return bars.map((bar, index) => {
    const layer = layers[index];
    return layer === undefined ? bar : { ...bar, words: spokenLayer(network, layer) };
  });
}

import type { Network } from '../../../store/derived';
import type { Landmark } from '../../../store/landmark';
import { LANES, type LaneId } from '../../../store/lanes';
import { type LayoutInput, type Layouts, layoutLanes } from '../layout';
import type { CloseUp, LaneLayout } from '../model';
import { blockFits, blockLevel, wholeBlock } from './blockLevel';
import { channelLevel, channelsFit } from './channelLevel';
import type { Drawn } from './drawn';
import { largestThatFits } from './ladder';
import { t } from './landscapeWords';
import { type Room, roomOf } from './room';
import { type Spot, spotIn } from './spot';
import { stageFits } from './stageFit';
import { stageLevel } from './stageLevel';

/**
 * Both lanes with a stage, a block or a layer that fills them, at one scale of channels. A network that lacks it
 * shows the nearest that it has, and says so.
 */
export function layoutLevels(input: LayoutInput, to: Landmark): Layouts {
  const room = roomOf(input);
  const spots = { a: spotIn(input.a, to), b: spotIn(input.b, to) };
  const channelPx = sizesOf(input, spots, room);
  let whole: Layouts | null = null;
  const lane = (id: LaneId): LaneLayout => {
    const spot = spots[id];
    const lack = lackText(spot, to);
    if (spot.level === 'network') {
      whole ??= layoutLanes({ ...input, scale: 1, opened: null });
      return { ...whole[id], scaleText: lack };
    }
    const drawn = drawnOf(input[id], spot, room, channelPx[id], input.typePx);
    const { widthPx, heightPx, typePx } = input;
    const scale = { channelPx: channelPx[id], countPx: 0, channelStep: 0, countStep: 0 };
    const size = { upright: room.upright, widthPx, heightPx, typePx };
    const { closeUp, ...rest } = drawn;
    const texts = lack === '' ? closeUp.texts : [...closeUp.texts, lackLine(lack, room)];
    return {
      ...size,
      ...rest,
      scale,
      scaleText: '',
      plain: [],
      opened: null,
      labels: [],
      closeUp: { ...closeUp, texts },
    };
  };
  return { a: lane('a'), b: lane('b') };
}

/** Px of a channel: one size for both lanes, but where they show things of two levels. */
function sizesOf(input: LayoutInput, spots: Record<LaneId, Spot>, room: Room) {
  const sizeFor = (lanes: readonly LaneId[]) =>
    largestThatFits((channelPx) =>
      lanes.every((id) => spotFits(input[id], spots[id], room, channelPx)),
    );
  if (spots.a.level !== spots.b.level) return { a: sizeFor(['a']), b: sizeFor(['b']) };
  const both = sizeFor(LANES);
  return { a: both, b: both };
}

function spotFits(network: Network, spot: Spot, room: Room, channelPx: number): boolean {
  switch (spot.level) {
    case 'network':
      return true;
    case 'stage':
      return stageFits(network, spot.info, room, channelPx);
    case 'block':
      return blockFits(network, spot.info, room, channelPx);
    case 'layer':
      return channelsFit(spot.layer, room, channelPx);
  }
}

function drawnOf(
  network: Network,
  spot: Exclude<Spot, { level: 'network' }>,
  room: Room,
  channelPx: number,
  typePx: number,
): Drawn {
  switch (spot.level) {
    case 'stage':
      return stageLevel(network, spot.stage, spot.info, room, channelPx, typePx);
    case 'block':
      return blockLevel(network, spot.stage, spot.block, spot.info, room, channelPx, typePx);
    case 'layer': {
      const { stage, block, layer } = spot;
      const around =
        stage === null || block === null ? null : wholeBlock(network, stage, block, room, typePx);
      return channelLevel(network, layer, room, channelPx, around);
    }
  }
}

/** What a network does not have; empty where it has what was asked for. */
function lackText(spot: Spot, { stage, block, layer }: Landmark): string {
  const wanted = layer !== null ? 'layer' : block !== null ? 'block' : 'stage';
  if (spot.level === wanted) return '';
  if (spot.level === 'network' && stage !== null) {
    return t('landscape.none.stage', { stage: stage + 1 });
  }
  if (spot.level === 'stage' && block !== null) {
    return t('landscape.none.block', { block: block + 1 });
  }
  return t('landscape.none.layer', { layer: layer ?? '' });
}

function lackLine(text: string, { box }: Room): CloseUp['texts'][number] {
  return { key: 'lack', text, at: { x: box.x, y: box.y - 6 }, anchor: 'start', strong: true };
}

import type { WeightsName } from '../../core/officialWeights';
import { MAX_CHANNEL, MAX_RESIZE_PX } from '../../core/trained';
import type { Lane } from '../lanes';
import { fitsLoaded, wantedOf } from '../weights/laneWeights';
import type { SeenChoice } from '../weights/loadedWeights';

/** The part of a link that says which official weights answer, and what of a photo they see. */
export interface LinkedWeights {
  readonly name?: WeightsName;
  readonly seen?: SeenChoice;
}

/** torchvision's names; with a lane's network they say which weights. The table of them comes later. */
const NAMES: readonly WeightsName[] = ['IMAGENET1K_V1', 'IMAGENET1K_V2'];
const NUMBER = '(-?\\d[\\d.e-]*)';
const CHANNELS = `${NUMBER}_${NUMBER}_${NUMBER}`;
/** Shorter side in px, interpolation, mean, std: `232:bicubic:0.485_0.456_0.406:0.229_0.224_0.225`. */
const SEEN = new RegExp(`^(\\d{1,4}):(bilinear|bicubic):${CHANNELS}:${CHANNELS}$`);

/** Reads one of these fields; undefined where there is no such field or the value is none of its. */
export function readWeightsField(field: string, text: string): LinkedWeights | undefined {
  if (field === 'seen') return readSeen(text);
  const name = field === 'weights' ? NAMES.find((each) => each === text) : undefined;
  return name && { name };
}

/** A lane with what its link says of weights. They are wanted for its network as it is drawn now. */
export function withLinkedWeights(lane: Lane, { name, seen }: LinkedWeights): Lane {
  return {
    ...lane,
    ...(name && { wanted: { name, spec: lane.drawn } }),
    ...(seen && { choices: { ...lane.choices, preprocessing: seen } }),
  };
}

/** What a link says of a lane's weights, by name of the field; nothing where they are not official. */
export function weightsFieldsOf(lane: Lane): readonly (readonly [name: string, text: string])[] {
  const official = fitsLoaded(lane) ? lane.weights?.official : wantedOf(lane);
  const seen = lane.choices.preprocessing;
  return [
    ...(official ? [['weights', official.name] as const] : []),
    ...(seen ? [['seen', textOf(seen)] as const] : []),
  ];
}

function readSeen(text: string): LinkedWeights | undefined {
  const [, resize, interpolation, ...channels] = SEEN.exec(text) ?? [];
  const resizePx = Number(resize);
  const mean = threeOf(channels.slice(0, 3), -MAX_CHANNEL);
  const std = threeOf(channels.slice(3), Number.MIN_VALUE);
  if (!(resizePx >= 1 && resizePx <= MAX_RESIZE_PX) || mean === null || std === null) return;
  const isBicubic = interpolation === 'bicubic';
  return { seen: { resizePx, interpolation: isBicubic ? 'bicubic' : 'bilinear', mean, std } };
}

/** Red, green and blue; null where one is no number within the bounds. */
function threeOf(texts: readonly string[], min: number): SeenChoice['mean'] | null {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = texts.map(Number);
  const all = [red, green, blue] as const;
  return all.every((value) => value >= min && value <= MAX_CHANNEL) ? all : null;
}

function textOf({ resizePx, interpolation, mean, std }: SeenChoice): string {
  return [resizePx, interpolation, mean.join('_'), std.join('_')].join(':');
}

import type { WeightsName } from '../../core/officialWeights';
import { MAX_CHANNEL, MAX_RESIZE_PX } from '../../core/trained';
import type { Lane } from '../lanes';
import { fitsLoaded, wantedOf } from './laneWeights';
import type { SeenChoice } from './loadedWeights';

/** The part of a link that says which official weights answer, and what of a photo they see. */
export interface LinkedWeights {
  readonly name?: WeightsName;
  readonly seen?: SeenChoice;
}

/** torchvision's names; with a lane's network they say which weights. The table of them comes later. */
export const WEIGHTS_NAMES: readonly WeightsName[] = ['IMAGENET1K_V1', 'IMAGENET1K_V2'];
const NUMBER = '(-?\\d[\\d.e-]*)';
const CHANNELS = `${NUMBER}_${NUMBER}_${NUMBER}`;
/** Shorter side in px, interpolation, mean, std: `232:bicubic:0.485_0.456_0.406:0.229_0.224_0.225`. */
const SEEN = new RegExp(`^(\\d{1,4}):(bilinear|bicubic):${CHANNELS}:${CHANNELS}$`);

/** A lane with what its link says of weights. They are wanted for its network as it is drawn now. */
export function withLinkedWeights(lane: Lane, { name, seen }: LinkedWeights): Lane {
  return {
    ...lane,
    ...(name && { wanted: { name, spec: lane.drawn } }),
    ...(seen && { choices: { ...lane.choices, preprocessing: seen } }),
  };
}

/** The official weights that answer for a lane or that its link wants; null where there are none. */
export function officialNameOf(lane: Lane): WeightsName | null {
  return (fitsLoaded(lane) ? lane.weights?.official : wantedOf(lane))?.name ?? null;
}

/** What is seen of a photo, as a link has it; undefined where the text tells of nothing that can be. */
export function parseSeen(text: string): SeenChoice | undefined {
  const [, resize, interpolation, ...channels] = SEEN.exec(text) ?? [];
  const resizePx = Number(resize);
  const mean = threeOf(channels.slice(0, 3), -MAX_CHANNEL);
  const std = threeOf(channels.slice(3), Number.MIN_VALUE);
  if (!(resizePx >= 1 && resizePx <= MAX_RESIZE_PX) || mean === null || std === null) return;
  return {
    resizePx,
    interpolation: interpolation === 'bicubic' ? 'bicubic' : 'bilinear',
    mean,
    std,
  };
}

/** The text of what is seen of a photo. */
export function formatSeen({ resizePx, interpolation, mean, std }: SeenChoice): string {
  return [resizePx, interpolation, mean.join('_'), std.join('_')].join(':');
}

/** Red, green and blue; null where one is no number within the bounds. */
function threeOf(texts: readonly string[], min: number): SeenChoice['mean'] | null {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = texts.map(Number);
  const all = [red, green, blue] as const;
  return all.every((value) => value >= min && value <= MAX_CHANNEL) ? all : null;
}

/** A layer's values of one image: `[1,h,w,c]`, NHWC. */
export interface FeatureMap {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** What each channel's values are like, by channel. */
export interface ChannelStats {
  readonly min: Float32Array;
  readonly max: Float32Array;
  readonly mean: Float64Array;
  /** Mean of the squares. */
  readonly energy: Float64Array;
}

/** The numbers of each channel of a feature map, over all its positions. Throws where there are none. */
export function channelStats({ shape, data }: FeatureMap): ChannelStats {
  const channels = shape.at(-1) ?? 0;
  if (channels === 0 || data.length === 0) throw new Error(`no values in shape: ${shape}`);
  const min = new Float32Array(channels).fill(Number.POSITIVE_INFINITY);
  const max = new Float32Array(channels).fill(Number.NEGATIVE_INFINITY);
  const mean = new Float64Array(channels);
  const energy = new Float64Array(channels);
  const positions = data.length / channels;
  for (let at = 0, channel = 0; at < data.length; at += 1, channel = at % channels) {
    const value = data[at] as number;
    if (value < (min[channel] as number)) min[channel] = value;
    if (value > (max[channel] as number)) max[channel] = value;
    mean[channel] = (mean[channel] as number) + value / positions;
    energy[channel] = (energy[channel] as number) + value ** 2 / positions;
  }
  return { min, max, mean, energy };
}

/** Channels in falling order of energy; of equals the first in order. */
export function byEnergy({ energy }: Pick<ChannelStats, 'energy'>): number[] {
  const at = (channel: number) => energy[channel] ?? 0;
  return [...energy.keys()].sort((one, other) => at(other) - at(one) || one - other);
}

/** One channel of a feature map, [h,w], row by row. Throws where there is none of that number. */
export function channelOf({ shape, data }: FeatureMap, channel: number): Float32Array<ArrayBuffer> {
  const channels = shape.at(-1) ?? 0;
  if (!(channel >= 0 && channel < channels)) throw new Error(`no channel of number: ${channel}`);
  return Float32Array.from(
    { length: data.length / channels },
    (_, position) => data[position * channels + channel] as number,
  );
}

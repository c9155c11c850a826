import { type ChannelStats, channelStats, type FeatureMap } from '../../core/channelStats';
import type { Reading } from './useReading';

/** A layer's map with what is asked of it again and again. */
export interface MapFacts {
  readonly map: FeatureMap;
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
  readonly stats: ChannelStats;
  readonly min: number;
  readonly max: number;
}

/** What a map is like. */
export function factsOf(map: FeatureMap): MapFacts {
  const [, rows = 0, columns = 0, channels = 0] = map.shape;
  const stats = channelStats(map);
  const min = stats.min.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  const max = stats.max.reduce((most, each) => Math.max(most, each), Number.NEGATIVE_INFINITY);
  return { map, rows, columns, channels, stats, min, max };
}

/** The number at a reading. */
export function valueAt({ map, columns, channels }: MapFacts, { channel, y, x }: Reading): number {
  return map.data[(y * columns + x) * channels + channel] ?? Number.NaN;
}

/** The position at which a channel is furthest from zero. */
export function peakOf({ map, rows, columns, channels }: MapFacts, channel: number): Reading {
  let [most, at] = [-1, 0];
  for (let position = 0; position < rows * columns; position += 1) {
    const size = Math.abs(map.data[position * channels + channel] ?? 0);
    if (size > most) [most, at] = [size, position];
  }
  return { channel, y: Math.floor(at / columns), x: at % columns };
}

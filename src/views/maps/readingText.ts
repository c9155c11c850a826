import { percent } from '../../i18n/format';
import { real } from '../../i18n/real';
import { type MapFacts, valueAt } from './layerMapFacts';
import { t } from './mapsWords';
import type { Reading } from './useReading';

/** What is read, in words: the number, and where it stands. Channels, groups, rows and columns count from 1. */
export function readingText(facts: MapFacts, groups: number, reading: Reading): string {
  const { channels, stats } = facts;
  const { channel, y, x } = reading;
  const group = Math.floor(channel / (channels / groups));
  const energy = stats.energy.reduce((sum, each) => sum + each, 0);
  const share = energy === 0 ? 0 : (stats.energy[channel] ?? 0) / energy;
  const params = {
    value: real(valueAt(facts, reading)),
    channel: channel + 1,
    channels,
    group: group + 1,
    groups,
    row: y + 1,
    column: x + 1,
    min: real(stats.min[channel] ?? 0),
    max: real(stats.max[channel] ?? 0),
    share: percent(share),
  };
  return t(groups > 1 ? 'maps.reading.group' : 'maps.reading', params);
}

import { byEnergy, type ChannelStats } from '../../core/channelStats';
import type { MapOrder } from '../../store/view';

/**
 * The channel of each slot. By energy groups stay together: the group with most energy comes first, and in it
 * its channel with most.
 */
export function channelOrder(
  stats: Pick<ChannelStats, 'energy'>,
  groups: number,
  order: MapOrder,
): number[] {
  const channels = stats.energy.length;
  if (order === 'index') return Array.from({ length: channels }, (_, channel) => channel);
  const each = channels / groups;
  const groupEnergy = Float64Array.from({ length: groups }, (_, group) =>
    stats.energy.subarray(group * each, (group + 1) * each).reduce((sum, one) => sum + one, 0),
  );
  const rank = new Map(byEnergy({ energy: groupEnergy }).map((group, at) => [group, at]));
  const rankOf = (channel: number) => rank.get(Math.floor(channel / each)) ?? 0;
  // A stable sort: within a group they stay by energy.
  return byEnergy(stats).sort((one, other) => rankOf(one) - rankOf(other));
}

import type { LaneId } from '../../store/lanes';
import { laneMeasure, type Measurement } from '../../store/measures';

/**
 * What a block took within its network, ms: the steps that begin with a layer of it, as they were measured; null
 * where none is among them.
 */
export function blockMs(measurement: Measurement, lane: LaneId, blockName: string): number | null {
  const own = laneMeasure(measurement, lane).perLayer.filter(({ name }) =>
    name.startsWith(`${blockName}.`),
  );
  return own.length === 0 ? null : own.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0);
}

import type { LaneId } from '../../store/lanes';
import type { Inspection, TensorEntry, TensorStats } from '../../store/weights/tensors';
import { useCardinal } from '../CardinalContext';
import { useLook } from './useLook';

/** What the other lane's loaded weights have under the same name of the network; null for nothing. */
export function useOther(lane: LaneId, { boundTo }: TensorEntry): TensorStats | null {
  const other = lane === 'a' ? 'b' : 'a';
  const weightsId = useCardinal(({ history }) => history.present[other].weights?.weightsId);
  const looks = boundTo !== null && weightsId !== undefined;
  const stats = useLook(looks ? `${weightsId} ${boundTo}` : null, async (inspection) =>
    looks ? statsOf(inspection, weightsId, boundTo) : null,
  );
  return stats ?? null;
}

async function statsOf(
  inspection: Inspection,
  weightsId: number,
  boundTo: string,
): Promise<TensorStats | null> {
  const entries = await inspection.tensors(weightsId);
  const entry = entries?.find((each) => each.boundTo === boundTo);
  return entry === undefined ? null : inspection.stats(weightsId, entry.name);
}

import type { LaneId } from '../../store/lanes';
import { testIds } from '../testIds';

/** One network as it computes, from left to right. */
export function LaneDrawing({ lane }: { lane: LaneId }) {
  return <svg data-testid={testIds.lane(lane)} aria-hidden="true" />;
}

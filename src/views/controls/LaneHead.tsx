import type { LaneId } from '../../store/lanes';
import { testIds } from '../testIds';

/** What a user sets for one network: preset, C and d with their chain, depth, input and the rest. */
export function LaneHead({ lane }: { lane: LaneId }) {
  return <div data-testid={testIds.controls(lane)} />;
}

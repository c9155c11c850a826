import { networkOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import { testIds } from '../testIds';

/** What one network costs, beside what is set: params, MACs, activations, bytes, time. */
export function LaneNumbers({ lane }: { lane: LaneId }) {
  const { cost } = networkOf(useCardinal(({ history }) => history.present[lane].drawn));
  return <div data-testid={testIds.params(lane)} data-value={cost.params} />;
}

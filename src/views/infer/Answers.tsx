import type { LaneId } from '../../store/lanes';
import { testIds } from '../testIds';

/** What one network says about the photo. */
export function Answers({ lane }: { lane: LaneId }) {
  return <div data-testid={testIds.top5(lane)} />;
}

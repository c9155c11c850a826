import { Suspense } from 'react';
import { issuesOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import { later } from '../later/later';

const IssueBox = later(async () => (await import('./IssueBox')).IssueBox);

/**
 * What keeps the settings from being a network, why, and the change that mends it; or, calmer, what
 * is odd about them. It lies over the top of the lane, so that nothing moves when it comes.
 */
export function Issues({ lane }: { lane: LaneId }) {
  const issue = useCardinal(({ history }) => issuesOf(history.present[lane].spec)[0]);
  return <Suspense>{issue !== undefined && <IssueBox lane={lane} issue={issue} />}</Suspense>;
}

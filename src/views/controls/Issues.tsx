import { Suspense, useMemo } from 'react';
import { refusalOn } from '../../store/answerState';
import { isStale, issuesOf, networkOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import { later } from '../later/later';
import styles from './Messages.module.css';

const IssueBox = later(async () => (await import('./IssueBox')).IssueBox);
const TooBig = later(async () => (await import('./TooBig')).TooBig);

/**
 * The row of a lane's messages: what keeps the settings from being a network, why, and the change that
 * mends it; or, calmer, what is odd about it, or that it cannot be run here. Fields put their notes there too.
 */
export function Issues({ lane }: { lane: LaneId }) {
  const issue = useCardinal(({ history }) => issuesOf(history.present[lane].spec)[0]);
  const stale = useCardinal(({ history }) => isStale(history.present[lane]));
  const refusal = useRefusal(lane);
  return (
    <div className={styles.messages} data-messages="">
      <Suspense>
        {issue !== undefined && <IssueBox lane={lane} issue={issue} />}
        {!stale && refusal !== null && <TooBig refusal={refusal} />}
      </Suspense>
      <div data-notes="" />
    </div>
  );
}

/** Why the network that is shown cannot be run here; before the device is known, what is run nowhere. */
function useRefusal(lane: LaneId) {
  const drawn = useCardinal(({ history }) => history.present[lane].drawn);
  const backend = useCardinal((state) => state.backend);
  return useMemo(() => refusalOn(networkOf(drawn), backend), [drawn, backend]);
}

import { useMemo } from 'react';
import type { Refusal } from '../../core/runnable';
import { refusalOn } from '../../store/answerState';
import { nameOf, networkOf } from '../../store/derived';
import type { Lane, LaneId } from '../../store/lanes';
import { lookSubject } from '../../store/lookState';
import type { LookAt } from '../../store/looks';
import type { FinishedRun, Subject } from '../../store/runs';
import { needsSmall, SMALL_LANES } from '../../store/small';
import { useCardinal } from '../CardinalContext';
import { networkName } from '../networks/networkName';

/** What is looked into in the place of a lane. */
export interface LookedAt {
  readonly id: LaneId;
  readonly of: LookAt;
  /** What the lane's own network is called, which the small one may stand for. */
  readonly ownName: string;
  /** The lane's, or that of the small network. */
  readonly lane: Lane;
  /** Why it is too big to run here; null where it is not. */
  readonly refusal: Refusal | null;
  /** Null without a photo or weights. */
  readonly subject: Subject | null;
  /** Its answer with the whole photo in sight and nothing off; null until there is one. */
  readonly plain: FinishedRun['result'] | null;
}

/** The lane's own network, or the small trained one where that has no weights, and its answer to the photo. */
export function useLookedAt(id: LaneId): LookedAt {
  const history = useCardinal((state) => state.history);
  const photo = useCardinal((state) => state.photo);
  const backend = useCardinal((state) => state.backend);
  const runs = useCardinal((state) => state.runs);
  const small = useCardinal((state) => state.small);
  const own = history.present[id];
  const of: LookAt = needsSmall(own) ? 'small' : 'own';
  const subject = useMemo(() => lookSubject({ history, photo }, id, of), [history, photo, id, of]);
  const plain = useMemo(() => {
    const all = [runs.a, runs.b, small.a, small.b].flatMap(({ finished }) => finished);
    return all.findLast((run) => run.subject.key === subject?.key)?.result ?? null;
  }, [runs, small, subject]);
  const lane = of === 'small' ? SMALL_LANES[id] : own;
  const network = networkOf(lane.drawn);
  const refusal = useMemo(() => refusalOn(network, backend), [network, backend]);
  return { id, of, ownName: networkName(nameOf(own).label), lane, refusal, subject, plain };
}

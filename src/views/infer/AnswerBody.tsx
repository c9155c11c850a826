import { type ComponentType, memo } from 'react';
import type { AnswerState } from '../../store/answerState';
import type { LaneId } from '../../store/lanes';
import { wantedOf } from '../../store/weights/laneWeights';
import { useCardinal } from '../CardinalContext';
import styles from './Answers.module.css';
import { t } from './answersWords';
import { Answer } from './Done';
import { Failed, Refused } from './Obstacles';
import { WeightsRest } from './Offers';
import { Running } from './Running';
import { Small } from './Small';
import { useIsSmall } from './useIsSmall';

interface AnswerBodyProps {
  lane: LaneId;
  state: AnswerState;
  /** Offers the weights that the lane's link was made with. */
  Offer: ComponentType<{ lane: LaneId }>;
}

/** What a network says once there is a photo; before, which weights its link offers. */
export const AnswerBody = memo(function AnswerBody({ lane, state, Offer }: AnswerBodyProps) {
  const isOffered = useCardinal(({ history }) => wantedOf(history.present[lane]) !== null);
  const isSmall = useIsSmall(lane, state);
  // One place for both, so that a photo leaves the offer as it is.
  if (state.kind === 'empty' || (state.kind === 'no-weights' && isOffered)) {
    return <Offer lane={lane} />;
  }
  // An answer to an earlier photo gives way to one of this photo.
  if (isSmall) return <Small lane={lane} />;
  switch (state.kind) {
    case 'running':
      return <Running lane={lane} active={state.active} />;
    case 'failed':
      return <Failed failed={state.failed} />;
    case 'refused':
      return <Refused refusal={state.refusal} />;
    case 'answer':
      return <Answer lane={lane} run={state.run} />;
    case 'ready':
      return <p className={styles.empty}>{t('infer.ready')}</p>;
    case 'no-weights':
      return <WeightsRest lane={lane} />;
  }
});

import { t } from '../../i18n/t';
import type { AnswerState } from '../../store/answerState';
import type { LaneId } from '../../store/lanes';
import styles from './Answers.module.css';
import { Answer, TimeOnly } from './Done';
import { Failed, Refused } from './Obstacles';
import { NoWeights } from './Offers';
import { Running } from './Running';

interface AnswerBodyProps {
  lane: LaneId;
  state: Exclude<AnswerState, { kind: 'empty' }>;
}

/** What a network says once there is a photo. */
export function AnswerBody({ lane, state }: AnswerBodyProps) {
  switch (state.kind) {
    case 'running':
      return <Running lane={lane} active={state.active} />;
    case 'failed':
      return <Failed failed={state.failed} />;
    case 'refused':
      return <Refused refusal={state.refusal} />;
    case 'answer':
      return <Answer lane={lane} run={state.run} />;
    case 'time':
      return <TimeOnly lane={lane} run={state.run} />;
    case 'ready':
      return <p className={styles.empty}>{t('infer.ready')}</p>;
    case 'no-weights':
      return <NoWeights lane={lane} />;
  }
}

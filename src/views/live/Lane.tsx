import type { ReactNode } from 'react';
import { nameOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import type { LiveAnswer } from '../../store/live/states';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { backendLabel } from '../infer/backendLabel';
import { networkName } from '../networks/networkName';
import styles from './Lane.module.css';
import { t } from './liveWords';
import { Top } from './Top';
import { useLiveNetwork } from './useLiveNetwork';

interface LaneProps {
  lane: LaneId;
  /** The last answer; of a network that is no longer the lane's it is left out. */
  answer: LiveAnswer | null;
  /** What the network says of the plain photo; null where there is nothing to compare with. */
  plain: LiveAnswer | null;
  /** What has become of something newer that was asked; bars of an older answer are dim, its words are not. */
  newer: 'none' | 'coming' | 'failed';
  /** What stands in the place of an answer until there is one. */
  waiting: string;
  /** Beside the name. */
  aside?: ReactNode;
}

/** One network: which it is and where it runs, and its five likeliest classes. */
export function Lane({ lane, answer, plain, newer, waiting, aside }: LaneProps) {
  const network = useLiveNetwork(lane);
  const replaced = useCardinal(({ history }) => networkName(nameOf(history.present[lane]).label));
  const letter = lane.toUpperCase();
  if (typeof network === 'string') {
    return (
      <section
        className={styles.lane}
        data-lane={lane}
        aria-label={t('live.answers', { lane: letter })}
      >
        <h4 className={styles.name}>{t('live.lane', { lane: letter })}</h4>
        <p className={styles.soft}>{t(`live.${network}`)}</p>
        <TakePair />
      </section>
    );
  }
  const own = answer?.network.key === network.key ? answer : null;
  return (
    <section
      className={styles.lane}
      data-lane={lane}
      data-live={lane}
      data-older={newer !== 'none'}
      aria-busy={newer === 'coming'}
      aria-label={t('live.answers', { lane: letter })}
    >
      <h4 className={styles.name}>
        <span className={styles.letter}>{letter}</span> {network.name}
      </h4>
      <p className={`num ${styles.soft}`}>
        {network.isSmall && <span>{t('live.inPlace', { name: replaced })}</span>}
        {own !== null && (
          <span>
            {t('live.runs', { px: network.inputPx, backend: backendLabel(own.backend) })}
            {aside}
          </span>
        )}
      </p>
      {own === null ? (
        <p className={styles.waiting}>{waiting}</p>
      ) : (
        <Top lane={lane} answer={own} plain={plain?.network.key === network.key ? plain : null} />
      )}
    </section>
  );
}

function TakePair() {
  const { takeTrainedPair } = useCardinalStore().getState();
  return (
    <button type="button" className="button" onClick={takeTrainedPair}>
      {t('live.pair')}
    </button>
  );
}

import { memo } from 'react';
import { groupStep } from '../../core/groupLimit';
import { exact } from '../../i18n/format';
import type { Network } from '../../store/derived';
import { networkOf } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import { meantBlock } from '../graph/blockLayers';
import { Keep } from '../keep/Keep';
import { t } from './connectivityWords';
import { feedsOf, mostChannelsOf, readsText, spatialConv } from './feeds';
import { Matrix } from './Matrix';
import styles from './Squares.module.css';

/** Which channels feed which in the selected block: A's square beside B's diagonal, moving with C. */
export function Squares() {
  const a = useCardinal(({ history }) => networkOf(history.present.a.drawn));
  const b = useCardinal(({ history }) => networkOf(history.present.b.drawn));
  const { stage, block } = meantBlock(useCardinal(({ view }) => view.selection));
  const networks = { a, b };
  const convOf = (network: Network) => spatialConv(network, stage, block);
  const convs = { a: convOf(networks.a), b: convOf(networks.b) };
  const mostChannels = mostChannelsOf([convs.a, convs.b]);
  return (
    <div className={styles.squares}>
      <h3 className={styles.title}>{t('connectivity.title')}</h3>
      <Keep name="connectivity" title={t('connectivity.title')} corner />
      {LANES.map((lane) => (
        <Square key={lane} lane={lane} conv={convs[lane]} mostChannels={mostChannels} />
      ))}
      <dl className={`num ${styles.figures}`}>
        <dt>{t('connectivity.weights')}</dt>
        {LANES.map((lane) => {
          const conv = convs[lane];
          return (
            <dd key={lane} data-lane={lane}>
              {conv === null ? '' : exact(groupStep(conv, conv.op.groups).weights)}
            </dd>
          );
        })}
      </dl>
    </div>
  );
}

interface SquareProps {
  readonly lane: LaneId;
  readonly conv: ReturnType<typeof spatialConv>;
  readonly mostChannels: number;
}

/** Renders again for another layer alone: a turn of B's knob leaves A's as it is. */
const Square = memo(function Square({ lane, conv, mostChannels }: SquareProps) {
  const name = lane.toUpperCase();
  if (conv === null) return <p>{t('connectivity.none', { lane: name })}</p>;
  const feeds = feedsOf(conv);
  return (
    <div className={styles.square} data-lane={lane}>
      <div className={styles.room}>
        <Matrix feeds={feeds} mostChannels={mostChannels} quiet />
      </div>
      <p className={`num ${styles.reads}`}>
        <b className={styles.letter}>{name}</b> {readsText(feeds)}
      </p>
    </div>
  );
});

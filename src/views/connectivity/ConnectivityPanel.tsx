import { type ConvLayer, groupStep } from '../../core/groupLimit';
import { type Network, networkOf } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { meantBlock } from '../graph/blockLayers';
import { useLaneAtRest } from '../networks/useLaneAtRest';
import { Choice } from '../widgets/Choice';
import styles from './ConnectivityPanel.module.css';
import { t } from './connectivityWords';
import { feedsOf, feedsText, kindText, spatialConv } from './feeds';
import { GroupLimit } from './GroupLimit';
import { Matrix } from './Matrix';
import { StepFigures } from './StepFigures';

/** Which channels feed which in the selected block of both networks, and the way to the limit of groups. */
export function ConnectivityPanel() {
  const networks = {
    a: networkOf(useLaneAtRest('a').drawn),
    b: networkOf(useLaneAtRest('b').drawn),
  };
  const { stage, block } = meantBlock(useCardinal(({ view }) => view.selection));
  const walked = useCardinal(({ view }) => view.walked);
  const { show } = useCardinalStore().getState();
  const convs = {
    a: spatialConv(networks.a, stage, block),
    b: spatialConv(networks.b, stage, block),
  };
  const mostChannels = Math.max(...LANES.map((lane) => widest(convs[lane])));
  const conv = convs[walked];
  return (
    <div className={styles.panel}>
      {LANES.map((lane) => (
        <LaneFeeds
          key={lane}
          lane={lane}
          network={networks[lane]}
          conv={convs[lane]}
          mostChannels={mostChannels}
        />
      ))}
      <div className={styles.limits} data-lane={walked}>
        <Choice
          label={t('connectivity.of')}
          value={walked}
          options={LANES.map((lane) => ({ value: lane, label: lane.toUpperCase() }))}
          onPick={(lane) => show({ walked: lane, groups: null })}
        />
        {conv !== null && <GroupLimit lane={walked} conv={conv} mostChannels={mostChannels} />}
      </div>
    </div>
  );
}

interface FeedsProps {
  lane: LaneId;
  network: Network;
  conv: ConvLayer | null;
  mostChannels: number;
}

function LaneFeeds({ lane, conv, mostChannels }: FeedsProps) {
  const name = lane.toUpperCase();
  if (conv === null) return <p>{t('connectivity.none', { lane: name })}</p>;
  const feeds = feedsOf(conv);
  return (
    <section
      className={styles.lane}
      data-lane={lane}
      aria-label={t('connectivity.lane', { lane: name })}
    >
      <h3 className={styles.title}>
        <span className={styles.letter}>{name}</span>{' '}
        {t('connectivity.conv', {
          name: conv.name,
          height: conv.op.kernel[0],
          width: conv.op.kernel[1],
        })}
      </h3>
      <p className="num">{feedsText(feeds)}</p>
      <div className={styles.walk}>
        <Matrix feeds={feeds} mostChannels={mostChannels} />
        <StepFigures step={groupStep(conv, conv.op.groups)} />
      </div>
      <p className={styles.kind}>{kindText(feeds)}</p>
    </section>
  );
}

function widest(conv: ConvLayer | null): number {
  return conv === null ? 1 : Math.max(conv.in.channels, conv.out.channels);
}

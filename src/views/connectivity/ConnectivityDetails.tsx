import { type ConvLayer, groupStep } from '../../core/groupLimit';
import { type Network, networkOf } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Terms } from '../glossary/Terms';
import { meantBlock } from '../graph/blockLayers';
import { useLaneAtRest } from '../networks/useLaneAtRest';
import { Choice } from '../widgets/Choice';
import styles from './ConnectivityDetails.module.css';
import { t } from './connectivityWords';
import { feedsOf, feedsText, kindText, mostChannelsOf, spatialConv } from './feeds';
import { GroupLimit } from './GroupLimit';
import { StepFigures } from './StepFigures';

/** What the connections of the selected block cost in both networks, and the way to the limit of groups. */
export function ConnectivityDetails() {
  const networks = {
    a: networkOf(useLaneAtRest('a').drawn),
    b: networkOf(useLaneAtRest('b').drawn),
  };
  const { stage, block } = meantBlock(useCardinal(({ view }) => view.selection));
  const walked = useCardinal(({ view }) => view.walked);
  const { show } = useCardinalStore().getState();
  const convOf = (network: Network) => spatialConv(network, stage, block);
  const convs = { a: convOf(networks.a), b: convOf(networks.b) };
  const conv = convs[walked];
  return (
    <div className={styles.panel}>
      {LANES.map((lane) => (
        <LaneFeeds key={lane} lane={lane} conv={convs[lane]} />
      ))}
      <div className={styles.limits} data-lane={walked} data-group-limit="">
        <Choice
          label={t('connectivity.of')}
          value={walked}
          options={LANES.map((lane) => ({ value: lane, label: lane.toUpperCase() }))}
          onPick={(lane) => show({ walked: lane, groups: null })}
        />
        {conv !== null && (
          <GroupLimit lane={walked} conv={conv} mostChannels={mostChannelsOf([convs.a, convs.b])} />
        )}
      </div>
    </div>
  );
}

function LaneFeeds({ lane, conv }: { lane: LaneId; conv: ConvLayer | null }) {
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
      <StepFigures step={groupStep(conv, conv.op.groups)} />
      <p className={styles.kind}>
        <Terms text={kindText(feeds)} of={['groupedConvolution', 'depthwise']} />
      </p>
    </section>
  );
}

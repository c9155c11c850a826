import { useMemo } from 'react';
import type { Graph } from '../../core/layer';
import { tapIndex } from '../../core/taps';
import { duration } from '../../i18n/format';
import type { LaneId } from '../../store/lanes';
import type { AnsweredLook } from '../../store/looks';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Keep } from '../keep/Keep';
import { testIds } from '../testIds';
import { channelOrder } from './channelOrder';
import { FieldOnPhoto } from './FieldOnPhoto';
import { LargeMap } from './LargeMap';
import { Legend } from './Legend';
import { groupsAt } from './layerIn';
import { factsOf, type MapFacts, peakOf, valueAt } from './layerMapFacts';
import { MapGrid } from './MapGrid';
import styles from './MapsPanel.module.css';
import { t } from './mapsWords';
import { readingText } from './readingText';
import { usePaint } from './usePaint';
import { useReading } from './useReading';

interface MapViewProps {
  readonly lane: LaneId;
  readonly graph: Graph;
  readonly look: AnsweredLook<'map'>;
}

/** All channels of a layer, one of them large, and what a position of it sees of the photo. */
export function MapView({ lane, graph, look }: MapViewProps) {
  const { answer, question, subject } = look;
  const order = useCardinal(({ view }) => view.mapOrder);
  const { hover } = useCardinalStore().getState();
  const facts = useMemo(() => factsOf(answer), [answer]);
  const index = tapIndex(graph, question.layer) ?? 0;
  const groups = groupsAt(graph, index);
  const channels = useMemo(() => channelOrder(facts.stats, groups, order), [facts, groups, order]);
  const readings = useReading(peakOf(facts, channels[0] ?? 0));
  const { reading } = readings;
  const paint = usePaint(facts);
  const text = readingText(facts, groups, reading);
  const light = { onEnter: () => hover(question.layer), onLeave: () => hover(null) };
  return (
    <div className={styles.map} data-kept="">
      <Keep
        name={`maps-${question.layer}-${lane}`}
        title={t('maps.kept', { layer: question.layer, lane: lane.toUpperCase() })}
        corner
      />
      <p className={`num ${styles.about}`} data-testid={testIds.mapAbout(lane)}>
        <About look={look} facts={facts} groups={groups} />
      </p>
      <div className={styles.pair}>
        <LargeMap facts={facts} readings={readings} paint={paint} text={text} />
        <FieldOnPhoto
          lane={lane}
          graph={graph}
          index={index}
          layer={question.layer}
          subject={subject}
          of={look.of}
          position={reading}
        />
      </div>
      <p
        className={`num ${styles.reading}`}
        data-testid={testIds.mapReading(lane)}
        data-value={valueAt(facts, reading)}
      >
        {text}
      </p>
      <Legend facts={facts} channel={reading.channel} paint={paint} />
      <MapGrid
        lane={lane}
        facts={facts}
        groups={groups}
        channels={channels}
        readings={readings}
        paint={paint}
        text={text}
        light={light}
      />
    </div>
  );
}

interface AboutProps {
  readonly look: AnsweredLook<'map'>;
  readonly facts: MapFacts;
  readonly groups: number;
}

/** Which layer it is, and what the run took that it is of. */
function About({ look, facts: { rows, columns, channels }, groups }: AboutProps) {
  const { answer, question } = look;
  const time = duration(answer.elapsedMs);
  const params = { layer: question.layer, rows, columns, channels, time };
  return (
    <>
      {t('maps.about', params)}
      {groups > 1 && ` ${t('maps.about.groups', { groups, each: channels / groups })}`}
    </>
  );
}

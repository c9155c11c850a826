import { Suspense, useEffect, useRef } from 'react';
import { isStale, nameOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { idle } from '../later/idle';
import { later } from '../later/later';
import { networkName } from '../networks/networkName';
import { testIds } from '../testIds';
import { attach } from './attach';
import { DrawingKey } from './DrawingKey';
import styles from './graph.module.css';
import { t } from './graphWords';

const LaneTools = later(async () => {
  await idle();
  return (await import('./LaneTools')).LaneTools;
});

/** One network as it computes, from left to right. */
export function LaneDrawing({ lane }: { lane: LaneId }) {
  const store = useCardinalStore();
  const svg = useRef<SVGSVGElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const label = useCardinal(({ history }) => networkName(nameOf(history.present[lane]).label));
  const stale = useCardinal(({ history }) => isStale(history.present[lane]));
  const isWhole = useCardinal(
    ({ view }) =>
      view.opened === null &&
      view.unfolded.length === 0 &&
      view.zoom.scale === 1 &&
      view.zoomedTo === null,
  );
  useEffect(() => {
    if (svg.current === null || tip.current === null) return;
    return attach(lane, store, svg.current, tip.current);
  }, [lane, store]);
  return (
    <div className={styles.lane} data-stale={stale}>
      <svg
        ref={svg}
        className={styles.drawing}
        data-testid={testIds.lane(lane)}
        aria-label={t('graph.lane', { lane: lane.toUpperCase(), label })}
      />
      {lane === 'a' && (
        <Suspense>
          <LaneTools />
        </Suspense>
      )}
      {lane === 'a' && isWhole && !stale && <DrawingKey />}
      <div ref={tip} className={styles.tip} popover="manual" aria-hidden="true" />
    </div>
  );
}

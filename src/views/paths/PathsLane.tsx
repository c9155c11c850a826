import { useState } from 'react';
import { type Off, pathsOf } from '../../core/ablation';
import { isResidual } from '../../core/spec';
import { networkOf } from '../../store/derived';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { type BlockLayers, blockLayers, meantBlock } from '../graph/blockLayers';
import { LookedHead } from '../looks/LookedHead';
import { LookStatus } from '../looks/LookStatus';
import looks from '../looks/Looks.module.css';
import { Obstacle, obstacleOf } from '../looks/Obstacle';
import { useLook } from '../looks/useLook';
import type { LookedAt } from '../looks/useLookedAt';
import { AnswerChange } from './AnswerChange';
import { offIn, pathsOff } from './offPaths';
import styles from './PathsPanel.module.css';
import { t } from './pathsWords';
import { Ranking } from './Ranking';
import { OffSwitches, PathButtons } from './switches';
import { Tiles } from './Tiles';

/** One network's block, what of it is off, and what the network answers so. */
export function PathsLane({ at }: { at: LookedAt }) {
  const hasPhoto = useCardinal(({ photo }) => photo !== null);
  const selection = useCardinal(({ view }) => view.selection);
  const why = obstacleOf(at, hasPhoto);
  const network = networkOf(at.lane.drawn);
  const { stage, block } = meantBlock(selection);
  const layers = isResidual(network.spec) ? blockLayers(network, stage, block) : null;
  return (
    <section className={looks.lane} data-lane={at.id}>
      <LookedHead at={at} />
      {layers === null && (
        <p className={styles.soft}>
          {isResidual(network.spec)
            ? t('paths.noStage', { stage: stage + 1 })
            : t('paths.notResidual', { network: at.ownName })}
        </p>
      )}
      {layers !== null && why !== null && <Obstacle at={at} why={why} />}
      {layers !== null && why === null && <Block at={at} layers={layers} />}
    </section>
  );
}

function Block({ at, layers }: { at: LookedAt; layers: BlockLayers }) {
  const asked = useCardinal(({ view }) => view.off[at.id]);
  const store = useCardinalStore();
  const [touched, setTouched] = useState(0);
  const { graph } = networkOf(at.lane.drawn);
  const { name: block, shortcut, width } = layers.info;
  const paths = pathsOf(graph, block);
  const hasShortcut = shortcut !== 'none';
  const off = offIn({ paths, hasShortcut }, asked);
  const isWhole = off.length === 0;
  const look = useLook(at, 'ablation', isWhole ? null : { kind: 'ablation', block, off });
  const turn = (next: Off) => {
    const { view, show } = store.getState();
    show({ off: { ...view.off, [at.id]: next } });
  };
  return (
    <>
      <p className={`num ${styles.soft}`}>{countText(paths, width)}</p>
      {paths !== null && (
        <>
          <Tiles
            at={at}
            block={block}
            paths={paths}
            off={pathsOff(off, paths)}
            isAside={typeof off === 'string'}
            onTurn={(path, next) => {
              setTouched(path);
              turn(next);
            }}
          />
          <PathButtons
            paths={paths}
            off={off}
            touched={Math.min(touched, paths - 1)}
            onTurn={turn}
          />
        </>
      )}
      {hasShortcut ? (
        <OffSwitches off={off} onTurn={turn} />
      ) : (
        <p className={styles.soft}>{t('paths.noShortcut')}</p>
      )}
      <AnswerChange at={at} ablation={{ block, off }} look={look} />
      <LookStatus at={at} kind="ablation" look={look} />
      {paths !== null && paths > 1 && (
        <Ranking at={at} block={block} paths={paths} off={off} onTurn={turn} />
      )}
    </>
  );
}

function countText(paths: number | null, channels: number): string {
  if (paths === null) return t('paths.count.none');
  if (paths === 1) return t('paths.count.one', { channels });
  return t('paths.count.many', { paths, channels: channels / paths });
}

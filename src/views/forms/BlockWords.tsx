import { Suspense } from 'react';
import type { Network } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import type { BlockLayers } from '../graph/blockLayers';
import { later } from '../later/later';
import styles from './BlockWords.module.css';
import { FormCosts } from './FormCosts';
import { FormNote } from './FormNote';
import { FormulaView } from './FormulaView';
import { blockShape } from './formRows';
import { formsOf } from './formsOf';
import { t } from './formsWords';
import type { Blocks, Networks } from './sameBlocks';
import { timedBlocks } from './timedBlocks';

const FormSpeed = later(async () => (await import('./FormSpeed')).FormSpeed);

interface Props {
  readonly networks: Networks;
  readonly blocks: Blocks;
  /** With what each block costs; where it does not stand under its figure. */
  readonly costs: boolean;
}

/** What the blocks' weights are made of, and what holds of their forms. */
export function BlockWords({ networks, blocks, costs }: Props) {
  const present = LANES.flatMap((lane) => blocks[lane] ?? []);
  return (
    <div className={styles.words}>
      <FormulaView networks={networks} blocks={blocks} />
      {present.some(({ isBottleneck }) => isBottleneck) && (
        <div className={styles.notes}>
          <p className={styles.claim}>{t('forms.same')}</p>
          <p>{t('forms.tested')}</p>
          <p>{t('forms.omitted')}</p>
          <p>{t('forms.launches')}</p>
        </div>
      )}
      {costs && (
        <div className={styles.costs}>
          {LANES.map((lane) => {
            const block = blocks[lane];
            if (block === null) return null;
            return <LaneCosts key={lane} lane={lane} network={networks[lane]} block={block} />;
          })}
          <div className={styles.speed}>
            <Suspense>
              <FormSpeed blocks={timedBlocks(networks, blocks)} />
            </Suspense>
          </div>
        </div>
      )}
    </div>
  );
}

function LaneCosts(props: { lane: LaneId; network: Network; block: BlockLayers }) {
  const { lane, network, block } = props;
  const shape = blockShape(network, block);
  const [form] = formsOf(network, block, ['c']);
  if (form === undefined) return null;
  return (
    <div data-lane={lane}>
      <p className={styles.letter}>{lane.toUpperCase()}</p>
      {shape !== null && <FormCosts shape={shape} form="c" />}
      <FormNote form={form} />
    </div>
  );
}

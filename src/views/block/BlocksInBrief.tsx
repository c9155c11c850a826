import { claimOf } from '../../core/claim';
import { LANES } from '../../store/lanes';
import { reasonText } from '../claim/claimText';
import { BlockFigureView } from '../forms/BlockFigureView';
import { figureScaleOf } from '../forms/blockFigure';
import { formsOf } from '../forms/formsOf';
import { absenceText, type Blocks, type Networks } from '../forms/sameBlocks';
import styles from './BlocksInBrief.module.css';

interface Props {
  readonly networks: Networks;
  readonly blocks: Blocks;
}

/** A's block and B's as code runs them, and in one sentence why they can cost the same. */
export function BlocksInBrief({ networks, blocks }: Props) {
  const scale = figureScaleOf(LANES.flatMap((lane) => blocks[lane] ?? []));
  return (
    <div className={styles.brief}>
      {LANES.map((lane) => {
        const block = blocks[lane];
        const [form] = formsOf(networks[lane], block, ['c']);
        if (block === null || form === undefined) {
          return <p key={lane}>{absenceText(lane, networks[lane])}</p>;
        }
        return <BlockFigureView key={lane} lane={lane} block={block} form={form} scale={scale} />;
      })}
      <p className={styles.why}>{reasonText(claimOf(networks.a, networks.b))}</p>
    </div>
  );
}

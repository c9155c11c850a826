import { exact, short } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { Network } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import { useCardinalStore } from '../CardinalContext';
import type { BlockLayers } from './blockLayers';
import { formulaOf, formulaText, type Term } from './formula';
import styles from './panel.module.css';

type Blocks = Readonly<Record<LaneId, BlockLayers | null>>;
type Networks = Readonly<Record<LaneId, Network>>;

/** What a block's weights are made of: in letters, then in A's and B's numbers. */
export function FormulaView({ networks, blocks }: { networks: Networks; blocks: Blocks }) {
  const present = LANES.flatMap((lane) => blocks[lane] ?? []);
  return (
    <div className={styles.formula}>
      <h3 className={styles.heading}>{t('graph.formula.title')}</h3>
      {sameKind(present) && <p className={styles.letters}>{formulaText(present)}</p>}
      {LANES.map((lane) => {
        const block = blocks[lane];
        if (block === null) return null;
        return <Numbers key={lane} lane={lane} network={networks[lane]} block={block} />;
      })}
    </div>
  );
}

function sameKind(blocks: readonly BlockLayers[]): boolean {
  return blocks.every(({ isBottleneck }) => isBottleneck === blocks[0]?.isBottleneck);
}

function Numbers(props: { lane: LaneId; network: Network; block: BlockLayers }) {
  const { lane, network, block } = props;
  const { cardinality, inside, projection, value, batchNormParams } = formulaOf(network, block);
  return (
    <div className={styles.numbers} data-lane={lane}>
      <p>
        <span className={styles.letter}>{lane.toUpperCase()}</span>{' '}
        <strong className="num">{exact(value)}</strong>
      </p>
      <p className="num">
        {block.isBottleneck && t('graph.formula.times', { cardinality })}
        {block.isBottleneck && t('graph.formula.open')}
        {inside.map((term, index) => (
          <TermView key={term.layer} term={term} isFirst={index === 0} />
        ))}
        {block.isBottleneck && t('graph.formula.close')}
        {projection !== null && <TermView term={projection} isFirst={false} />}
      </p>
      <p className={styles.note}>
        {t('graph.formula.note', { params: exact(batchNormParams) })}{' '}
        {t('graph.formula.macs', { macs: short(block.macs) })}
      </p>
    </div>
  );
}

/** A term lights its layer, here and in the lanes. */
function TermView({ term, isFirst }: { term: Term; isFirst: boolean }) {
  const { hover } = useCardinalStore().getState();
  return (
    <>
      {!isFirst && t('graph.formula.plus')}
      <span
        className={styles.term}
        onPointerEnter={() => hover(term.layer)}
        onPointerLeave={() => hover(null)}
      >
        {term.text}
      </span>
    </>
  );
}

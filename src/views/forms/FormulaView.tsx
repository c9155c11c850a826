import { exact, short } from '../../i18n/format';
import type { Network } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import type { BlockLayers } from '../graph/blockLayers';
import styles from './FormulaView.module.css';
import { t } from './formsWords';
import { formulaLetters, formulaOf, type Term } from './formula';
import type { Blocks, Networks } from './sameBlocks';

/** What a block's weights are made of: in letters, then in A's and B's numbers. */
export function FormulaView({ networks, blocks }: { networks: Networks; blocks: Blocks }) {
  const present = LANES.flatMap((lane) => blocks[lane] ?? []);
  const letters = sameKind(present) ? formulaLetters(present) : null;
  return (
    <div className={styles.formula}>
      <h3 className={styles.heading}>{t('forms.formula.title')}</h3>
      {letters !== null && (
        <p className={styles.letters}>
          <Product factor={letters.grouped ? t('forms.formula.cardinality') : null} {...letters} />
        </p>
      )}
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
    <div className={styles.numbers} data-lane={lane} data-formula={lane}>
      <p className="num">
        <span className={styles.letter}>{lane.toUpperCase()}</span>{' '}
        <Product
          factor={block.isBottleneck ? exact(cardinality) : null}
          inside={inside}
          projection={projection}
        />
        {t('forms.formula.equals')}
        <strong>{exact(value)}</strong>
      </p>
      <p className={styles.note}>
        {t('forms.formula.note', { params: exact(batchNormParams) })}{' '}
        {t('forms.formula.macs', { macs: short(block.macs) })}
      </p>
    </div>
  );
}

interface ProductProps {
  /** What multiplies the terms; null where nothing does. */
  readonly factor: string | null;
  readonly inside: readonly Term[];
  readonly projection: Term | null;
}

function Product({ factor, inside, projection }: ProductProps) {
  return (
    <>
      {factor !== null && t('forms.formula.times', { factor })}
      {factor !== null && t('forms.formula.open')}
      {inside.map((term, index) => (
        <TermView key={term.layer} term={term} isFirst={index === 0} />
      ))}
      {factor !== null && t('forms.formula.close')}
      {projection !== null && <TermView term={projection} isFirst={false} />}
    </>
  );
}

/** A term lights its layer, here and in the lanes; the layer lights its terms. */
function TermView({ term, isFirst }: { term: Term; isFirst: boolean }) {
  const { hover } = useCardinalStore().getState();
  const isLit = useCardinal(({ view }) => view.hovered === term.layer);
  const light = () => hover(term.layer);
  const dim = () => hover(null);
  return (
    <>
      {!isFirst && t('forms.formula.plus')}
      <button
        type="button"
        className={styles.term}
        data-term={term.layer}
        data-lit={isLit}
        aria-label={t('forms.formula.term', { text: term.text, layer: term.layer })}
        onPointerEnter={light}
        onPointerLeave={dim}
        onFocus={light}
        onBlur={dim}
      >
        {term.text}
      </button>
    </>
  );
}

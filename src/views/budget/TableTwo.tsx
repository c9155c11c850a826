import { type Hold, solveBudget } from '../../core/budget';
import { TABLE_2 } from '../../core/paperTables';
import { firstStageChannels, residualOf } from '../../core/presets';
import { isResidual, type ResNetSpec } from '../../core/spec';
import { exact, signedPercent } from '../../i18n/format';
import { HOLDS, heldBy } from '../../store/chain';
import type { Lane, LaneId } from '../../store/lanes';
import { Keep } from '../keep/Keep';
import { t } from './budgetWords';
import styles from './TableTwo.module.css';

interface RowProps {
  lane: Lane;
  spec: ResNetSpec;
}

/** d at Table 2's C, solved under each lock from a network's own value, beside what the paper prints. */
export function TableTwo({ id, lane }: { id: LaneId; lane: Lane }) {
  const { drawn } = lane;
  if (!isResidual(drawn) || drawn.block === 'basic') return null;
  if (!isTableTwos(drawn)) {
    const weights = exact(heldBy(drawn, 'block'));
    return (
      <p className={styles.elsewhere}>
        {t('budget.table2.elsewhere', { lane: id.toUpperCase(), weights })}
      </p>
    );
  }
  return (
    <div data-kept="">
      <Keep name={`table-2-${id}`} title={t('budget.table2', { lane: id.toUpperCase() })} corner />
      <table className={`num ${styles.table}`}>
        <caption>{t('budget.table2', { lane: id.toUpperCase() })}</caption>
        <thead>
          <tr>
            <th scope="row">{t('budget.value.cardinality.name')}</th>
            {TABLE_2.map(({ cardinality }) => (
              <th key={cardinality} scope="col">
                {cardinality}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('budget.table2.paper')}</th>
            {TABLE_2.map(({ cardinality, groupWidth }) => (
              <td key={cardinality}>{groupWidth}</td>
            ))}
          </tr>
          {HOLDS.map((hold) => (
            <SolvedRow key={hold} lane={lane} spec={drawn} hold={hold} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const PAPERS = residualOf('resnet50');
/** The blocks of Table 2 have about 70 k weights; a setting that holds them comes as near as that. */
const NEAR = 0.05;

/** Whether a network's block is one of those that Table 2 tells of: as wide, and as many weights. */
function isTableTwos(spec: ResNetSpec): boolean {
  const weights = heldBy(spec, 'block') / heldBy(PAPERS, 'block');
  return firstStageChannels(spec) === firstStageChannels(PAPERS) && Math.abs(weights - 1) < NEAR;
}

function SolvedRow({ lane, spec, hold }: RowProps & { hold: Hold }) {
  const { chain } = lane;
  const held = chain.closed && chain.hold === hold;
  const budget = held ? chain.budget : heldBy(spec, hold);
  return (
    <tr>
      <th scope="row" title={exact(budget)}>
        {t(`budget.table2.${hold}`)}
      </th>
      {TABLE_2.map(({ cardinality, groupWidth }) => {
        const solution = solveBudget({ ...spec, cardinality }, { hold, budget }, 'groupWidth');
        if (solution === null) return <td key={cardinality} />;
        const { value, errorPercent } = solution;
        const equal = value === groupWidth;
        return (
          <td key={cardinality} data-equal={equal} title={signedPercent(errorPercent)}>
            {value}
            <span
              className={styles.mark}
              role="img"
              aria-label={t(equal ? 'budget.table2.equal' : 'budget.table2.unequal')}
            >
              {t(equal ? 'budget.table2.equalMark' : 'budget.table2.unequalMark')}
            </span>
          </td>
        );
      })}
    </tr>
  );
}

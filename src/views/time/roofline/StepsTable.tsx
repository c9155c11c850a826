import { useMemo } from 'react';
import type { Roof } from '../../../core/roofline/roofline';
import { bytes, duration, factor, percent, short } from '../../../i18n/format';
import type { StepColumn } from '../../../store/view';
import { useCardinal, useCardinalStore } from '../../CardinalContext';
import { Keep } from '../../keep/Keep';
import table from '../LayerTimes.module.css';
import styles from './Roofline.module.css';
import type { LaneStep } from './rooflineFacts';
import { t } from './rooflineWords';
import {
  figureOf,
  readSort,
  STEP_COLUMNS,
  STEP_FIGURES,
  type StepFigure,
  sortAfter,
  sortedSteps,
} from './sortedSteps';

interface Props {
  readonly steps: readonly LaneStep[];
  readonly roof: Roof | null;
}

/** Every step of both networks, sorted by any of its figures, either way. */
export function StepsTable({ steps, roof }: Props) {
  const sort = useCardinal(({ view }) => view.stepSort);
  const sorted = useMemo(() => sortedSteps(steps, sort, roof), [steps, sort, roof]);
  const label = t('roofline.table', { column: t(`roofline.column.${readSort(sort).by}`) });
  return (
    <div data-kept="">
      <Keep name="steps" title={label} corner />
      <h4 className={styles.title}>{label}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={table.scroll} aria-label={label} tabIndex={0}>
        <table className={table.table}>
          <thead>
            <tr>
              {STEP_COLUMNS.map((column) => (
                <Head key={column} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((step) => (
              <Row key={`${step.lane} ${step.name}`} step={step} roof={roof} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Head({ column }: { column: StepColumn }) {
  const sort = useCardinal(({ view }) => view.stepSort);
  const { show } = useCardinalStore().getState();
  const { by, isUp } = readSort(sort);
  const isIt = column === by;
  return (
    <th
      scope="col"
      className={column === 'layer' ? undefined : styles.number}
      aria-sort={isIt ? (isUp ? 'ascending' : 'descending') : undefined}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() => show({ stepSort: sortAfter(sort, column) })}
      >
        {t(`roofline.column.${column}`)}
        <span aria-hidden="true" className={styles.arrow}>
          {isIt && (isUp ? '↑' : '↓')}
        </span>
      </button>
    </th>
  );
}

function Row({ step, roof }: { step: LaneStep; roof: Roof | null }) {
  const hovered = useCardinal(({ view }) => view.hovered === step.name);
  const { hover } = useCardinalStore().getState();
  return (
    <tr
      data-hovered={hovered}
      onPointerEnter={() => hover(step.name)}
      onPointerLeave={() => hover(null)}
    >
      <th scope="row">
        <span data-lane={step.lane} className={styles.letter}>
          {step.lane.toUpperCase()}
        </span>{' '}
        {step.name}
      </th>
      {STEP_FIGURES.map((figure) => (
        <td
          key={figure}
          className={`num ${table.number}`}
          data-value={figureOf(step, figure, roof)}
        >
          {cellText(step, figure, roof)}
        </td>
      ))}
    </tr>
  );
}

function cellText(step: LaneStep, figure: StepFigure, roof: Roof | null): string {
  const value = figureOf(step, figure, roof);
  switch (figure) {
    case 'bytes':
      return bytes(value);
    case 'ms':
      return duration(value);
    case 'intensity':
      return factor(value);
    case 'reached':
      return roof === null ? '' : percent(value, 0);
    default:
      return short(value);
  }
}

import { useMemo, useState } from 'react';
import { type Roof, underRoof } from '../../../core/roofline/roofline';
import { bytes, duration, factor, percent, short } from '../../../i18n/format';
import { useCardinal, useCardinalStore } from '../../CardinalContext';
import table from '../LayerTimes.module.css';
import styles from './Roofline.module.css';
import type { LaneStep } from './rooflineFacts';
import { t } from './rooflineWords';

const COLUMNS = ['macs', 'bytes', 'ms', 'rate', 'intensity', 'reached'] as const;
type Column = (typeof COLUMNS)[number];

interface Props {
  readonly steps: readonly LaneStep[];
  readonly roof: Roof | null;
}

/** Every step of both networks, most first by any of its figures. */
export function StepsTable({ steps, roof }: Props) {
  const [by, setBy] = useState<Column>('ms');
  const sorted = useMemo(
    () => steps.toSorted((one, other) => figureOf(other, by, roof) - figureOf(one, by, roof)),
    [steps, by, roof],
  );
  const label = t('roofline.table', { column: t(`roofline.column.${by}`) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className={table.scroll} aria-label={label} tabIndex={0}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('roofline.column.layer')}</th>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={styles.number}
                aria-sort={column === by ? 'descending' : undefined}
              >
                <button type="button" className={styles.sort} onClick={() => setBy(column)}>
                  {t(`roofline.column.${column}`)}
                  {column === by && <span aria-hidden="true"> ↓</span>}
                </button>
              </th>
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
      {COLUMNS.map((column) => (
        <td key={column} className={`num ${table.number}`}>
          {cellText(step, column, roof)}
        </td>
      ))}
    </tr>
  );
}

function figureOf(step: LaneStep, column: Column, roof: Roof | null): number {
  switch (column) {
    case 'macs':
      return step.macs;
    case 'bytes':
      return step.bytesMoved;
    case 'ms':
      return step.elapsedMs;
    case 'rate':
      return step.macsPerSecond;
    case 'intensity':
      return step.macsPerByte;
    case 'reached':
      return roof === null ? 0 : underRoof(step, roof).reached;
  }
}

function cellText(step: LaneStep, column: Column, roof: Roof | null): string {
  const value = figureOf(step, column, roof);
  switch (column) {
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

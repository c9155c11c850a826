import { useMemo } from 'react';
import type { BlockForm, BlockShape } from '../../core/blockForms';
import { type FormCost, formCost } from '../../core/formCost';
import { bytes, duration, exact } from '../../i18n/format';
import { formMs, formTime, measuredBlock } from '../../store/forms';
import { useCardinal } from '../CardinalContext';
import styles from './FormCosts.module.css';
import { t } from './formsWords';

const SHOWN = ['convolutions', 'layers', 'launches', 'bytesMoved', 'params'] as const;

/** What a block costs in one form, counted, and its time where it was measured: the same rows under each figure. */
export function FormCosts({ shape, form }: { shape: BlockShape; form: BlockForm }) {
  const cost = useMemo(() => formCost(shape, form), [shape, form]);
  const measured = useCardinal((state) => measuredBlock(state.forms, shape));
  const ms = formMs(measured, form);
  const isRefused = ms === null && formTime(measured, form) !== null;
  return (
    <dl className={styles.costs}>
      {SHOWN.map((what) => (
        <div key={what} className={styles.row}>
          <dt>{t(`forms.cost.${what}`)}</dt>
          <dd className="num" data-cost={what} data-value={cost[what]}>
            {costText(cost, what)}
          </dd>
        </div>
      ))}
      <div className={styles.row} data-measured={ms !== null}>
        <dt>{t('forms.cost.time')}</dt>
        <dd className="num" data-cost="time" data-value={ms ?? undefined}>
          {ms === null ? t(isRefused ? 'forms.time.tooBig' : 'forms.time.none') : duration(ms)}
        </dd>
      </div>
    </dl>
  );
}

function costText(cost: FormCost, what: (typeof SHOWN)[number]): string {
  return what === 'bytesMoved' ? bytes(cost[what]) : exact(cost[what]);
}

import { useMemo } from 'react';
import type { BlockForm, BlockShape } from '../../core/blockForms';
import { type FormCost, formCosts } from '../../core/formCost';
import { bytes, exact } from '../../i18n/format';
import styles from './FormCosts.module.css';
import { t } from './formsWords';

const SHOWN = ['convolutions', 'layers', 'launches', 'bytesMoved', 'params'] as const;

/** What a block costs in one form: the same rows under each figure. */
export function FormCosts({ shape, form }: { shape: BlockShape; form: BlockForm }) {
  const cost = useMemo(() => formCosts(shape)[form], [shape, form]);
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
    </dl>
  );
}

function costText(cost: FormCost, what: (typeof SHOWN)[number]): string {
  return what === 'bytesMoved' ? bytes(cost[what]) : exact(cost[what]);
}

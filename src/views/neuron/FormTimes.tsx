import { useMemo } from 'react';
import { BLOCK_FORMS, type BlockForm, type BlockShape } from '../../core/blockForms';
import { formCosts } from '../../core/formCost';
import { bytes, duration, exact } from '../../i18n/format';
import { formMs, formTime, measuredBlock } from '../../store/forms';
import type { LaneId } from '../../store/lanes';
import type { NeuronStep } from '../../store/view';
import { useCardinal } from '../CardinalContext';
import { FormSpeed } from '../forms/FormSpeed';
import { Keep } from '../keep/Keep';
import styles from './NeuronPanel.module.css';
import { t } from './neuronWords';

interface Props {
  readonly lane: LaneId;
  readonly step: NeuronStep;
  readonly shape: BlockShape;
  /** torch's name of the block; null for the paper's, which no network here has. */
  readonly blockName: string | null;
}

/** What the three forms cost: counted, and measured on this device. */
export function FormTimes({ lane, step, shape, blockName }: Props) {
  const measured = useCardinal((state) => measuredBlock(state.forms, shape));
  const costs = useMemo(() => formCosts(shape), [shape]);
  const blocks = useMemo(
    () => [{ shape, of: blockName === null ? null : { lane, block: blockName } }],
    [shape, lane, blockName],
  );
  const timeText = (form: BlockForm) => {
    const ms = formMs(measured, form);
    if (ms !== null) return duration(ms);
    return t(formTime(measured, form) === null ? 'neuron.forms.none' : 'neuron.forms.tooBig');
  };
  return (
    <section className={styles.forms}>
      <Keep name={`forms-${lane}`} title={t('neuron.forms')} corner />
      <table className={`num ${styles.table}`}>
        <caption className={styles.caption}>{t('neuron.forms')}</caption>
        <thead>
          <tr>
            {(['form', 'convolutions', 'launches', 'bytes', 'time'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`neuron.forms.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {BLOCK_FORMS.map((form) => (
            <tr key={form} data-shown={form === step} data-form-row={form}>
              <th scope="row">{t(`neuron.forms.${form}`)}</th>
              <td>{exact(costs[form].convolutions)}</td>
              <td>{exact(costs[form].launches)}</td>
              <td data-value={costs[form].bytesMoved}>{bytes(costs[form].bytesMoved)}</td>
              <td
                data-value={formMs(measured, form) ?? undefined}
                data-measured={formMs(measured, form) !== null}
              >
                {timeText(form)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <FormSpeed blocks={blocks} />
    </section>
  );
}

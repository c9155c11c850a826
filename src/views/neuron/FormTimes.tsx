import { useMemo } from 'react';
import { BLOCK_FORMS, type BlockForm, type BlockShape } from '../../core/blockForms';
import { formCosts } from '../../core/formCost';
import { bytes, duration, exact } from '../../i18n/format';
import { nameOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { measuredOf, pairKeyOf } from '../../store/measures';
import type { NeuronStep } from '../../store/view';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { networkName } from '../networks/networkName';
import { backendName } from '../time/names';
import { blockMs } from './formTimes';
import styles from './NeuronPanel.module.css';
import { t } from './neuronWords';

interface Props {
  readonly lane: LaneId;
  readonly step: NeuronStep;
  readonly shape: BlockShape;
  /** torch's name of the block; null for the paper's, which no network here has. */
  readonly blockName: string | null;
}

/** What the three forms cost: counted, and of the one that runs here its time. */
export function FormTimes({ lane, step, shape, blockName }: Props) {
  const lanes = useCardinal(({ history }) => history.present);
  const measures = useCardinal((state) => state.measures);
  const { measureSpeed } = useCardinalStore().getState();
  const costs = useMemo(() => formCosts(shape), [shape]);
  const measurement = measuredOf(measures, pairKeyOf(lanes)).at(-1) ?? null;
  const ms =
    measurement === null || blockName === null ? null : blockMs(measurement, lane, blockName);
  const timeText = (form: BlockForm) => {
    if (form !== 'c') return t('neuron.forms.notRun');
    return ms === null ? t('neuron.forms.none') : duration(ms);
  };
  return (
    <div className={styles.forms}>
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
              <td data-value={form === 'c' && ms !== null ? ms : undefined}>{timeText(form)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>
        {measurement === null || ms === null
          ? t('neuron.forms.noTime')
          : t('neuron.forms.note', {
              name: networkName(nameOf(lanes[lane]).label),
              backend: backendName(measurement.backend),
            })}
      </p>
      {blockName !== null && ms === null && (
        <button
          type="button"
          className="button"
          disabled={measures.active !== null}
          onClick={measureSpeed}
        >
          {t(measures.active === null ? 'neuron.measure' : 'neuron.measuring')}
        </button>
      )}
    </div>
  );
}

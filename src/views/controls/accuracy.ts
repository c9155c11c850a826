import type { TrainedWeights } from '../../core/trained';
import { exact, percent } from '../../i18n/format';
import { t } from './controlsWords';

/** What was measured with embedded weights, whole: accuracy, n, Wilson's interval, number of runs. */
export function accuracyText({ accuracy, wilson95, testImages, data }: TrainedWeights): string {
  const [low, high] = wilson95;
  return t('controls.accuracy', {
    accuracy: percent(accuracy, 2),
    n: exact(testImages),
    data,
    low: (100 * low).toFixed(2),
    high: (100 * high).toFixed(2),
  });
}

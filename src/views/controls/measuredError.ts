import type { TrainedWeights } from '../../core/trained';
import { exact, fixed, percent } from '../../i18n/format';
import { t } from './controlsWords';

/** What was measured with embedded weights, whole: error, n, Wilson's interval, number of runs. */
export function measuredErrorText({
  accuracy,
  wilson95,
  testImages,
  data,
}: TrainedWeights): string {
  const [low, high] = wilson95;
  return t('controls.error', {
    error: errorPercent(accuracy),
    n: exact(testImages),
    data,
    low: fixed(100 * (1 - high), 2),
    high: fixed(100 * (1 - low), 2),
  });
}

/** The share of the test images that was not classified right. */
export function errorPercent(accuracy: number): string {
  return percent(1 - accuracy, 2);
}

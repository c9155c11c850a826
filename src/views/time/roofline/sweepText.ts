import { valueAlong } from '../../../core/sweep/sweep';
import { duration, ratio, signedPercent } from '../../../i18n/format';
import type { SweepOrder, SweepResult } from '../../../store/sweep/runSweep';
import { t } from './sweepWords';

/** The time of the network that a sweep goes out from; null while it has none. */
function currentMs({ spec, axis }: SweepOrder, results: readonly SweepResult[]): number | null {
  const value = valueAlong(spec, axis);
  return results.find(({ point }) => point.value === value)?.busy?.medianMs ?? null;
}

/** A network of a sweep in words: what it is, what it took, and how that is to the current network's. */
export function resultText(
  { point, busy, failure }: SweepResult,
  order: SweepOrder,
  results: readonly SweepResult[],
): string {
  const { spec, value, errorPercent } = point;
  const words = {
    axis: t(`sweep.value.${order.axis}`),
    value,
    setting: settingText(spec),
    blocks: spec.blocks.join('-'),
    planes: spec.planes[0] ?? 0,
    error: signedPercent(errorPercent),
  };
  const what = t('sweep.at', words);
  if (busy === null) {
    return t('sweep.told', { what, told: t('sweep.unmeasured', { code: failure?.code ?? '' }) });
  }
  const time = t('sweep.at.time', {
    median: duration(busy.medianMs),
    least: duration(busy.leastMs),
    most: duration(busy.mostMs),
  });
  const own = currentMs(order, results);
  const { name } = order;
  const isOwn = value === valueAlong(order.spec, order.axis);
  if (!isOwn && own === null) return t('sweep.told', { what, told: time });
  const against =
    isOwn || own === null
      ? t('sweep.at.own', { name })
      : t('sweep.at.ratio', { name, ratio: ratio(busy.medianMs / own) });
  return t('sweep.toldAgainst', { what, told: time, against });
}

/** What a sweep shows: its quickest and its slowest network. */
export function spanText({ axis }: SweepOrder, results: readonly SweepResult[]): string {
  const timed = results.flatMap(({ point, busy }) =>
    busy === null ? [] : [{ value: point.value, ms: busy.medianMs }],
  );
  const [quickest, ...rest] = timed.toSorted((one, other) => one.ms - other.ms);
  const slowest = rest.at(-1);
  if (quickest === undefined || slowest === undefined) return t('sweep.hint');
  return t('sweep.span', {
    axis: t(`sweep.value.${axis}`),
    quickest: quickest.value,
    quickestMs: duration(quickest.ms),
    slowest: slowest.value,
    slowestMs: duration(slowest.ms),
    ratio: ratio(slowest.ms / quickest.ms),
  });
}

/** C and d of a network, as the paper writes them. */
export function settingText({
  cardinality,
  groupWidth,
}: {
  readonly cardinality: number;
  readonly groupWidth: number;
}): string {
  return t('sweep.settingText', { c: cardinality, d: groupWidth });
}

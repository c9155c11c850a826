import { softmax } from '../../core/answer';
import { type MeasuredError, measuredError } from '../../core/claim';
import { median } from '../../core/median';
import type { ArchSpec } from '../../core/spec';
import { wilson95 } from '../../core/statistics/wilson';
import { testedImages } from '../../core/testedImages';
import { duration, exact, fixed, percent } from '../../i18n/format';
import { list } from '../../i18n/list';
import { t } from './formulasWords';
import type { Section } from './sections';

/** What was measured here of a network; null, or none, of what was not. */
export interface MeasuredHere {
  /** Warm runs of one pace, ms. */
  readonly timesMs: readonly number[];
  /** Of its answer to the photo that is shown. */
  readonly logits: ArrayLike<number> | null;
}

const FIVE = 5;

/** The formulas of what is measured: a time, an error, an answer. */
export function measuredSections(spec: ArchSpec, here: MeasuredHere): readonly Section[] {
  return [
    {
      id: 'median',
      title: t('formulas.median'),
      law: t('formulas.median.law'),
      numbers: [timeLine(here.timesMs)],
      note: t('formulas.median.note'),
      terms: ['median'],
    },
    {
      id: 'wilson',
      title: t('formulas.wilson'),
      law: t('formulas.wilson.law'),
      numbers: [errorLine(measuredError(spec))],
      note: t('formulas.wilson.note'),
      terms: ['top1', 'wilson'],
    },
    {
      id: 'top5',
      title: t('formulas.top5'),
      law: t('formulas.top5.law'),
      numbers: [answerLine(here.logits)],
      note: t('formulas.top5.note'),
      terms: ['logit', 'top1'],
    },
  ];
}

function timeLine(timesMs: readonly number[]): string {
  if (timesMs.length === 0) return t('formulas.median.none');
  const sorted = timesMs.toSorted((one, other) => one - other);
  return t('formulas.median.numbers', {
    times: list(sorted.map(duration)),
    median: duration(median(timesMs)),
  });
}

function errorLine(error: MeasuredError | null): string {
  const n = error === null ? null : testedImages(error.task);
  if (error === null || n === null) return t('formulas.wilson.none');
  const wrong = Math.round((error.percent / 100) * n);
  const [low, high] = wilson95(wrong, n);
  return t('formulas.wilson.numbers', {
    wrong: exact(wrong),
    n: exact(n),
    percent: percent(wrong / n, 2),
    task: error.task,
    low: percent(low, 2),
    high: percent(high, 2),
  });
}

function answerLine(logits: ArrayLike<number> | null): string {
  if (logits === null || logits.length < FIVE) return t('formulas.top5.none');
  const five = softmax(logits)
    .toSorted((one, other) => other - one)
    .slice(0, FIVE);
  return t('formulas.top5.numbers', {
    logit: fixed(Math.max(...Array.from(logits)), 2),
    classes: exact(logits.length),
    first: percent(five[0] ?? 0, 2),
    five: list(five.map((each) => percent(each, 2))),
    sum: percent(
      five.reduce((sum, each) => sum + each, 0),
      2,
    ),
  });
}

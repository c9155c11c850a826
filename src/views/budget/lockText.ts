import type { Free, Solution } from '../../core/budget';
import type { Candidate } from '../../core/nearest';
import type { ResNetSpec } from '../../core/spec';
import { signedPercent } from '../../i18n/format';
import { t } from './budgetWords';

/** A solved number with its name: "d = 14", "6 blocks in stage 3". */
export function valueText(free: Free, value: number): string {
  return t(`budget.value.${free}`, { value });
}

/** What stays as it is while a number is solved: "C = 16". */
export function givenText(spec: ResNetSpec, free: Free): string {
  const { cardinality: c, groupWidth: d } = spec;
  if (spec.block === 'basic') return t('budget.given.basic');
  if (free === 'groupWidth') return t('budget.value.cardinality', { value: c });
  if (free === 'cardinality') return t('budget.value.groupWidth', { value: d });
  return t('budget.given.both', { c, d });
}

/** The best answer and its neighbours, in the order of their values. */
export function answersOf(solution: Solution): readonly Candidate[] {
  return [solution, ...solution.neighbours].sort((one, other) => one.value - other.value);
}

/** What a lock answers for a network, and by how much nothing fits where nothing does. */
export function solutionText(spec: ResNetSpec, solution: Solution): string {
  const { hold, free, fits, neighbours } = solution;
  const off = ({ errorPercent }: Candidate) => Math.abs(errorPercent);
  const second = neighbours.toSorted((one, other) => off(one) - off(other))[0];
  const named = {
    lock: t(`budget.lock.${hold}`),
    given: givenText(spec, free),
    best: valueText(free, solution.value),
    error: signedPercent(solution.errorPercent),
  };
  if (fits) return t('budget.nearest', named);
  if (second === undefined) return t('budget.fitsNothing', named);
  const other = valueText(free, second.value);
  const otherError = signedPercent(second.errorPercent);
  return t('budget.fitsNeither', { ...named, other, otherError });
}

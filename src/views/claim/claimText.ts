import type { Claim, ClaimedChange, MeasuredError } from '../../core/claim';
import { factor, short } from '../../i18n/format';
import { t } from './claimWords';

/** The headline in its three parts: what is equal, what changes, what comes of it. */
export function headlineParts(claim: Claim): readonly { key: string; text: string }[] {
  return [
    { key: 'cost', text: costText(claim) },
    { key: 'change', text: changeText(claim.change) },
    { key: 'error', text: errorText(claim) },
  ];
}

function costText({ costTimes, change }: Claim): string {
  if (costTimes !== null) return t('claim.cost.times', { times: factor(costTimes) });
  return change.kind === 'none' ? t('claim.same') : t('claim.cost.same');
}

function changeText(change: ClaimedChange): string {
  switch (change.kind) {
    case 'paths':
    case 'layers':
    case 'width':
      return t(`claim.change.${change.kind}`, { from: change.from, to: change.to });
    case 'none':
      return '';
    case 'other':
      return t('claim.change.other');
  }
}

function errorText({ errors, change }: Claim): string {
  if (change.kind === 'none') return '';
  if (errors === null) return t('claim.error.none');
  const { a, b } = errors;
  return t('claim.error', { a: percentText(a), b: percentText(b) });
}

/** Table 7 and the page's own weights have two decimals, ImageNet's errors one. */
export function percentText({ percent, task }: MeasuredError): string {
  return percent.toFixed(task.startsWith('CIFAR') ? 2 : 1);
}

/** Why equal cost is possible, in the numbers of one block; empty where it is not so. */
export function reasonText({ reason }: Claim): string {
  if (reason === null) return '';
  const { a, b } = reason;
  return t('claim.reason', {
    saved: factor(a.spatial / b.spatial),
    spatialA: short(a.spatial),
    spatialB: short(b.spatial),
    times: factor(b.pointwise / a.pointwise),
    pointwiseA: short(a.pointwise / 2),
    pointwiseB: short(b.pointwise / 2),
  });
}

/** Who measured the errors, on what. */
export function sourceText({ errors }: Claim): string {
  if (errors === null) return '';
  const { a, b } = errors;
  if (a.interval === null || b.interval === null) {
    return t('claim.source.paper', { task: a.task, source: b.source });
  }
  const interval = ({ interval: ends }: MeasuredError) =>
    (ends ?? []).map((end) => end.toFixed(1)).join(t('claim.to'));
  return t('claim.source.own', { task: a.task, a: interval(a), b: interval(b) });
}

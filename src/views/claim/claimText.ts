import type { Claim, ClaimedChange, MeasuredError } from '../../core/claim';
import { factor, fixed, short } from '../../i18n/format';
import { paperPlace } from '../paper/paperPlace';
import { t } from './claimWords';

/** `better` is an error by which B is the better one, by more than chance where intervals are known. */
export interface HeadlinePart {
  readonly key: 'cost' | 'change' | 'error' | 'better';
  readonly text: string;
}

/** The headline in its three parts: what is equal, what changes, what comes of it. */
export function headlineParts(claim: Claim): readonly HeadlinePart[] {
  return [
    { key: 'cost', text: costText(claim) },
    { key: 'change', text: changeText(claim.change) },
    { key: isBetter(claim) ? 'better' : 'error', text: errorText(claim) },
  ];
}

function costText({ costTimes, change }: Claim): string {
  if (costTimes !== null) return t('claim.cost.times', { times: timesText(costTimes) });
  return change.kind === 'none' ? t('claim.same') : t('claim.cost.same');
}

function isBetter({ errors, change }: Claim): boolean {
  if (errors === null || change.kind === 'none') return false;
  const { a, b } = errors;
  return (b.interval?.[1] ?? b.percent) < (a.interval?.[0] ?? a.percent);
}

/** "twice", "half", or "1.9 times". */
function timesText(times: number): string {
  const text = factor(times < 10 ? times : Math.round(times));
  if (text === '2') return t('claim.times.twice');
  if (text === '0.5') return t('claim.times.half');
  return t('claim.times', { times: text });
}

function changeText(change: ClaimedChange): string {
  switch (change.kind) {
    case 'paths':
    case 'layers':
    case 'width':
    case 'input': {
      const one = change.to === 1 && change.kind !== 'input';
      const key = one ? (`${change.kind}.one` as const) : change.kind;
      return t(`claim.change.${key}`, { from: change.from, to: change.to });
    }
    case 'none':
      return '';
    case 'other':
    case 'settings':
      return t(`claim.change.${change.kind}`);
  }
}

function errorText({ errors, measured, change }: Claim): string {
  if (change.kind === 'none') return '';
  if (errors === null) return t(`claim.error.${measured}`);
  const { a, b } = errors;
  if (percentText(a) === percentText(b)) return t('claim.error.same', { a: percentText(a) });
  return t('claim.error', { a: percentText(a), b: percentText(b) });
}

/** Table 7 and the page's own weights have two decimals, ImageNet's errors one. */
export function percentText({ percent, task }: MeasuredError): string {
  return fixed(percent, task.startsWith('CIFAR') ? 2 : 1);
}

/** Why equal cost is possible, in the numbers of one block; empty where it is not so. */
export function reasonText({ reason }: Claim): string {
  if (reason === null) return '';
  const { a, b } = reason;
  return t('claim.reason', {
    saved: factor(a.spatial / b.spatial),
    spatialA: short(a.spatial),
    spatialB: short(b.spatial),
    times: wideText(b.pointwise / a.pointwise),
    pointwiseA: short(a.pointwise / 2),
    pointwiseB: short(b.pointwise / 2),
  });
}

function wideText(times: number): string {
  const text = factor(times);
  return text === '2' ? t('claim.wide.twice') : t('claim.wide', { times: text });
}

/** Who measured the errors, on what, in a few words. */
export function sourceText(claim: Claim): string {
  return sourceAs(claim, 'claim.source.own.short');
}

/** The same at length. */
export function fullSourceText(claim: Claim): string {
  return sourceAs(claim, 'claim.source.own');
}

function sourceAs(
  { errors, change }: Claim,
  own: 'claim.source.own' | 'claim.source.own.short',
): string {
  if (errors === null || change.kind === 'none') return '';
  const { a, b } = errors;
  if (a.interval === null || b.interval === null) {
    return t('claim.source.paper', {
      task: a.task,
      source: paperPlace(b.table === null ? [] : [b.table]),
    });
  }
  const interval = ({ interval: ends }: MeasuredError) =>
    (ends ?? []).map((end) => fixed(end, 1)).join(t(`${own}.to`));
  return t(own, { task: a.task, a: interval(a), b: interval(b) });
}

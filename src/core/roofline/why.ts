import type { TimedStep } from './roofline';
import { STEP_KINDS, type StepKind } from './steps';

/** All steps of a kind in one network. */
export interface KindShare {
  readonly kind: StepKind;
  readonly ms: number;
  readonly macs: number;
  /** Of the network's. */
  readonly shareOfTime: number;
  readonly shareOfMacs: number;
  readonly macsPerSecond: number;
  readonly macsPerByte: number;
}

/** Why one network takes longer than another, from the figures of both. */
export interface Why {
  /** B over A. */
  readonly time: number;
  readonly macs: number;
  readonly bytes: number;
  readonly outputs: number;
  readonly a: readonly KindShare[];
  readonly b: readonly KindShare[];
  /** The kind that adds most to B's time over A's, or takes most from it where B is quicker; the 3x3s of both are one. */
  readonly most: { readonly kind: StepKind; readonly addedMs: number };
}

/** Compares two networks' steps. Both have at least one. */
export function whyOf(a: readonly TimedStep[], b: readonly TimedStep[]): Why {
  const of = (pick: (step: TimedStep) => number) => sum(b, pick) / sum(a, pick);
  const [ofA, ofB] = [kindShares(a), kindShares(b)];
  const slower = sum(b, msOf) >= sum(a, msOf) ? 1 : -1;
  // A grouped 3x3 stands where the other network has a dense one.
  const groups = STEP_KINDS.filter((kind) => kind !== '3x3').map((kind) => {
    const kinds: readonly StepKind[] = kind === 'grouped 3x3' ? ['3x3', kind] : [kind];
    const ms = (shares: readonly KindShare[]) =>
      shares.reduce((total, each) => total + (kinds.includes(each.kind) ? each.ms : 0), 0);
    return { kind: namedKind(kind, ofB), addedMs: ms(ofB) - ms(ofA) };
  });
  const [first, ...others] = groups;
  if (first === undefined) throw new Error('no kinds of steps');
  const most = others.reduce(
    (best, each) => (slower * each.addedMs > slower * best.addedMs ? each : best),
    first,
  );
  return {
    time: of(msOf),
    macs: of(({ macs }) => macs),
    bytes: of(({ bytesMoved }) => bytesMoved),
    outputs: of(({ outputs }) => outputs),
    a: ofA,
    b: ofB,
    most,
  };
}

/** Both kinds of 3x3 go by the name of what B has. */
function namedKind(kind: StepKind, ofB: readonly KindShare[]): StepKind {
  const isDense = kind === 'grouped 3x3' && !ofB.some((each) => each.kind === kind);
  return isDense ? '3x3' : kind;
}

/** A network's steps by kind, those that it has. */
export function kindShares(steps: readonly TimedStep[]): readonly KindShare[] {
  const [ms, macs] = [sum(steps, msOf), sum(steps, macsOf)];
  return STEP_KINDS.flatMap((kind) => {
    const own = steps.filter((step) => step.kind === kind);
    if (own.length === 0) return [];
    const [ownMs, ownMacs] = [sum(own, msOf), sum(own, macsOf)];
    return {
      kind,
      ms: ownMs,
      macs: ownMacs,
      shareOfTime: ownMs / ms,
      shareOfMacs: macs > 0 ? ownMacs / macs : 0,
      macsPerSecond: (1000 * ownMacs) / ownMs,
      macsPerByte: ownMacs / sum(own, ({ bytesMoved }) => bytesMoved),
    };
  });
}

const msOf = ({ elapsedMs }: TimedStep) => elapsedMs;
const macsOf = ({ macs }: TimedStep) => macs;

function sum(steps: readonly TimedStep[], pick: (step: TimedStep) => number): number {
  return steps.reduce((total, step) => total + pick(step), 0);
}

import { type Calibration, calibration } from '../statistics/calibration';
import { type CrossTable, crossTable, kappa } from '../statistics/crossTable';
import { type McNemar, mcNemar } from '../statistics/mcnemar';
import { wilson95 } from '../statistics/wilson';

/** A network's answer to one photo. */
export interface JudgedAnswer {
  /** The likeliest classes and their probabilities, the likeliest first; five, or all where there are fewer. */
  readonly top: readonly (readonly [classIndex: number, probability: number])[];
  /** The class that the photo's label means; null where there is no label, or none of the network's classes. */
  readonly label: number | null;
}

/** A share of photos with its interval. */
export interface Share {
  readonly hits: number;
  readonly total: number;
  readonly wilson95: readonly [number, number];
}

export interface NetworkSummary {
  readonly answered: number;
  /** Of the photos with a label: those whose likeliest class it is, and those that have it among the first five. */
  readonly top1: Share;
  readonly top5: Share;
  /** Mean probability of the likeliest class, over all photos; null of none. */
  readonly confidence: number | null;
  readonly calibration: Calibration;
  /** Labels by answers. */
  readonly confusion: CrossTable;
}

export interface PairSummary {
  /** A's answers by B's; null where their classes are not the same. */
  readonly agreement: CrossTable | null;
  readonly kappa: number | null;
  /** On photos that have a label for both networks; null where there are none. */
  readonly mcNemar: McNemar | null;
  readonly bothRight: number;
  readonly bothWrong: number;
}

/** What one network answered to a set. */
export function networkSummary(answers: readonly (JudgedAnswer | null)[]): NetworkSummary {
  const given = answers.filter((answer) => answer !== null);
  const labelled = given.flatMap((answer) =>
    answer.label === null ? [] : [{ ...answer, label: answer.label }],
  );
  const sum = given.reduce((total, answer) => total + confidenceOf(answer), 0);
  const isInFive = ({ top, label }: JudgedAnswer) => top.some(([index]) => index === label);
  return {
    answered: given.length,
    top1: share(labelled.filter(isRight).length, labelled.length),
    top5: share(labelled.filter(isInFive).length, labelled.length),
    confidence: given.length === 0 ? null : sum / given.length,
    calibration: calibration(
      labelled.map((answer) => ({ confidence: confidenceOf(answer), isRight: isRight(answer) })),
    ),
    confusion: crossTable(labelled.map((answer) => [answer.label, classOf(answer)])),
  };
}

/** What two networks answered to the same set, photo by photo. `sameClasses`: whether indices mean the same. */
export function pairSummary(
  a: readonly (JudgedAnswer | null)[],
  b: readonly (JudgedAnswer | null)[],
  sameClasses: boolean,
): PairSummary {
  const pairs = a.flatMap((ofA, at) => {
    const ofB = b[at] ?? null;
    return ofA === null || ofB === null ? [] : [{ ofA, ofB }];
  });
  const agreement = sameClasses
    ? crossTable(pairs.map(({ ofA, ofB }) => [classOf(ofA), classOf(ofB)]))
    : null;
  const labelled = pairs.filter(({ ofA, ofB }) => ofA.label !== null && ofB.label !== null);
  const count = (rightA: boolean, rightB: boolean) =>
    labelled.filter(({ ofA, ofB }) => isRight(ofA) === rightA && isRight(ofB) === rightB).length;
  return {
    agreement,
    kappa: agreement && kappa(agreement),
    mcNemar: labelled.length === 0 ? null : mcNemar(count(true, false), count(false, true)),
    bothRight: count(true, true),
    bothWrong: count(false, false),
  };
}

/** The likeliest class of an answer. */
export function classOf({ top }: Pick<JudgedAnswer, 'top'>): number {
  return top[0]?.[0] ?? -1;
}

/** The probability of the likeliest class. */
export function confidenceOf({ top }: Pick<JudgedAnswer, 'top'>): number {
  return top[0]?.[1] ?? 0;
}

/** Whether the likeliest class is the label. */
export function isRight(answer: JudgedAnswer): boolean {
  return answer.label !== null && classOf(answer) === answer.label;
}

function share(hits: number, total: number): Share {
  return { hits, total, wilson95: wilson95(hits, total) };
}

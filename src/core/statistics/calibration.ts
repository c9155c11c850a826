/** An answer as calibration looks at it: the probability of the likeliest class, and whether it was right. */
export interface Confident {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** Answers of like confidence. */
export interface ReliabilityBin {
  /** Confidences above `from`, up to and with `to`. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Share that was right and mean confidence; null of an empty bin. */
  readonly accuracy: number | null;
  readonly confidence: number | null;
}

export interface Calibration {
  readonly bins: readonly ReliabilityBin[];
  /** Expected calibration error: the mean of |accuracy - confidence| over the bins, by their counts; null of nothing. */
  readonly ece: number | null;
}

export const BINS = 10;

/**
 * How far confidence can be trusted: bins of equal width, and the expected calibration error.
 * Source: C. Guo and others, "On calibration of modern neural networks", 2017.
 */
export function calibration(answers: readonly Confident[]): Calibration {
  const binned: Confident[][] = Array.from({ length: BINS }, () => []);
  for (const answer of answers) binned[binOf(answer.confidence)]?.push(answer);
  const bins = binned.map((members, bin) => reliability(members, bin));
  if (answers.length === 0) return { bins, ece: null };
  const off = bins.reduce(
    (sum, { count, accuracy, confidence }) =>
      sum + count * Math.abs((accuracy ?? 0) - (confidence ?? 0)),
    0,
  );
  return { bins, ece: off / answers.length };
}

function binOf(confidence: number): number {
  return Math.max(0, Math.min(BINS, Math.ceil(confidence * BINS)) - 1);
}

function reliability(members: readonly Confident[], bin: number): ReliabilityBin {
  const count = members.length;
  const range = { from: bin / BINS, to: (bin + 1) / BINS, count };
  if (count === 0) return { ...range, accuracy: null, confidence: null };
  const right = members.filter(({ isRight }) => isRight).length;
  const sum = members.reduce((total, { confidence }) => total + confidence, 0);
  return { ...range, accuracy: right / count, confidence: sum / count };
}

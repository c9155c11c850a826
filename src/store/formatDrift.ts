import type { WeightFormat } from '../worker/protocol';

/** What half floats change of a network's answer to a photo, by two runs on it. */
export interface FormatDrift {
  /** The largest difference of a logit from its float32's. */
  readonly maxDifference: number;
  /** The largest magnitude of a logit in float32, to see the difference beside. */
  readonly largestLogit: number;
  /** Whether the five most probable classes are the same, in the same order. */
  readonly sameTop: boolean;
  /** Of the weights on the device. */
  readonly bytes: Readonly<Record<WeightFormat, number>>;
}

import type { Exercise, Verdict } from '../../lectures/exercise';
import type { Figures } from '../../lectures/figure';

/** What every kind of exercise is given. */
export interface AnswerProps<Kind extends Exercise> {
  readonly exercise: Kind;
  readonly figures: Figures;
  /** Names of figures that are hidden while they are to be predicted. */
  readonly predicted: ReadonlySet<string>;
  readonly onVerdict: (verdict: Verdict) => void;
}

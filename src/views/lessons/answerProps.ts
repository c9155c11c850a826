import type { Exercise, Verdict } from '../../lectures/exercise';
import type { Figures } from '../../lectures/figure';

/** What every kind of exercise is given. */
export interface AnswerProps<Kind extends Exercise> {
  readonly exercise: Kind;
  readonly figures: Figures;
  readonly onVerdict: (verdict: Verdict) => void;
}

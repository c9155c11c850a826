import type { BackendInfo, WeightFormat } from '../worker/protocol';
import { NO_RUNS } from './runs';
import type { GetState, SetState, State } from './state';

export const WEIGHT_FORMATS: readonly WeightFormat[] = ['f32', 'f16'];

/** How weights lie on a backend of which a format is wished: half floats where it has them. */
export function formatOn(
  { halfWeights }: Pick<BackendInfo, 'halfWeights'>,
  wished: WeightFormat,
): WeightFormat {
  return halfWeights === true ? wished : 'f32';
}

/**
 * Changes how weights lie on a device that can choose. Answers and times of the other format go, so that
 * none stands for this one, and what is trained answers anew.
 */
export function chooseWeightFormat(
  set: SetState,
  get: GetState,
  runWhatIsTrained: () => void,
): Pick<State, 'chooseWeightFormat'> {
  return {
    chooseWeightFormat: (weightFormat) => {
      if (get().view.weightFormat === weightFormat) return;
      for (const { active } of Object.values(get().runs)) active?.cancel();
      set(({ view }) => ({
        view: { ...view, weightFormat },
        runs: { a: NO_RUNS, b: NO_RUNS },
      }));
      runWhatIsTrained();
    },
  };
}

import { batchErrors } from './batches';
import { metamorphic, randomShapes } from './convolutions';
import { hashedLogits } from './golden';
import { insideErrors } from './inside';
import { deviceLost, manyRuns, stepTimes } from './life';
import { interruptedPreparation, preparedRun } from './prepared';
import { networkErrors } from './runs';
import { memoryShort } from './shortage';
import { tileErrors } from './tiles';

const checks = {
  randomShapes,
  metamorphic,
  tileErrors,
  networkErrors,
  insideErrors,
  hashedLogits,
  batchErrors,
  manyRuns,
  stepTimes,
  deviceLost,
  preparedRun,
  interruptedPreparation,
  memoryShort,
};

declare global {
  interface Window {
    /** What the tests of the engine call, on a page of their own. */
    readonly checks: typeof checks;
  }
}

Object.assign(window, { checks });

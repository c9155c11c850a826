import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { EngineError } from '../../src/core/failure';
import { residualOf } from '../../src/core/presets';
import { hashedInput } from '../../src/engine/fixtures/hashed';
import { QUIET } from '../../src/engine/fixtures/pass';
import type { RunHooks, RunProgress } from '../../src/engine/progress';
import type { RunOrder } from '../../src/engine/session';
import { open, openSession } from './device';
import { countObjects } from './objects';
import { load, networkOf } from './runs';

const INPUT = hashedInput(32);

/** What fifty runs, of which some are cancelled, leave behind and make beside commands. */
export async function manyRuns(): Promise<{ made: Record<string, number>; live: number }> {
  const { device } = await open('software');
  const network = await load('software', networkOf('odd widths'));
  const run = (hooks: RunHooks) => device.guard(() => network.forward(INPUT, hooks, false));
  await run(QUIET);
  const objects = countObjects();
  const failures: string[] = [];
  for (let at = 0; at < 50; at += 1) {
    await run(at % 5 === 0 ? cancelling() : QUIET).catch((error) => failures.push(codeOf(error)));
  }
  const counted = objects.stop();
  network.dispose();
  if (failures.some((code) => code !== 'cancelled')) throw new Error(failures.join());
  return { ...counted, made: { ...counted.made, cancelled: failures.length } };
}

/** Hooks of a run that is cancelled once its first submission is through. */
function cancelling(): RunHooks {
  const controller = new AbortController();
  const onProgress = () => controller.abort();
  return { onProgress, signal: controller.signal };
}

/** How the device's clock times the steps of a network. */
export async function stepTimes(): Promise<{ clock: string; steps: number; stepsMs: number[] }> {
  const { device } = await open('software');
  const network = await load('software', networkOf('wide dense blocks'));
  const { stepsMs } = await device.guard(() => network.forward(INPUT, QUIET, true));
  network.dispose();
  return { clock: network.clock, steps: network.steps.length, stepsMs: [...(stepsMs ?? [])] };
}

const ORDER: RunOrder = {
  spec: { ...residualOf('cifar10-resnext29-4x6d'), blocks: [2, 2, 2] },
  weights: { kind: 'hashed' },
  input: INPUT,
  inputShape: [1, 32, 32, 3],
  backend: null,
  taps: [],
  timed: false,
};

/** A device that is destroyed in the middle of runs: the failures, and whether each next run agrees. */
export async function deviceLost(times: number): Promise<{ codes: string[]; same: boolean[] }> {
  const session = await openSession();
  const first = await session.run(ORDER, QUIET);
  const codes: string[] = [];
  const same: boolean[] = [];
  for (let time = 0; time < times; time += 1) {
    const lost = await session.run(ORDER, destroying()).then(
      () => 'answered',
      (error) => codeOf(error),
    );
    codes.push(lost);
    const again = await session.run(ORDER, QUIET);
    same.push(again.values.every((value, at) => value === first.values[at]));
  }
  session.close();
  return { codes, same };
}

function destroying(): RunHooks {
  const onProgress = ({ phase }: RunProgress) => {
    if (phase === 'forward') (tf.backend() as WebGPUBackend).device.destroy();
  };
  return { ...QUIET, onProgress };
}

function codeOf(error: unknown): string {
  return error instanceof EngineError ? error.failure.code : String(error);
}

import * as tf from '@tensorflow/tfjs-core';
import type { Graph } from '../../core/layer';
import type { BackendName } from '../backendInfo';
import { createBreath } from '../breath';
import type { Executor, LoadOrder, Passed } from '../executor';
import { memoryPlan } from '../memoryPlan';
import { linearStep, stepToMute } from '../mute';
import { placeAfter, planOf, type Step } from '../plan';
import { checkCancelled, type RunHooks } from '../progress';
import { stageOf } from '../stage';
import { compute } from './compute';
import { mutedTensors, outputOf } from './mute';
import { type StepTensors, stepTensors } from './stepTensors';

/**
 * Folds a network's weights, step by step, so that no second copy of all is ever held, to be run with
 * the kernels of a backend of tfjs. Several may be open, but tfjs's kernels run on the one that is set, so
 * each run sets it. See `Device.load`.
 */
export async function loadOnTfjs(order: LoadOrder, backend: BackendName): Promise<Executor> {
  const { graph, weights, keep, onLoaded, signal } = order;
  const steps = planOf(graph, keep);
  const tensors = new Map<Step, StepTensors>();
  const dispose = () => {
    for (const { kernel, bias } of tensors.values()) tf.dispose([kernel, bias]);
    tensors.clear();
  };
  const breathe = createBreath();
  await setBackend(backend);
  let weightBytes = 0;
  try {
    for (const step of steps) {
      checkCancelled(signal);
      const loaded = stepTensors(step, weights);
      if (loaded === null) continue;
      tensors.set(step, loaded);
      weightBytes += (loaded.kernel.size + loaded.bias.size) * Float32Array.BYTES_PER_ELEMENT;
      onLoaded(weightBytes);
      await breathe();
    }
  } catch (error) {
    dispose();
    throw error;
  }
  let kept = keep;
  let images = order.images ?? 1;
  return {
    graph,
    steps,
    get images() {
      return images;
    },
    get kept() {
      return kept;
    },
    dispatches: steps.length,
    weightBytes,
    get peakBytes() {
      return memoryPlan(graph, steps, images, kept).peakBytes;
    },
    clock: 'wall',
    // tfjs's kernels take what comes.
    resize: async (count, keep = kept) => {
      images = count;
      kept = keep;
    },
    forward: async (input, hooks, timed, after = 0) => {
      await setBackend(backend);
      const values = new Values(graph, images, new Set([...kept, graph.layers.length - 1]));
      values.give(after, input);
      const left = steps.slice(placeAfter(steps, after));
      return passAll(left, tensors, values, hooks, timed).finally(() => values.dropAll());
    },
    mute: async (muted) => {
      await setBackend(backend);
      const step = stepToMute(steps, muted);
      const whole = loadedOf(tensors, step);
      const less = mutedTensors(whole, muted);
      tensors.set(step, less);
      return () => {
        tensors.set(step, whole);
        tf.dispose([less.kernel, less.bias]);
      };
    },
    outputWeights: async (output) => {
      await setBackend(backend);
      return outputOf(loadedOf(tensors, linearStep(steps)), output);
    },
    dispose,
  };
}

function loadedOf(tensors: ReadonlyMap<Step, StepTensors>, step: Step): StepTensors {
  const loaded = tensors.get(step);
  if (loaded === undefined) throw new Error(`nothing loaded for layer: ${step.layer.name}`);
  return loaded;
}

async function setBackend(backend: BackendName): Promise<void> {
  if (tf.getBackend() === backend || (await tf.setBackend(backend))) return;
  throw new Error(`backend did not start: ${backend}`);
}

async function passAll(
  steps: readonly Step[],
  tensors: ReadonlyMap<Step, StepTensors>,
  values: Values,
  { onProgress, signal }: RunHooks,
  timed: boolean,
): Promise<Passed> {
  const stepsMs: number[] = [];
  const breathe = createBreath();
  for (const step of steps) {
    checkCancelled(signal);
    const start = performance.now();
    values.make(step, tensors.get(step) ?? null);
    if (timed) await values.finished(step);
    stepsMs.push(performance.now() - start);
    await breathe();
    const { stages, layers } = values.graph;
    const stage = stageOf(step.layer, stages.length);
    onProgress({ phase: 'forward', stage, done: step.output + 1, total: layers.length });
  }
  checkCancelled(signal);
  return { values: await values.read(), stepsMs: timed ? stepsMs : null };
}

/** The values that are alive during a run, by the index of the layer that made each. */
class Values {
  readonly graph: Graph;
  private readonly images: number;
  private readonly wanted: ReadonlySet<number>;
  private readonly alive = new Map<number, tf.Tensor4D>();

  constructor(graph: Graph, images: number, wanted: ReadonlySet<number>) {
    this.graph = graph;
    this.images = images;
    this.wanted = wanted;
  }

  /** Takes a value that no step makes. */
  give(index: number, data: Float32Array): void {
    const { heightPx = 0, widthPx = 0, channels = 0 } = this.graph.layers[index]?.out ?? {};
    this.alive.set(index, tf.tensor4d(data, [this.images, heightPx, widthPx, channels]));
  }

  /** Makes a step's value and drops those that it was the last to read. */
  make(step: Step, own: StepTensors | null): void {
    const inputs = step.inputs.map((index) => this.at(index));
    this.alive.set(step.output, compute(step, inputs, own));
    for (const index of step.dead) {
      if (!this.wanted.has(index)) this.drop(index);
    }
  }

  /** Resolves once a step's value is there: reading one number waits for it. */
  async finished({ output }: Step): Promise<void> {
    const probe = tf.tidy(() => tf.slice(tf.reshape(this.at(output), [-1]), 0, 1));
    await probe.data();
    probe.dispose();
  }

  async read(): Promise<Map<number, Float32Array>> {
    const read = new Map<number, Float32Array>();
    for (const index of this.wanted) {
      const values = (await this.at(index).data()) as Float32Array;
      // A view would keep the backend's own array alive, or change under the reader.
      read.set(index, values.slice());
    }
    return read;
  }

  dropAll(): void {
    for (const index of [...this.alive.keys()]) this.drop(index);
  }

  private at(index: number): tf.Tensor4D {
    const value = this.alive.get(index);
    if (value === undefined) throw new Error(`no value of layer at index ${index}`);
    return value;
  }

  private drop(index: number): void {
    this.alive.get(index)?.dispose();
    this.alive.delete(index);
  }
}

import type { BenchmarkBackend } from '../../core/benchmark/set';
import { EngineError } from '../../core/failure';
import { buildGraph } from '../../core/graph';
import { hashedTensors } from '../../core/hashed';
import type { Graph, Layer } from '../../core/layer';
import {
  RECORDED_NETWORKS,
  recordedCheckpoints,
  recordedPhoto,
} from '../../core/selfTest/recordedNetworks';
import { type ArchSpec, sameSpec } from '../../core/spec';
import { tapIndex } from '../../core/taps';
import { interpretLayer } from '../../core/testing/interpret';
import { trainedWeights } from '../../core/trained';
import type { RunHandle } from '../../worker/enginePort';
import type { RunResult } from '../../worker/protocol';
import type { TestedEngine } from '../selfTest/jobs';
import { WASM } from './fakeEngine';
import { runResult } from './runResult';

/** What is to be wrong with an engine that is right but for that. */
export interface Faults {
  /** What a layer's output becomes, `[c,h,w]`. */
  readonly layer?: (layer: Layer, values: Float64Array) => Float64Array;
  /** What a level of the photo's crop becomes. */
  readonly level?: (level: number) => number;
  /** What a number of a checkpoint becomes. */
  readonly stored?: (value: number) => number;
  /** What a recorded network's logit becomes. */
  readonly logit?: (value: number) => number;
  /** The backend on which nothing runs. */
  readonly lost?: BenchmarkBackend;
}

const NO_FAULTS: Faults = {};

/** An engine that computes small networks with the plain interpreter and knows what PyTorch recorded of larger ones. */
export function interpretedEngine(
  backends: readonly BenchmarkBackend[],
  faults: Faults = NO_FAULTS,
): TestedEngine {
  const same = (value: number) => value;
  const { level = same, stored = same } = faults;
  const values = recordedCheckpoints()[0]?.values ?? {};
  const { rgb } = recordedPhoto();
  return {
    backends: async () =>
      backends.map((name) => {
        return { name, present: true, adapter: null, software: false, threads: true };
      }),
    decode: async () => {
      const preview = { widthPx: 1, heightPx: 1, rgba: new Uint8ClampedArray(4) };
      return { photoId: 1, widthPx: 32, heightPx: 32, notes: [], preview };
    },
    crop: async () => {
      const rgba = Uint8ClampedArray.from({ length: (rgb.length / 3) * 4 }, (_, at) =>
        at % 4 === 3 ? 255 : level(rgb[Math.floor(at / 4) * 3 + (at % 4)] ?? 0),
      );
      return { widthPx: 32, heightPx: 32, rgba };
    },
    readWeights: ({ files }) =>
      now({
        weightsId: 1,
        format: 'safetensors',
        fileBytes: 0,
        tensors: 4,
        dtypes: {},
        part: null,
        parts: [],
        refusal: null,
        network: files.some((file) => 'name' in file && file.name.endsWith('safetensors'))
          ? { spec: specOf('cifar-4x6d'), assumed: [], layout: 'torchvision', normalisation: null }
          : null,
      }),
    tensorValues: async ({ name }) => Float32Array.from(values[name] ?? [], stored),
    run: ({ network: { spec }, input, taps = [], backend = 'wasm' }) => {
      if (backend === faults.lost) return failed();
      const data = input.kind === 'tensor' ? input.data : new Float32Array();
      return now(ranOf(spec, data, taps, backend, faults));
    },
  };
}

function ranOf(
  spec: ArchSpec,
  data: Float32Array,
  taps: readonly string[],
  backend: BenchmarkBackend,
  faults: Faults,
): RunResult {
  const info = { ...WASM, name: backend };
  const recorded = recordedLogits(spec);
  if (recorded !== undefined) {
    const logits = Float32Array.from(recorded, faults.logit ?? ((value) => value));
    return runResult(logits, info, 1);
  }
  const graph = buildGraph(spec);
  const made = interpretedAll(graph, data, faults);
  const tapped = taps.map((name) => {
    const index = tapIndex(graph, name) ?? -1;
    const { channels = 0, heightPx = 0, widthPx = 0 } = graph.layers[index]?.out ?? {};
    const shape = [1, heightPx, widthPx, channels];
    const values = made[index] ?? new Float64Array();
    return [name, { shape, data: Float32Array.from(channelsLast(values, channels)) }] as const;
  });
  const logits = Float32Array.from(made.at(-1) ?? []);
  return { ...runResult(logits, info, 1), taps: Object.fromEntries(tapped) };
}

function interpretedAll(graph: Graph, data: Float32Array, { layer: fault }: Faults) {
  const tensor = hashedTensors(graph);
  const image = channelsFirst(data);
  const made: Float64Array[] = [];
  for (const layer of graph.layers) {
    const inputs = layer.inputs.map((index) => made[index] ?? new Float64Array());
    const weights = new Map(layer.tensors.map(({ name }) => [name, tensor(name)]));
    const values = interpretLayer(layer, inputs, weights, image);
    made.push(fault?.(layer, values) ?? values);
  }
  return made;
}

function recordedLogits(spec: ArchSpec): readonly number[] | undefined {
  const trained = trainedWeights(spec);
  if (trained !== undefined) return recordedPhoto().logits[trained.presetId];
  return RECORDED_NETWORKS.find((each) => sameSpec(each.spec, spec))?.logits;
}

function specOf(name: string): ArchSpec {
  const found = RECORDED_NETWORKS.find((each) => each.name === name);
  if (found === undefined) throw new Error(`nothing recorded of this name: ${name}`);
  return found.spec;
}

function channelsFirst(data: Float32Array): Float64Array {
  const positions = data.length / 3;
  return Float64Array.from(
    data,
    (_, at) => data[(at % positions) * 3 + Math.floor(at / positions)] ?? 0,
  );
}

function channelsLast(values: Float64Array, channels: number): Float64Array {
  const positions = values.length / channels;
  return values.map(
    (_, at) => values[(at % channels) * positions + Math.floor(at / channels)] ?? 0,
  );
}

function now<T>(value: T): RunHandle<T> {
  return { result: Promise.resolve(value), cancel: () => undefined };
}

function failed(): RunHandle<RunResult> {
  return { result: Promise.reject(new EngineError('device-lost')), cancel: () => undefined };
}

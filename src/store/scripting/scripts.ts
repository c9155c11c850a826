import type { Off } from '../../core/ablation';
import type { BenchmarkReport } from '../../core/benchmark/report';
import { findPreset, presetOf } from '../../core/presets';
import type { SelfTestReport } from '../../core/selfTest/report';
import { type ArchSpec, type SpecPatch, takesPatch } from '../../core/spec';
import type { EnginePort } from '../../worker/enginePort';
import type { InputShape } from '../../worker/protocol';
import type { BenchmarkOptions } from '../benchmark/readOrder';
import { areSwapped, LANES, type LaneId } from '../lanes';
import { fieldsOf, readField, type SpecFields } from '../link/specText';
import { laneRequest } from '../runs';
import type { CardinalStore } from '../state';
import { type ScriptWeights, weightsBound } from './boundWeights';
import { countsOf, type ScriptCount } from './counts';
import { engineOf, type ScriptEngine } from './engine';
import type { ScriptAblation, ScriptCam, ScriptOcclusion, ScriptOcclusionOptions } from './inside';
import { layersOf, type ScriptLayer } from './layers';
import type { FailureWords, ScriptFile, ScriptLoaded } from './load';
import type { ScriptRun, ScriptRunOptions } from './run';
import { type ScriptSolution, solveFor } from './solve';
import type { ScriptTensor } from './tensor';

/** A network in the fields of the link, numbers as numbers. */
export type LinkFields = { preset: string; family: ArchSpec['family'] } & SpecFields;

/** `window.cardinal`: what scripts, notebooks and slides stand on. Stable. */
export interface ScriptHooks {
  get(lane: LaneId): LinkFields;
  /** Sets fields exactly as named (the chain does not move); `preset` is loaded first. Throws on a value that is none. */
  set(lane: LaneId, fields: Readonly<Record<string, unknown>>): LinkFields;
  /** d for a C, or C for a d, at what the lane has of `hold`: `{hold: 'macs', c: 8}`. Sets nothing. */
  solve(lane: LaneId, asked: Readonly<Record<string, unknown>>): ScriptSolution;
  /** The lane's count in a convention, for one image; `paper` counts the paper's MACs. */
  counts(lane: LaneId, convention: string): ScriptCount;
  /** The lane's convolutions and fc, in the order in which they run, with what each sees of the input. */
  layers(lane: LaneId): ScriptLayer[];
  /** The lane's network in a format of `EXPORT_FORMATS`: bytes for `onnx`, else text. */
  export(lane: LaneId, format: string): Promise<string | Uint8Array<ArrayBuffer>>;
  /** Loads what a text tells of: exported JSON, a name, a constructor call, a state_dict's shapes. */
  import(lane: LaneId, text: string): Promise<LinkFields>;
  /** The last logits of the lane's runs; null before the first. */
  logits(lane: LaneId): Float32Array | null;
  /** Runs a normalised NHWC input [n,h,w,3], up to 8 images, through the lane's network, with seeded random weights where none were trained. */
  run(
    lane: LaneId,
    input: Float32Array,
    shape: InputShape,
    options?: ScriptRunOptions,
  ): Promise<ScriptRun>;
  /**
   * The class activation map of a class on the photo that is shown. Rejects where the network does not end
   * in global average pooling and one fc, and without a photo.
   */
  cam(lane: LaneId, classIndex: number): Promise<ScriptCam>;
  /**
   * What the lane's network answers on the photo with a part of one block off: paths by number from 0,
   * `'all'` of them, its `'branch'`, or its shortcut (`'residual'`).
   */
  ablate(lane: LaneId, block: string, off: Off): Promise<ScriptAblation>;
  /** What a class's probability loses while a square in the mean colour is moved over the photo. */
  occlusion(
    lane: LaneId,
    classIndex: number,
    options?: ScriptOcclusionOptions,
  ): Promise<ScriptOcclusion>;
  /**
   * Reads a checkpoint (a list is one in shards, with its index) into a lane: its network and weights
   * take the lane's place. `part` names an entry of a wrapper (`model_ema`). Rejects with
   * `{code, message, params}`, and changes nothing then.
   */
  load(
    lane: LaneId,
    file: ScriptFile | readonly ScriptFile[],
    options?: { readonly part?: string },
  ): Promise<ScriptLoaded>;
  /** The loaded weights that answer for a lane; null without any. */
  weights(lane: LaneId): ScriptWeights | null;
  /** A tensor of a lane's loaded weights, by the network's name or the file's. */
  tensor(lane: LaneId, name: string): Promise<ScriptTensor>;
  /**
   * Times the fixed set, or a part of it, on each backend that there is, beside the page's own engine; see
   * docs/benchmark.md. What fails stands in the report.
   */
  benchmark(options?: BenchmarkOptions): Promise<BenchmarkReport>;
  /** Tests this browser and device against PyTorch and the plain interpreter; see docs/self-test.md. What fails stands in the report. */
  selfTest(): Promise<SelfTestReport>;
  /** The backends that there are, the one in use and why. */
  engine(): Promise<ScriptEngine>;
}

/** The hooks of a page's store and engine; `words` puts a failure into words. */
export function createScriptHooks(
  store: CardinalStore,
  engine: EnginePort,
  words: FailureWords,
): ScriptHooks {
  /** By the lane's identity: a swap takes them along, and another network has none. */
  const fromScripts = new WeakMap<object, Float32Array>();
  const laneAt = (id: LaneId) => {
    if (!LANES.includes(id)) throw new TypeError(`no such lane, use 'a' or 'b': ${String(id)}`);
    return store.getState().history.present[id];
  };
  const get = (id: LaneId): LinkFields => {
    const { presetId, spec } = laneAt(id);
    return { preset: presetId, family: spec.family, ...fieldsOf(spec) };
  };
  /** Of the lane and the photo as they are when the script asks. */
  const insideOf = async (id: LaneId) => {
    const lane = laneAt(id);
    const { photo, forcedBackend } = store.getState();
    return (await import('./inside')).insideOf(engine, lane, photo, forcedBackend);
  };
  store.subscribe(({ runs, history }, before) => {
    if (areSwapped(before.history.present, history.present)) return;
    for (const id of LANES) {
      const { identity } = history.present[id];
      if (runs[id].finished !== before.runs[id].finished) fromScripts.delete(identity);
    }
  });
  return {
    get,
    set: (id, fields) => {
      const { presetId, spec } = laneAt(id);
      const { preset, family, patch } = readFields(fields);
      const base = preset === undefined ? spec : presetOf(preset).spec;
      if ((family ?? base.family) !== base.family || !takesPatch(base, patch)) {
        throw new TypeError(`${preset ?? presetId} has no such field: ${Object.keys(fields)}`);
      }
      const { loadPreset, patch: patchLane } = store.getState();
      if (preset !== undefined) loadPreset(id, preset, patch);
      else patchLane(id, patch);
      return get(id);
    },
    solve: (id, asked) => solveFor(laneAt(id), asked),
    counts: (id, convention) => countsOf(laneAt(id), convention),
    layers: (id) => layersOf(laneAt(id)),
    // What few scripts need comes when it is asked for.
    export: async (id, format) => {
      const lane = laneAt(id);
      return (await import('./export')).exportOf(lane, format, engine);
    },
    import: async (id, text) => {
      laneAt(id);
      const { presetId, change } = (await import('./import')).readNetwork(text);
      store.getState().loadPreset(id, presetId, change, true);
      return get(id);
    },
    logits: (id) =>
      fromScripts.get(laneAt(id).identity) ??
      store.getState().runs[id].finished.at(-1)?.result.logits ??
      null,
    run: async (id, data, shape, options = {}) => {
      const lane = laneAt(id);
      // A script may run before the page has asked for the backend that its link forces.
      const { forcedBackend, view } = store.getState();
      const { readRunOptions, scriptRun, withHashedWeights } = await import('./run');
      const { hashed, ...wishes } = readRunOptions(options);
      const own = laneRequest(lane);
      const request = hashed ? withHashedWeights(own) : own;
      const input = { kind: 'tensor', data, shape } as const;
      const forced = forcedBackend === null ? {} : { backend: forcedBackend };
      const { weightFormat } = view;
      const order = { network: request, input, weightFormat, ...forced, ...wishes };
      const run = engine.run(order, () => undefined);
      const result = scriptRun(await run.result);
      fromScripts.set(lane.identity, result.logits);
      return result;
    },
    cam: async (id, classIndex) => (await insideOf(id)).cam(classIndex),
    ablate: async (id, block, off) => (await insideOf(id)).ablate(block, off),
    occlusion: async (id, classIndex, options = {}) =>
      (await insideOf(id)).occlusion(classIndex, options),
    load: async (id, file, options) => {
      laneAt(id);
      return (await import('./load')).loadFile(store, id, file, words, options?.part);
    },
    weights: (id) => weightsBound(laneAt(id)),
    tensor: async (id, name) => {
      const lane = laneAt(id);
      return (await import('./tensor')).tensorOf(lane, engine, name);
    },
    benchmark: async (options = {}) => (await import('../benchmark/script')).benchmarkOf(options),
    selfTest: async () => {
      const { selfTestHere } = await import('../selfTest/selfTestHere');
      return selfTestHere((await import('../reports/unwatched')).unwatched());
    },
    engine: () => engineOf(engine, store.getState().forcedBackend),
  };
}

function readFields(fields: Readonly<Record<string, unknown>>): {
  preset: string | undefined;
  family: string | undefined;
  patch: SpecPatch;
} {
  let preset: string | undefined;
  let family: string | undefined;
  let patch: SpecPatch = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'family') {
      family = String(value);
      continue;
    }
    if (name === 'preset') {
      preset = findPreset(String(value))?.id;
      if (preset === undefined) throw new TypeError(`no preset of this name: ${String(value)}`);
      continue;
    }
    const read = readField(name, textOf(value));
    if (read === undefined) throw new TypeError(`no value of field ${name}: ${String(value)}`);
    patch = { ...patch, ...read };
  }
  return { preset, family, patch };
}

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return Array.isArray(value) ? value.join('-') : String(value);
}

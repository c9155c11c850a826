import { residualOf } from '../core/presets';
import type { ArchSpec } from '../core/spec';
import type { EnginePort } from '../worker/enginePort';
import type { BackendInfo, BackendName, MeasuredNetwork } from '../worker/protocol';
import { networkOf } from './derived';
import { keepIn } from './localStorageOrNone';
import { spreadOf } from './measures';

/**
 * Which of WebGPU and WASM is the faster one on a device, by the size of the network: starting a
 * kernel costs more on a GPU than a small kernel's whole work on the CPU.
 */
export interface Calibration {
  /** The WebGPU adapter that was measured, as `adapterKeyOf` gives it. */
  readonly adapter: string;
  /** Below so many multiply-adds WASM is faster: 0 never, null always. */
  readonly wasmBelowMacs: number | null;
  /** Times of the small network, ms. */
  readonly wasmMs: number;
  readonly webgpuMs: number;
}

const STORED = 'cardinal.calibration';
const ROUNDS = 3;

/** A small network and one twenty times as large: a line through both tells the rest. */
const PROBES: readonly ArchSpec[] = [
  residualOf('cifar10-resnet29-1x16d'),
  { ...residualOf('resnet18'), inputPx: 160 },
];

/** Measures both backends with two networks, WASM first. Errors: those of a run. */
export async function calibrate(engine: EnginePort, adapter: string): Promise<Calibration> {
  const networks = PROBES.map((spec) => ({ spec, weights: { kind: 'random', seed: 1 } as const }));
  const timed = async (backend: BackendName) => {
    const order = { networks, backend, rounds: ROUNDS };
    const { result } = engine.measure(order, () => undefined);
    return (await result).networks;
  };
  const [wasm, webgpu] = [await timed('wasm'), await timed('webgpu')];
  return {
    adapter,
    wasmBelowMacs: crossing(lineThrough(wasm), lineThrough(webgpu)),
    wasmMs: medianOf(wasm[0]),
    webgpuMs: medianOf(webgpu[0]),
  };
}

/** Time of a network: what any costs, and what each multiply-add adds, ms. */
interface Line {
  readonly startMs: number;
  readonly perMacMs: number;
}

function lineThrough([small, large]: readonly MeasuredNetwork[]): Line {
  const [from, to] = [medianOf(small), medianOf(large)];
  const [few, many] = [small?.macs ?? 0, large?.macs ?? 1];
  const perMacMs = (to - from) / (many - few);
  return { startMs: from - few * perMacMs, perMacMs };
}

/** At rest where that makes a difference: a photo comes now and then. */
function medianOf(measured: MeasuredNetwork | undefined): number {
  if (measured === undefined) return 0;
  const { atRestMs, busyMs } = measured;
  return spreadOf(atRestMs.length > 0 ? atRestMs : busyMs).medianMs;
}

/** The multiply-adds at which both take as long. */
function crossing(wasm: Line, webgpu: Line): number | null {
  const slower = wasm.perMacMs - webgpu.perMacMs;
  const saved = webgpu.startMs - wasm.startMs;
  // Networks that matter are far from nothing: there the slope alone decides.
  if (slower < 0) return null;
  if (slower === 0) return saved > 0 ? null : 0;
  return Math.max(0, Math.round(saved / slower));
}

/** What a calibration is remembered and found by; adapters of which the browser tells nothing are one. */
export function adapterKeyOf({ adapterKey = '' }: BackendInfo): string {
  return adapterKey;
}

/** Whether a calibration is of the adapter of a backend. */
export function isCalibrationOf(
  calibration: Calibration,
  backend: BackendInfo | null,
): backend is BackendInfo {
  return backend?.name === 'webgpu' && adapterKeyOf(backend) === calibration.adapter;
}

/**
 * The backend for a pair of networks, which share it: the one that is faster for the larger of them.
 * Null leaves it to the one in use.
 */
export function calibratedBackend(
  calibration: Calibration | null,
  backend: BackendInfo | null,
  specs: readonly ArchSpec[],
): BackendName | null {
  if (calibration === null || !isCalibrationOf(calibration, backend)) return null;
  const { wasmBelowMacs } = calibration;
  const macs = Math.max(...specs.map((spec) => networkOf(spec).cost.macs));
  return wasmBelowMacs === null || macs < wasmBelowMacs ? 'wasm' : 'webgpu';
}

/** What was measured on this device before; null where nothing was, or it cannot be read. */
export function storedCalibration(storage: Pick<Storage, 'getItem'>): Calibration | null {
  try {
    const read: unknown = JSON.parse(storage.getItem(STORED) ?? 'null');
    return isCalibration(read) ? read : null;
  } catch {
    // Storage that is forbidden or spoilt: it is measured again.
    return null;
  }
}

/** Remembers what was measured; where storage is forbidden it is measured again the next time. */
export function storeCalibration(
  storage: Pick<Storage, 'setItem'>,
  calibration: Calibration,
): void {
  keepIn(storage, STORED, JSON.stringify(calibration));
}

function isCalibration(read: unknown): read is Calibration {
  if (typeof read !== 'object' || read === null) return false;
  const { adapter, wasmBelowMacs, wasmMs, webgpuMs } = read as Partial<Calibration>;
  return (
    typeof adapter === 'string' &&
    (wasmBelowMacs === null || isAmount(wasmBelowMacs)) &&
    isAmount(wasmMs) &&
    isAmount(webgpuMs)
  );
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

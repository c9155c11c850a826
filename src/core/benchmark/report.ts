import type { Failure } from '../failure';
import { median } from '../median';
import type { BenchmarkBackend, BenchmarkJob, BenchmarkNetwork } from './set';

/** The version of the format: it changes when a reader of the old one would read a new report wrong. */
export const BENCHMARK_SCHEMA = 'cardinal-benchmark/1';

/** What was measured on which machine. Plain data; described in docs/benchmark.md. */
export interface BenchmarkReport {
  readonly schema: typeof BENCHMARK_SCHEMA;
  /** When it began, ISO 8601 in UTC. */
  readonly date: string;
  readonly page: { readonly name: 'Cardinal'; readonly version: string };
  readonly machine: BenchmarkMachine;
  /** Images of a run. */
  readonly batch: number;
  /** False where it was cancelled: what had been measured by then is there. */
  readonly complete: boolean;
  readonly results: readonly BenchmarkResult[];
  readonly failures: readonly BenchmarkFailure[];
}

/** What the browser tells of itself and of the machine; null where it tells nothing. */
export interface BenchmarkMachine {
  readonly browser: string;
  readonly browserVersion: string | null;
  readonly os: string;
  readonly osVersion: string | null;
  readonly logicalCores: number | null;
}

/** The times of one network on one backend, ms: from the input in JavaScript to the logits in JavaScript. */
export interface BenchmarkResult {
  readonly network: string;
  readonly name: string;
  readonly weights: BenchmarkNetwork['weights'];
  readonly backend: BenchmarkBackend;
  /** Vendor and architecture of the WebGPU adapter; null off WebGPU. */
  readonly adapter: string | null;
  /** Whether the WebGPU adapter is a software one. */
  readonly software: boolean;
  readonly simd: boolean;
  readonly threads: number;
  /** The first run after loading. */
  readonly firstMs: number;
  /** Each after a pause; null but on a GPU, whose clock falls when it has nothing to do. */
  readonly atRest: BenchmarkTimes | null;
  /** Runs in a row, warm. */
  readonly busy: BenchmarkTimes;
  /** Whether the runs agreed within 5 % before those in a row were timed. */
  readonly settled: boolean;
  readonly macs: number;
  /** Thousand million multiply-adds a second, by the median of the runs in a row. */
  readonly gmacsPerSecond: number;
  readonly dispatches: number;
  readonly peakBytes: number;
  /** What the layers' times are read from. */
  readonly clock: 'device' | 'wall';
  readonly layers: readonly BenchmarkLayer[];
}

export interface BenchmarkTimes {
  readonly medianMs: number;
  readonly leastMs: number;
  readonly mostMs: number;
  readonly runs: number;
}

/** A layer with what is fused into it. */
export interface BenchmarkLayer {
  readonly name: string;
  readonly macs: number;
  readonly ms: number;
  /** Of the sum of all layers, 0 to 1. */
  readonly share: number;
  readonly gmacsPerSecond: number;
}

/** What could not be measured, and why. */
export interface BenchmarkFailure {
  readonly network: string;
  readonly name: string;
  readonly backend: BenchmarkBackend;
  readonly failure: Failure;
}

/** What a measurement gives of a network, as the engine has it. */
export interface MeasuredTimes {
  readonly firstMs: number;
  readonly atRestMs: readonly number[];
  readonly busyMs: readonly number[];
  readonly settled: boolean;
  readonly macs: number;
  readonly dispatches: number;
  readonly peakBytes: number;
  readonly clock: 'device' | 'wall';
  readonly perLayer: readonly {
    readonly name: string;
    readonly elapsedMs: number;
    readonly macs: number;
  }[];
}

/** What a result says of the backend. */
export type MeasuredOn = Pick<BenchmarkResult, 'adapter' | 'software' | 'simd' | 'threads'>;

/** A result of a job. */
export function benchmarkResult(
  { network, backend }: BenchmarkJob,
  { adapter, software, simd, threads }: MeasuredOn,
  measured: MeasuredTimes,
): BenchmarkResult {
  const busy = timesOf(measured.busyMs);
  const sumMs = measured.perLayer.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0);
  return {
    network: network.id,
    name: network.name,
    weights: network.weights,
    backend,
    adapter,
    software,
    simd,
    threads,
    firstMs: toMicroseconds(measured.firstMs),
    atRest: measured.atRestMs.length === 0 ? null : timesOf(measured.atRestMs),
    busy,
    settled: measured.settled,
    macs: measured.macs,
    gmacsPerSecond: rate(measured.macs, busy.medianMs),
    dispatches: measured.dispatches,
    peakBytes: measured.peakBytes,
    clock: measured.clock,
    layers: measured.perLayer.map(({ name, elapsedMs, macs }) => ({
      name,
      macs,
      ms: toMicroseconds(elapsedMs),
      share: sumMs > 0 ? toThousandths(elapsedMs / sumMs) : 0,
      gmacsPerSecond: rate(macs, elapsedMs),
    })),
  };
}

function timesOf(times: readonly number[]): BenchmarkTimes {
  return {
    medianMs: toMicroseconds(median(times)),
    leastMs: toMicroseconds(Math.min(...times)),
    mostMs: toMicroseconds(Math.max(...times)),
    runs: times.length,
  };
}

function rate(macs: number, ms: number): number {
  return ms > 0 ? toThousandths(macs / ms / 1e6) : 0;
}

/** No clock of a browser tells more. */
const toMicroseconds = toThousandths;

function toThousandths(value: number): number {
  return Math.round(1000 * value) / 1000;
}

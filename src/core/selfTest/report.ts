import type { BenchmarkMachine } from '../benchmark/report';
import type { BenchmarkBackend } from '../benchmark/set';
import type { Failure } from '../failure';

/** The version of the format: it changes when a reader of the old one would read a new report wrong. */
export const SELF_TEST_SCHEMA = 'cardinal-selftest/1';

/** What is tested, in the order in which it is. */
export const SELF_TEST_GROUPS = ['counts', 'checkpoint', 'photo', 'pytorch', 'kernel'] as const;
export type SelfTestGroup = (typeof SELF_TEST_GROUPS)[number];

/** Whether this browser and device compute what they should. Plain data; described in docs/self-test.md. */
export interface SelfTestReport {
  readonly schema: typeof SELF_TEST_SCHEMA;
  /** When it began, ISO 8601 in UTC. */
  readonly date: string;
  readonly page: { readonly name: 'Cardinal'; readonly version: string };
  readonly machine: BenchmarkMachine;
  /** False where it was cancelled: what had been tested by then is there. */
  readonly complete: boolean;
  /** Whether it is complete and every check passed. */
  readonly passed: boolean;
  readonly backends: readonly SelfTestBackend[];
  readonly checks: readonly SelfTestCheck[];
}

/** A backend of this browser; those that are not there were not tested. */
export interface SelfTestBackend {
  readonly backend: BenchmarkBackend;
  readonly present: boolean;
  /** Vendor and architecture of the WebGPU adapter; null off WebGPU. */
  readonly adapter: string | null;
  /** Whether the WebGPU adapter is a software one. */
  readonly software: boolean;
  /** Null where nothing has run on it. */
  readonly simd: boolean | null;
  readonly threads: number | null;
}

/** One thing that was compared with what it should be. */
export interface SelfTestCheck {
  readonly group: SelfTestGroup;
  /** Stable: `grouped 3x3`, `cifar10-resnet29-1x16d`. */
  readonly name: string;
  /** Null for what runs on none. */
  readonly backend: BenchmarkBackend | null;
  readonly passed: boolean;
  /** Largest difference over the largest expected value; null where a value is no number, or nothing came. */
  readonly largestError: number | null;
  /** The error up to which it passes. */
  readonly bound: number;
  /** What has the largest error. */
  readonly where: string | null;
  /** How many results were compared. */
  readonly compared: number;
  readonly elapsedMs: number;
  /** Why nothing came; null where something did. */
  readonly failure: Failure | null;
}

/** The checks with one more; what is of the same name is one check, and fails where a part of it does. */
export function withCheck(
  checks: readonly SelfTestCheck[],
  check: SelfTestCheck,
): readonly SelfTestCheck[] {
  const isSame = (other: SelfTestCheck) =>
    other.group === check.group && other.name === check.name && other.backend === check.backend;
  const same = checks.find(isSame);
  if (same === undefined) return [...checks, check];
  const both = merged(same, check);
  return checks.map((each) => (each === same ? both : each));
}

function merged(one: SelfTestCheck, other: SelfTestCheck): SelfTestCheck {
  const worse = errorOf(other) > errorOf(one) ? other : one;
  return {
    ...worse,
    passed: one.passed && other.passed,
    compared: one.compared + other.compared,
    elapsedMs: one.elapsedMs + other.elapsedMs,
    failure: one.failure ?? other.failure,
  };
}

function errorOf({ largestError }: SelfTestCheck): number {
  return largestError ?? Number.POSITIVE_INFINITY;
}

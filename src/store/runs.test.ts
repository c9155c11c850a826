import { describe, expect, it } from 'vitest';
import { presetOf } from '../core/presets';
import { laneOf } from './lanes';
import {
  type FinishedRun,
  type LaneRuns,
  laneRequest,
  lastTimed,
  NO_RUNS,
  type Subject,
  shownRun,
  subjectOf,
  withFinished,
} from './runs';
import { WASM } from './testing/fakeEngine';
import { runResult } from './testing/runResult';

const A = 'cifar10-resnet29-1x16d';
const B = 'cifar10-resnext29-4x6d';

function subject(presetId: string, photoId: number): Subject {
  const made = subjectOf(laneOf(presetOf(presetId)), presetId, photoId);
  if (made === null) throw new Error('no subject without trained weights');
  return made;
}

function result(elapsedMs: number, backend = WASM): FinishedRun['result'] {
  return runResult(new Float32Array(10), backend, elapsedMs);
}

function ran(of: Subject, ...times: number[]): LaneRuns {
  return times.reduce(
    (runs, ms) => withFinished(runs, { subject: of, result: result(ms) }),
    NO_RUNS,
  );
}

describe('subjectOf', () => {
  it('is nothing without a photo, and without trained weights', () => {
    expect(subjectOf(laneOf(presetOf(A)), A, undefined)).toBeNull();
    expect(subjectOf(laneOf(presetOf('resnet50')), 'ResNet-50', 1)).toBeNull();
  });

  it('tells networks and photos apart', () => {
    const keys = [subject(A, 1), subject(A, 2), subject(B, 1)].map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });
});

describe('laneRequest', () => {
  it('takes seeded random weights where none were trained', () => {
    expect(laneRequest(laneOf(presetOf('resnet50'))).weights).toEqual({ kind: 'random', seed: 1 });
    expect(laneRequest(laneOf(presetOf(A))).weights.kind).toBe('file');
  });
});

describe('shownRun', () => {
  const mine = subject(A, 1);
  const own = laneOf(presetOf(A));
  const another = laneOf(presetOf(B));
  const runs = { a: ran(mine, 10), b: NO_RUNS };

  it('is fresh for its network and photo', () => {
    expect(shownRun(runs, 'a', own, 1)?.stale).toBe(false);
  });

  it('is stale for another network or another photo', () => {
    expect(shownRun(runs, 'a', another, 1)?.stale).toBe(true);
    expect(shownRun(runs, 'a', own, 2)?.stale).toBe(true);
  });

  it('serves the other lane where that shows the same, but never stale', () => {
    expect(shownRun(runs, 'b', own, 1)?.stale).toBe(false);
    expect(shownRun(runs, 'b', another, 1)).toBeNull();
  });
});

describe('times', () => {
  const of = subject(A, 1);
  const timed = (...times: number[]) => {
    const run = lastTimed({ a: ran(of, ...times), b: NO_RUNS }, 'a', of.network.key);
    if (run === null) throw new Error('no run of this network');
    return run;
  };

  it('rest on the last five warm runs', () => {
    const { firstMs, warmMs } = timed(90, 1, 2, 3, 4, 5, 6).times;
    expect([firstMs, warmMs.busy]).toEqual([90, [2, 3, 4, 5, 6]]);
  });

  it('are kept apart by whether the device was at rest', () => {
    const paced = (['atRest', 'atRest', 'busy', 'atRest'] as const).map((pace, at) => ({
      ...result(at),
      pace,
    }));
    const runs = paced.reduce(
      (before, each) => withFinished(before, { subject: of, result: each }),
      NO_RUNS,
    );
    const warmMs = { atRest: [1, 3], busy: [2] };
    expect(runs.finished.at(-1)?.times).toEqual({ firstMs: 0, warmMs });
  });

  it('begin anew on another backend', () => {
    const cpu = result(400, { ...WASM, name: 'cpu' });
    const runs = withFinished(ran(of, 90, 12), { subject: of, result: cpu });
    const none = { atRest: [], busy: [] };
    expect(runs.finished.at(-1)?.times).toEqual({ firstMs: 400, warmMs: none });
  });
});

describe('withFinished', () => {
  it('keeps the last eight answers', () => {
    const runs = Array.from({ length: 12 }, (_, photoId) => subject(A, photoId)).reduce(
      (kept, of) => withFinished(kept, { subject: of, result: result(1) }),
      NO_RUNS,
    );
    expect(runs.finished.map(({ subject: { photoId } }) => photoId)).toEqual([
      4, 5, 6, 7, 8, 9, 10, 11,
    ]);
  });
});

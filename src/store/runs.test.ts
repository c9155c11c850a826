import { describe, expect, it } from 'vitest';
import { presetOf } from '../core/presets';
import { laneOf } from './lanes';
import {
  type FinishedRun,
  type LaneRuns,
  lastTimed,
  NO_RUNS,
  requestOf,
  type Subject,
  shownRun,
  subjectOf,
  withFinished,
} from './runs';
import { WASM } from './testing/fakeEngine';
import { runResult } from './testing/runResult';

function subject(presetId: string, photoId: number, kind: Subject['kind'] = 'random'): Subject {
  const made = subjectOf(laneOf(presetOf(presetId)), presetId, photoId, kind);
  if (made === null) throw new Error('no subject without a photo');
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
  it('is nothing without a photo', () => {
    expect(subjectOf(laneOf(presetOf('resnet50')), 'ResNet-50', undefined, 'random')).toBeNull();
  });

  it('tells networks, photos and kinds apart', () => {
    const keys = [
      subject('resnet50', 1),
      subject('resnet50', 2),
      subject('resnet101', 1),
      subject('cifar10-resnet29-1x16d', 1, 'random'),
      subject('cifar10-resnet29-1x16d', 1, 'trained'),
    ].map(({ key }) => key);
    expect(new Set(keys).size).toBe(5);
  });
});

describe('requestOf', () => {
  it('takes random weights where none were trained, whatever is asked for', () => {
    const asked = subject('resnet50', 1, 'trained');
    expect(asked.kind).toBe('random');
    expect(requestOf(asked).weights).toEqual({
      kind: 'random',
      seed: 1,
    });
  });
});

describe('shownRun', () => {
  const mine = subject('resnet50', 1);
  const own = laneOf(presetOf('resnet50'));
  const another = laneOf(presetOf('resnet101'));
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

  it('prefers an answer to a time', () => {
    const trained = subject('cifar10-resnet29-1x16d', 1, 'trained');
    const timed = subject('cifar10-resnet29-1x16d', 1, 'random');
    const both = withFinished(ran(trained, 5), { subject: timed, result: result(6) });
    const shown = shownRun(
      { a: both, b: NO_RUNS },
      'a',
      laneOf(presetOf('cifar10-resnet29-1x16d')),
      1,
    );
    expect(shown?.subject.kind).toBe('trained');
  });
});

describe('times', () => {
  const of = subject('resnet50', 1);
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
    const runs = Array.from({ length: 12 }, (_, photoId) => subject('resnet50', photoId)).reduce(
      (kept, of) => withFinished(kept, { subject: of, result: result(1) }),
      NO_RUNS,
    );
    expect(runs.finished.map(({ subject: { photoId } }) => photoId)).toEqual([
      4, 5, 6, 7, 8, 9, 10, 11,
    ]);
  });
});

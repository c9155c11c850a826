import { describe, expect, it } from 'vitest';
import { presetOf } from '../core/presets';
import { answerState, refusalOn } from './answerState';
import { networkOf } from './derived';
import { laneOf } from './lanes';
import { type LaneRuns, NO_RUNS, type Subject, subjectOf, withFinished } from './runs';
import { WASM } from './testing/fakeEngine';
import { runResult } from './testing/runResult';

const TRAINED = 'cifar10-resnet29-1x16d';

function subject(id: string): Subject {
  const made = subjectOf(laneOf(presetOf(id)), id, 1);
  if (made === null) throw new Error('no subject without trained weights');
  return made;
}

function finished(of: Subject): LaneRuns {
  const result = runResult(new Float32Array(10), WASM, 1);
  return withFinished(NO_RUNS, { subject: of, result });
}

const stateOf = (a: LaneRuns, id: string, photoId: number | undefined = 1) =>
  answerState({ a, b: NO_RUNS }, 'a', laneOf(presetOf(id)), photoId, null);

describe('answerState', () => {
  it('is empty without a photo', () => {
    const runs = { a: NO_RUNS, b: NO_RUNS };
    expect(answerState(runs, 'a', laneOf(presetOf(TRAINED)), undefined, null).kind).toBe('empty');
  });

  it('offers something else where no weights were trained', () => {
    expect(stateOf(NO_RUNS, 'resnet50').kind).toBe('no-weights');
    expect(stateOf(NO_RUNS, TRAINED).kind).toBe('ready');
  });

  it('is an answer with trained weights', () => {
    expect(stateOf(finished(subject(TRAINED)), TRAINED).kind).toBe('answer');
  });

  it('shows a failure only of the network and photo at hand', () => {
    const failed = {
      subject: subject(TRAINED),
      failure: { code: 'internal', params: {} },
    };
    const runs = { ...NO_RUNS, failed } as const;
    expect(stateOf(runs as LaneRuns, TRAINED).kind).toBe('failed');
    expect(stateOf(runs as LaneRuns, 'resnet50').kind).toBe('no-weights');
  });

  it('refuses what is too big instead of showing a stale answer', () => {
    const big = laneOf(presetOf('resnet50'), { cardinality: 128, groupWidth: 256 });
    const refusal = refusalOn(networkOf(big.drawn), null);
    expect(refusal?.code).toBe('weights-too-big');
    const runs = { a: finished(subject(TRAINED)), b: NO_RUNS };
    expect(answerState(runs, 'a', big, 1, refusal).kind).toBe('refused');
  });
});

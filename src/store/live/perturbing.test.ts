import { expect, it } from 'vitest';
import { NO_PERTURBATION } from '../../core/perturbation';
import { trainedLanes } from '../lanes';
import { createCardinalStore } from '../store';
import { FakeEngine, settled } from '../testing/fakeEngine';
import { createCurves } from './curve';
import { createPerturbing } from './perturbing';

const blur = (blurPx: number) => ({ ...NO_PERTURBATION, blurPx });

function setUp() {
  const engine = new FakeEngine();
  const page = createCardinalStore(engine, { lanes: trainedLanes(), view: {}, problems: [] }, null);
  /** Ends all runs that were asked for, until no more are. */
  const finishAll = async (logits?: Float32Array) => {
    await settled();
    for (let done = 0; done < engine.runs.length; done += 1) {
      await engine.runs[done]?.finish(logits === undefined ? {} : { logits });
      await settled();
      await settled();
    }
  };
  return { engine, page: page.getState, finishAll };
}

it('asks of the plain photo once, and of the newest change alone', async () => {
  const { engine, page, finishAll } = setUp();
  const perturbing = createPerturbing(engine, page);
  for (const px of [1, 2, 3, 4]) perturbing.getState().ask(7, blur(px));
  await finishAll();
  expect(engine.perturbations.map(({ perturbation }) => perturbation.blurPx)).toEqual([1, 4]);
  const asked = engine.runs.map(({ request: { input } }) =>
    input.kind === 'photo' ? input.perturbation?.blurPx : null,
  );
  expect(asked).toEqual([0, 0, 1, 1, 4, 4]);
  const { shown, isBusy } = perturbing.getState();
  expect([shown?.perturbation.blurPx, isBusy]).toEqual([4, false]);
});

it('keeps the last answers after a failure, and tells it', async () => {
  const { engine, page, finishAll } = setUp();
  const perturbing = createPerturbing(engine, page);
  perturbing.getState().ask(7, blur(1));
  await finishAll();
  const ran = engine.runs.length;
  perturbing.getState().ask(7, blur(2));
  await settled();
  await engine.runs[ran]?.fail('device-lost');
  await settled();
  const { shown, failure } = perturbing.getState();
  expect([shown?.perturbation.blurPx, failure?.code]).toEqual([1, 'device-lost']);
});

it('says nothing of an earlier photo', async () => {
  const { engine, page, finishAll } = setUp();
  const perturbing = createPerturbing(engine, page);
  perturbing.getState().ask(7, blur(1));
  await settled();
  perturbing.getState().ask(8, blur(1));
  expect(perturbing.getState().shown).toBeNull();
  await finishAll();
  expect(perturbing.getState().shown?.photoId).toBe(8);
});

it('a curve has its points as they come, of the plain first class, and ends on demand', async () => {
  const { engine, page, finishAll } = setUp();
  const curves = createCurves(engine, page);
  const plain = Float32Array.from({ length: 10 }, (_, index) => (index === 4 ? 3 : 0));
  void curves.getState().start(7, 'blurPx', NO_PERTURBATION);
  await finishAll(plain);
  const { curve, isRunning } = curves.getState();
  expect(curve?.lines.map(({ className, points }) => [className, points.length])).toEqual([
    ['deer', 9],
    ['deer', 9],
  ]);
  expect(curve?.lines[0]?.points[8]).toMatchObject({ strength: 16, top: { index: 4 } });
  expect(isRunning).toBe(false);

  const ran = engine.runs.length;
  void curves.getState().start(7, 'noiseLevels', NO_PERTURBATION);
  await settled();
  curves.getState().cancel();
  await settled();
  expect(engine.runs[ran]?.isCancelled()).toBe(true);
  await settled();
  expect(curves.getState()).toMatchObject({ isRunning: false, failure: null });
});

it('a curve that fails at once leaves the one before; one that fails later keeps its points', async () => {
  const { engine, page, finishAll } = setUp();
  const curves = createCurves(engine, page);
  void curves.getState().start(7, 'blurPx', NO_PERTURBATION);
  await finishAll();
  const before = curves.getState().curve;

  let ran = engine.runs.length;
  void curves.getState().start(7, 'noiseLevels', NO_PERTURBATION);
  await settled();
  expect(curves.getState().curve).toMatchObject({ kind: 'noiseLevels', lines: [] });
  await engine.runs[ran]?.fail('device-lost');
  await settled();
  const { curve, failure, isRunning } = curves.getState();
  expect(curve).toBe(before);
  expect([failure?.code, isRunning]).toEqual(['device-lost', false]);

  ran = engine.runs.length;
  void curves.getState().start(7, 'noiseLevels', NO_PERTURBATION);
  // The plain photo by both networks, and the first point of one.
  for (let done = 0; done < 3; done += 1) {
    await settled();
    await engine.runs[ran + done]?.finish();
    await settled();
  }
  await engine.runs[ran + 3]?.fail('out-of-memory');
  await settled();
  const kept = curves.getState();
  expect(kept.curve?.lines.map(({ points }) => points.length)).toEqual([1, 0]);
  expect(kept.failure?.code).toBe('out-of-memory');
});

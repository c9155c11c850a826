import { expect, test } from 'vitest';
import { EngineError } from '../../core/failure';
import type { EnginePort, RunHandle } from '../../worker/enginePort';
import type { BackendInfo, Calls, RunResult } from '../../worker/protocol';
import { openingLanes } from '../lanes';
import { createCardinalStore } from '../store';
import { FakeEngine, WASM } from '../testing/fakeEngine';
import { runResult } from '../testing/runResult';
import { createKeptAnswers, type KeptAnswers } from './keptAnswers';
import { createManyStore } from './manyStore';
import { BATCH } from './readBatch';

const CLASSES = 10;

/** Answers at once, every photo with class 1; holds from the given run on. */
class QuickEngine implements Pick<EnginePort, 'run'> {
  readonly images: number[] = [];
  holdFrom = Number.POSITIVE_INFINITY;
  cancelled = 0;
  info: BackendInfo = WASM;

  run({ input }: Calls['run']['request']): RunHandle<RunResult> {
    const images = input.kind === 'tensor' ? input.shape[0] : 1;
    this.images.push(images);
    const logits = Float32Array.from({ length: images * CLASSES }, (_, at) =>
      at % CLASSES === 1 ? 5 : 0,
    );
    if (this.images.length < this.holdFrom) {
      return { result: Promise.resolve(runResult(logits, this.info, 1)), cancel: () => undefined };
    }
    let reject: (error: Error) => void = () => undefined;
    const result = new Promise<RunResult>((_, no) => {
      reject = no;
    });
    const cancel = () => {
      this.cancelled += 1;
      reject(new EngineError('cancelled'));
    };
    return { result, cancel };
  }
}

function setUp(photos: number, kept: KeptAnswers = createKeptAnswers(undefined)) {
  const engine = new QuickEngine();
  const decoder = new FakeEngine();
  const crew: QuickEngine[] = [];
  const page = createCardinalStore(
    new FakeEngine(),
    { lanes: openingLanes(), view: {}, problems: [] },
    null,
  );
  const ended: number[] = [];
  const set = createManyStore(engine, page.getState, {
    kept,
    now: () => 0,
    ownEngine: () => {
      const own = new QuickEngine();
      crew.push(own);
      const photoBatch = decoder.photoBatch.bind(decoder);
      return {
        engine: { run: own.run.bind(own), photoBatch },
        end: () => ended.push(1),
      };
    },
  });
  const files = Array.from({ length: photos }, (_, at) => {
    const path = `set/cat/${at}.png`;
    return { path, file: new File(['x'], `${at}.png`, { lastModified: 1 }) };
  });
  set.getState().take({ photos: files, leftAside: 0, table: null });
  const settled = async () => {
    for (let turn = 0; turn < 400; turn += 1) await Promise.resolve();
  };
  return { engine, decoder, crew, set, kept, ended, settled };
}

test('photos go through both networks eight at a time, and the rest together', async () => {
  const { engine, decoder, set, ended, settled } = setUp(20);
  set.getState().start();
  await settled();
  expect(set.getState().phase).toBe('done');
  // One made-up image tells the weights of each.
  expect(engine.images).toEqual([1, 1, 8, 8, 8, 8, 4, 4]);
  expect(decoder.batches.map(({ length }) => length)).toEqual([8, 8, 4]);
  expect(set.getState().answers.a.map((answer) => answer?.top[0]?.[0])).toEqual(
    Array.from({ length: 20 }, () => 1),
  );
  expect(ended).toHaveLength(1);
});

test('a photo that cannot be read is told with its reason, and the others go on', async () => {
  const { decoder, set, settled } = setUp(10);
  decoder.unreadable.set('set/cat/4.png', { code: 'photo-truncated', params: {} });
  set.getState().start();
  await settled();
  const { phase, unreadable, answers } = set.getState();
  expect(phase).toBe('done');
  expect([...unreadable]).toEqual([[4, { code: 'photo-truncated', params: {} }]]);
  expect(answers.b.flatMap((answer, at) => (answer === null ? [at] : []))).toEqual([4]);
});

test('a cancel ends the batch that runs; what was answered stays and is not run again', async () => {
  const { engine, set, settled } = setUp(40);
  engine.holdFrom = 5;
  set.getState().start();
  await settled();
  expect(set.getState().phase).toBe('running');
  set.getState().cancel();
  await settled();
  // That which ran, and those which waited behind it, in both networks.
  expect(engine.cancelled).toBe(8);
  expect(set.getState()).toMatchObject({ phase: 'stopped', failure: null });
  const answered = () => set.getState().answers.a.filter((answer) => answer !== null).length;
  expect(answered()).toBe(BATCH);
  engine.holdFrom = Number.POSITIVE_INFINITY;
  engine.images.length = 0;
  set.getState().start();
  await settled();
  expect(answered()).toBe(40);
  expect(set.getState().known).toBe(BATCH);
  expect(engine.images.slice(2)).toEqual([8, 8, 8, 8, 8, 8, 8, 8]);
});

test('a set that is chosen again finds its answers, until they are forgotten', async () => {
  const first = setUp(12);
  first.set.getState().start();
  await first.settled();
  const { engine, set, kept, settled } = setUp(12, first.kept);
  set.getState().start();
  await settled();
  expect(set.getState()).toMatchObject({ phase: 'done', known: 12, ran: 0 });
  expect(engine.images).toEqual([1, 1]);
  await set.getState().forget();
  expect(await kept.count()).toBe(0);
});

test('many photos are shared out among engines of one thread each, which are ended with the run', async () => {
  const { engine, crew, set, ended, settled } = setUp(80);
  engine.info = { ...WASM, fused: true };
  set.getState().start();
  await settled();
  expect(set.getState()).toMatchObject({ phase: 'done', ran: 80 });
  // The page's engine tells what is kept, and no more.
  expect(engine.images).toEqual([1, 1]);
  const [reader, ...engines] = crew;
  expect(reader?.images).toEqual([]);
  expect(engines).toHaveLength(WASM.threads);
  const runs = engines.flatMap(({ images }) => images);
  const warmUps = 6 * WASM.threads;
  expect(runs).toHaveLength(warmUps + 20);
  expect(ended).toHaveLength(1 + WASM.threads);
});

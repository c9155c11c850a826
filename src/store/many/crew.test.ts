import { expect, test, vi } from 'vitest';
import type { RunHandle } from '../../worker/enginePort';
import type { Calls, RunResult } from '../../worker/protocol';
import { openingLanes } from '../lanes';
import { WASM } from '../testing/fakeEngine';
import { runResult } from '../testing/runResult';
import { ReadyCrew, startCrew } from './crew';
import { type CrewOrder, type CrewPlan, crewPlan } from './crewPlan';
import { bothOf, manySubjects } from './manySubject';

const subjects = bothOf(manySubjects(openingLanes()));
if (subjects === null) throw new Error('the opening has networks with weights');
const FUSED = { ...WASM, fused: true };
const ORDER: CrewOrder = {
  subjects,
  wish: { weightFormat: 'f32' },
  backends: [FUSED, FUSED],
  photos: 500,
};
const PLAN = crewPlan(ORDER) as CrewPlan;
const REQUEST = {
  network: subjects.a.request,
  input: { kind: 'tensor', data: new Float32Array(3), shape: [1, 1, 1, 3] },
} as const;

/** Engines that answer when they are told to. */
function makers() {
  const made: { requests: Calls['run']['request'][]; finish: () => void; end: () => void }[] = [];
  const make = () => {
    const waiting: (() => void)[] = [];
    const requests: Calls['run']['request'][] = [];
    const run = (request: Calls['run']['request']): RunHandle<RunResult> => {
      requests.push(request);
      const answer = runResult(new Float32Array(1), WASM, 1);
      const result = new Promise<RunResult>((resolve) => waiting.push(() => resolve(answer)));
      return { result, cancel: () => undefined };
    };
    const end = vi.fn();
    made.push({ requests, finish: () => waiting.shift()?.(), end });
    return { engine: { run }, end };
  };
  return { made, make };
}

test('small networks on several WASM threads have a crew, whose kernels are those of the page', () => {
  expect(PLAN.engines).toBe(WASM.threads);
  expect(PLAN.wish).toEqual({
    weightFormat: 'f32',
    backend: 'wasm',
    oneThread: { fused: true },
  });
});

test.each<[string, Partial<CrewOrder>]>([
  ['few photos', { photos: 20 }],
  ['one thread', { backends: [{ ...FUSED, threads: 1 }] }],
  ['another backend', { backends: [FUSED, { ...FUSED, name: 'webgpu' }] }],
  ['kernels that are not known', { backends: [WASM] }],
  [
    'large weights',
    {
      subjects: {
        ...subjects,
        b: {
          ...subjects.b,
          request: {
            ...subjects.b.request,
            weights: { kind: 'file', url: 'large.safetensors', bytes: 1e8 },
          },
        },
      },
    },
  ],
  [
    'weights that only the page has',
    {
      subjects: {
        ...subjects,
        a: {
          ...subjects.a,
          request: { ...subjects.a.request, weights: { kind: 'checkpoint', weightsId: 1 } },
        },
      },
    },
  ],
])('%s: none', (_, change) => {
  expect(crewPlan({ ...ORDER, ...change })).toBeNull();
});

test('a run goes to the engine with the least to do', async () => {
  const { made, make } = makers();
  const crew = startCrew(PLAN, make);
  const counts = () => made.map(({ requests }) => requests.length);
  const [warm = 0] = counts();
  expect(counts()).toEqual([warm, warm]);
  expect(made[0]?.requests.every(({ oneThread }) => oneThread?.fused === true)).toBe(true);
  const runs = [1, 2, 3].map(() => crew.run(REQUEST, () => undefined));
  expect(counts()).toEqual([warm + 2, warm + 1]);
  for (let turn = 0; turn < warm + 2; turn += 1) made[0]?.finish();
  await Promise.all([runs[0]?.result, runs[2]?.result]);
  crew.run(REQUEST, () => undefined);
  expect(counts()).toEqual([warm + 3, warm + 1]);
  expect(made[1]?.requests.at(-1)).toMatchObject({ backend: 'wasm', oneThread: { fused: true } });
});

test('a crew that is ready is handed over once, and ended where another is wanted', () => {
  const { made, make } = makers();
  const ready = new ReadyCrew(make);
  ready.wake(PLAN);
  ready.wake(PLAN);
  expect(made).toHaveLength(2);
  const crew = ready.handedOver(PLAN);
  expect(crew?.engines).toBe(2);
  expect(made).toHaveLength(2);
  ready.wake({ ...PLAN, engines: 3 });
  expect(made).toHaveLength(5);
  expect(ready.handedOver(null)).toBeNull();
  expect(made.slice(2).every(({ end }) => vi.mocked(end).mock.calls.length === 1)).toBe(true);
  expect(made[0]?.end).not.toHaveBeenCalled();
  crew?.end();
  expect(made[0]?.end).toHaveBeenCalledOnce();
});

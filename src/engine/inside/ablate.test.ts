import { afterAll, describe, expect, test } from 'vitest';
import type { Ablation } from '../../core/ablation';
import { buildGraph } from '../../core/graph';
import type { ArchSpec, ResNetSpec } from '../../core/spec';
import { blockTruth } from '../fixtures/blockTruth';
import { hashedLook, insideOf, runsOf, trainedLook } from '../fixtures/looking';
import { TINY } from '../fixtures/networks';
import { NO_CHECKPOINTS } from '../fixtures/noCheckpoints';
import { NODE_BACKENDS, NODE_OPENERS } from '../fixtures/nodeBackends';
import { difference } from '../fixtures/numbers';
import { QUIET } from '../fixtures/pass';
import { serveFiles } from '../fixtures/servedFiles';
import { sessionOn } from '../fixtures/sessionOn';
import { relativeError, TRAINED_IDS } from '../fixtures/trained';
import type { RunProgress } from '../progress';
import { Session } from '../session';
import { ablate, rankPaths } from './ablate';
import { plainRun, type Run } from './order';

const BASIC: ResNetSpec = {
  ...TINY,
  block: 'basic',
  cardinality: 1,
  groupWidth: 4,
  planes: [4, 6],
};
/** Both kinds of shortcuts, kernels of every layout: grouped, depthwise, and dense by Winograd. */
const BLOCKS: Record<string, readonly [ResNetSpec, string]> = {
  'two groups, a projection': [TINY, 'layer2.0'],
  'two groups, an identity': [TINY, 'layer2.1'],
  'one channel a group': [{ ...TINY, cardinality: 8, groupWidth: 1, planes: [4, 4] }, 'layer2.1'],
  'five groups of three': [{ ...TINY, cardinality: 5, groupWidth: 3 }, 'layer1.0'],
  'one dense group': [{ ...TINY, cardinality: 1, groupWidth: 16, planes: [16, 16] }, 'layer2.1'],
};

describe.each(NODE_BACKENDS)('on the %s backend', (backend) => {
  const session = sessionOn(backend);

  test.each(TRAINED_IDS)(
    '%s: logits are those that PyTorch gives with the same off',
    async (id) => {
      serveFiles();
      const look = await trainedLook(id);
      const { ablations, logits } = insideOf(id);
      expect(ablations).toHaveLength(8);
      for (const { block, off, logits: want } of ablations) {
        const made = await ablate(runsOf(session), { ...look, block, off }, QUIET);
        expect(difference(made.logits, want), `${block} ${off}`).toBeLessThan(1e-4);
        expect(difference(made.logits, logits)).toBeGreaterThan(1e-2);
      }
      const none = await ablate(runsOf(session), { ...look, block: 'layer1.0', off: [] }, QUIET);
      expect(difference(none.logits, logits)).toBeLessThan(1e-4);
    },
  );

  test.each(Object.keys(BLOCKS))('%s: the block is what the interpreter gives', async (name) => {
    const [spec, block] = BLOCKS[name] ?? [TINY, ''];
    const look = hashedLook(spec);
    const truth = blockTruth(buildGraph(spec), block, look.input);
    const offs = [[0], [spec.cardinality - 1], 'all', 'branch', 'residual'] as const;
    for (const off of offs) {
      const order = { ...plainRun(look), taps: [block], ablation: { block, off } };
      const { taps } = await session.run(order, QUIET);
      const error = relativeError(taps[block]?.data ?? [], truth(off));
      expect(error, String(off)).toBeLessThan(1e-5);
    }
    const plain = await session.run({ ...plainRun(look), taps: [block] }, QUIET);
    expect(relativeError(plain.taps[block]?.data ?? [], truth([]))).toBeLessThan(1e-5);
  });

  test.each(['layer1.0', 'layer2.0', 'layer2.1'])(
    'a basic block is its shortcut or its branch alone: %s',
    async (block) => {
      const look = hashedLook(BASIC);
      const truth = blockTruth(buildGraph(BASIC), block, look.input);
      for (const off of ['branch', 'residual'] as const) {
        const order = { ...plainRun(look), taps: [block], ablation: { block, off } };
        const { taps } = await session.run(order, QUIET);
        expect(relativeError(taps[block]?.data ?? [], truth(off))).toBeLessThan(1e-5);
      }
    },
  );

  test('with nothing off it is the plain run, and so is the run after each ablation', async () => {
    const look = hashedLook(TINY);
    const plain = (await session.run(plainRun(look), QUIET)).values;
    for (const off of [[], [1], 'all', 'branch', 'residual'] as const) {
      const made = await ablate(runsOf(session), { ...look, block: 'layer2.0', off }, QUIET);
      if (off.length === 0) expect(difference(made.logits, plain)).toBeLessThan(1e-6);
      else expect(difference(made.logits, plain)).toBeGreaterThan(1e-3);
      expect((await session.run(plainRun(look), QUIET)).values).toEqual(plain);
    }
  });

  test('a run that is cancelled or fails leaves the weights as they were', async () => {
    const look = hashedLook(TINY);
    const plain = (await session.run(plainRun(look), QUIET)).values;
    for (const off of [[0], 'branch'] as const) {
      const controller = new AbortController();
      const stop = ({ phase }: RunProgress) => {
        if (phase === 'forward') controller.abort();
      };
      const hooks = { onProgress: stop, signal: controller.signal };
      const cancelled = ablate(runsOf(session), { ...look, block: 'layer1.0', off }, hooks);
      await expect(cancelled).rejects.toMatchObject({ failure: { code: 'cancelled' } });
      const told: RunProgress[] = [];
      const after = { ...QUIET, onProgress: (progress: RunProgress) => told.push(progress) };
      expect((await session.run(plainRun(look), after)).values).toEqual(plain);
      expect(told.filter(({ phase }) => phase === 'weights')).toEqual([]);
    }
  });

  test('the paths of a block add up: what each gives alone sums to the whole branch', async () => {
    const look = hashedLook({ ...TINY, cardinality: 5, groupWidth: 3 });
    const block = 'layer2.1';
    const branch = async (off: Ablation['off']) => {
      const order = { ...plainRun(look), taps: [`${block}.bn3`], ablation: { block, off } };
      return (await session.run(order, QUIET)).taps[`${block}.bn3`]?.data ?? new Float32Array();
    };
    const none = await branch('all');
    const sum = Float64Array.from(none);
    for (const path of [0, 1, 2, 3, 4]) {
      const alone = await branch([0, 1, 2, 3, 4].filter((each) => each !== path));
      for (const at of sum.keys()) sum[at] = (sum[at] ?? 0) + (alone[at] ?? 0) - (none[at] ?? 0);
    }
    expect(relativeError(await branch([]), [...sum])).toBeLessThan(1e-4);
  });

  test('ranking gives what each path off alone gives, in order, and tells how far it is', async () => {
    const look = hashedLook({ ...TINY, cardinality: 5, groupWidth: 3 });
    const told: RunProgress[] = [];
    const hooks = { ...QUIET, onProgress: (progress: RunProgress) => told.push(progress) };
    const order = { ...look, block: 'layer2.0' };
    const { plain, paths } = await rankPaths(runsOf(session), order, hooks);
    expect(plain).toEqual((await session.run(plainRun(look), QUIET)).values);
    expect(paths).toHaveLength(5);
    for (const [path, logits] of paths.entries()) {
      const alone = await ablate(runsOf(session), { ...order, off: [path] }, QUIET);
      expect(logits).toEqual(alone.logits);
    }
    expect(told.filter(({ phase }) => phase === 'images')).toEqual(
      [1, 2, 3, 4, 5, 6].map((done) => ({ phase: 'images', done, total: 6 })),
    );
    expect(told.filter(({ phase }) => phase === 'forward')).toEqual([]);
  });

  test('ranking runs what lies before the block once', async () => {
    const look = hashedLook(TINY);
    const runs: { readonly steps: number; readonly after: string | undefined }[] = [];
    const counted: Run = async (order, hooks) => {
      const made = await session.run({ ...order, timed: true }, hooks);
      runs.push({ steps: made.perLayer?.length ?? 0, after: order.after });
      return made;
    };
    await rankPaths(counted, { ...look, block: 'layer2.1' }, QUIET);
    const [whole, ...paths] = runs;
    // The last block's three convolutions, pooling and fc.
    expect(paths).toEqual(paths.map(() => ({ steps: 5, after: 'layer2.0.relu3' })));
    expect(paths).toHaveLength(TINY.cardinality);
    expect(whole?.after).toBeUndefined();
    expect(whole?.steps).toBeGreaterThan(2 * 5);
  });

  test('ranking is cancelled within one run', async () => {
    const look = hashedLook({ ...TINY, cardinality: 5, groupWidth: 3 });
    const controller = new AbortController();
    let through = 0;
    const onProgress = (progress: RunProgress) => {
      if (progress.phase !== 'images') return;
      through = progress.done;
      controller.abort();
    };
    const hooks = { onProgress, signal: controller.signal };
    const ranking = rankPaths(runsOf(session), { ...look, block: 'layer1.0' }, hooks);
    await expect(ranking).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    expect(through).toBe(1);
  });
});

describe('what cannot be off is refused', () => {
  const session = new Session(NODE_OPENERS, NO_CHECKPOINTS);
  afterAll(() => session.close());

  const MOBILENET: ArchSpec = { family: 'mobilenet', classes: 10, inputPx: 35 };
  const plainBlocks = { ...TINY, residual: false };
  test.each<[ArchSpec, string, Ablation['off'], string, object]>([
    [TINY, 'layer3.0', 'all', 'block-unknown', { block: 'layer3.0' }],
    [TINY, 'layer1', 'all', 'block-unknown', { block: 'layer1' }],
    [TINY, 'layer1.0', [2], 'path-unknown', { block: 'layer1.0', path: 2, paths: 2 }],
    [TINY, 'layer1.0', [0, -1], 'path-unknown', { path: -1 }],
    [TINY, 'layer1.0', [0.5], 'path-unknown', { path: 0.5 }],
    [BASIC, 'layer1.0', [0], 'block-without-paths', { block: 'layer1.0' }],
    [BASIC, 'layer1.0', 'all', 'block-without-paths', { block: 'layer1.0' }],
    [plainBlocks, 'layer1.0', 'branch', 'block-without-shortcut', { block: 'layer1.0' }],
    [plainBlocks, 'layer1.0', 'residual', 'block-without-shortcut', { block: 'layer1.0' }],
    [MOBILENET, 'layer1.0', [0], 'block-without-paths', { block: 'layer1.0' }],
  ])('%#: %o', async (spec, block, off, code, params) => {
    const made = ablate(runsOf(session), { ...hashedLook(spec), block, off }, QUIET);
    await expect(made).rejects.toMatchObject({ failure: { code, params } });
  });

  test('a basic block has no paths to rank', async () => {
    const order = { ...hashedLook(BASIC), block: 'layer1.0' };
    await expect(rankPaths(runsOf(session), order, QUIET)).rejects.toMatchObject({
      failure: { code: 'block-without-paths' },
    });
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../core/graph';
import { patchSpec } from '../../core/spec';
import { nodeDevice } from '../fixtures/nodeBackends';
import { passOnce } from '../fixtures/pass';
import { relativeError } from '../fixtures/trained';
import { bindCheckpoint } from './bind';
import { floatsOf } from './floats';
import { CheckpointView } from './look';
import { readCheckpoint } from './read';
import { readWeights } from './readWeights';
import { CheckpointShelf } from './shelf';

const HOOKS = { onBytes: () => undefined, signal: new AbortController().signal };
const REAL = new URL('fixtures/real/', import.meta.url);
const INPUT_PX = 64;
const input = Float32Array.from({ length: 3 * INPUT_PX ** 2 }, (_, at) => Math.sin(12.9898 * at));

/** What PyTorch made of a file: `logits`, or the pooled vector of a network without a classifier. */
interface Expected {
  readonly nameInTheWild: string;
  readonly logits?: readonly number[];
}

async function read(file: string, part?: string) {
  const id = file.slice(0, file.indexOf('.'));
  const expected: Expected = JSON.parse(readFileSync(new URL(`${id}.expected.json`, REAL), 'utf8'));
  const { nameInTheWild: name, logits = [] } = expected;
  const shelf = new CheckpointShelf(readCheckpoint);
  const files = [{ name, blob: new Blob([readFileSync(new URL(file, REAL))]) }];
  const found = await readWeights({ files, ...(part !== undefined && { part }) }, HOOKS, shelf);
  return { shelf, found, logits };
}

/** Logits, or the pooled vector of a network that ends in its feature map, NHWC. */
async function answerOf({ shelf, found }: Awaited<ReturnType<typeof read>>): Promise<Float32Array> {
  if (found.network === null) throw new Error(`refused: ${JSON.stringify(found.refusal)}`);
  const graph = buildGraph(patchSpec(found.network.spec, { inputPx: INPUT_PX }));
  const weights = bindCheckpoint(await shelf.ofGraph(found.weightsId, HOOKS), graph);
  const out = await passOnce(await nodeDevice('cpu'), graph, weights, input);
  const channels = graph.layers.at(-1)?.out.channels ?? 1;
  return Float32Array.from({ length: channels }, (_, channel) => {
    let sum = 0;
    for (let at = channel; at < out.length; at += channels) sum += out[at] ?? 0;
    return (sum * channels) / out.length;
  });
}

/** Codes of what is told beyond what is assumed of every file. */
const TOLD = /left-out$|^(?:pruned|parametrized|channels-last|file-name)$/;

interface Case {
  readonly file: string;
  readonly part?: string;
  readonly layout?: string;
  /** What is told, by its code: how many tensors, or the prefix. */
  readonly told: Readonly<Record<string, string | number>>;
  readonly parts?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    file: 'moco-full-module.pth.tar',
    told: {
      'head-left-out': 4,
      'queue-left-out': 2,
      'prefix-left-out': 'module.encoder_q.',
      'twin-left-out': 'module.encoder_k.',
    },
    parts: ['state_dict: module.encoder_q', 'state_dict: module.encoder_k'],
  },
  {
    file: 'dino-full.pth',
    part: 'teacher',
    told: { 'head-left-out': 5, 'prefix-left-out': 'backbone.' },
  },
  {
    file: 'madry-robustness.ckpt',
    told: {
      'normaliser-left-out': 2,
      'prefix-left-out': 'module.model.',
      'twin-left-out': 'module.attacker.model.',
    },
    parts: ['model: module.model', 'model: module.attacker.model'],
  },
  {
    file: 'sequential-normalize-resnet.pth',
    told: { 'normaliser-left-out': 2, 'prefix-left-out': '1.' },
    parts: [],
  },
  {
    file: 'ema-pytorch.pt',
    told: {
      'counter-left-out': 2,
      'prefix-left-out': 'ema_model.',
      'twin-left-out': 'online_model.',
    },
    parts: ['ema_model', 'online_model'],
  },
  {
    file: 'simclr-sthalles.pth.tar',
    told: { 'head-left-out': 4, 'prefix-left-out': 'backbone.' },
  },
  { file: 'swav.pth.tar', told: { 'head-left-out': 9, 'prefix-left-out': 'module.' } },
  {
    file: 'lightning-criterion-weight.ckpt',
    told: { 'loss-left-out': 1, 'prefix-left-out': 'net.' },
  },
  { file: 'cadene-resnext.pth', layout: 'cadene', told: { 'prefix-left-out': 'features.' } },
  { file: 'nvidia-layers.pth.tar', layout: 'nvidia', told: { 'prefix-left-out': 'module.' } },
  { file: 'detectron2-pth.pth', layout: 'detectron2', told: {} },
  { file: 'pycls-pyth.pyth', layout: 'pycls', told: {} },
  { file: 'regional-compile.pth', told: {} },
  { file: 'pruned-orig-mask.pth', told: { pruned: 16 } },
  { file: 'mlx-nhwc.safetensors', told: { 'channels-last': 'OHWI' } },
];

describe('a network with what lies beside it, or under other names, answers as it does in PyTorch', () => {
  test.each(CASES)('$file', async ({ file, part, layout = 'torchvision', told, parts }) => {
    const opened = await read(file, part);
    const answer = await answerOf(opened);
    expect(answer).toHaveLength(opened.logits.length);
    expect(relativeError(answer, opened.logits)).toBeLessThan(1e-3);
    const { network, parts: found } = opened.found;
    expect(network?.layout).toBe(layout);
    const codes = (network?.assumed ?? [])
      .filter(({ code }) => TOLD.test(code))
      .map(({ code, params }) => [code, params.tensors ?? params.prefix ?? params.order]);
    expect(Object.fromEntries(codes)).toEqual(told);
    if (parts !== undefined) expect(found).toEqual(parts);
  });
});

test.each([
  ['madry-robustness.ckpt', [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]],
  ['sequential-normalize-resnet.pth', [0, 0, 0], [1, 1, 1]],
])('the normaliser in %s says what the network sees', async (file, mean, std) => {
  expect((await read(file)).found.network?.normalisation).toEqual({ mean, std });
});

test('a copy that is asked for is read', async () => {
  const part = 'state_dict: module.encoder_k';
  const { found } = await read('moco-full-module.pth.tar', part);
  expect(found).toMatchObject({ part, refusal: null });
  const bare = await read('ema-pytorch.pt', 'online_model');
  expect(bare.found).toMatchObject({ part: 'online_model', refusal: null });
  await expect(read('ema-pytorch.pt', 'no_model')).rejects.toMatchObject({
    failure: { params: { reason: 'no-part' } },
  });
});

test('a body of fastai’s is read without its head of several layers, which is told', async () => {
  const { found } = await read('fastai-learn-save.pth');
  expect(found.network?.spec).toMatchObject({ includeTop: false });
  expect(found.network?.assumed).toContainEqual({
    code: 'head-left-out',
    params: {
      tensors: 10,
      names: ['1.*.weight (4)', '1.*.bias (2)', '1.*.running_mean (2)', '1.*.running_var (2)'],
    },
  });
});

test('a file that is called as a network that is not built here is warned of', async () => {
  const { found } = await read('timm-resnetaa-silent.pth');
  expect(found.network?.assumed).toContainEqual({
    code: 'file-name',
    params: { name: 'resnetaa50-timm.pth', part: 'anti-aliased downsampling' },
  });
});

test('tensors are shown as the network takes them, pruned and in PyTorch’s order', async () => {
  const pruned = await read('pruned-orig-mask.pth');
  const view = new CheckpointView(pruned.shelf);
  const { weightsId } = pruned.found;
  const { checkpoint } = (await pruned.shelf.get(weightsId, HOOKS)).read;
  const [original, mask] = ['weight_orig', 'weight_mask'].map((part) => {
    const stored = checkpoint.get(`layer1.0.conv2.${part}`);
    if (stored === undefined) throw new Error(`not in the sample: ${part}`);
    return floatsOf(stored);
  });
  const values = await view.values(weightsId, 'layer1.0.conv2.weight_orig');
  expect(values).toEqual(original?.map((value, at) => value * (mask?.[at] ?? Number.NaN)));
  expect([...values].filter((value) => value === 0).length).toBeGreaterThan(0);

  const mlx = await read('mlx-nhwc.safetensors');
  const entries = await new CheckpointView(mlx.shelf).entries(mlx.found.weightsId);
  const conv = entries.find(({ name }) => name === 'layer1.0.conv2.weight');
  expect(conv?.shape).toEqual([4, 2, 3, 3]);
});

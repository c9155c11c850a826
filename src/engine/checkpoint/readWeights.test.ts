import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EngineError } from '../../core/failure';
import { mistakesWith } from '../../core/mistakes';
import { residualOf } from '../../core/presets';
import { structureOf, structureTensors } from '../../core/structure';
import { safetensorsFile } from './fixtures/safetensorsFile';
import { CheckpointView } from './look';
import { readCheckpoint } from './read';
import { readWeights } from './readWeights';
import { CheckpointShelf } from './shelf';

const HOOKS = { onBytes: () => undefined, signal: new AbortController().signal };

function fileOf(name: string): { name: string; blob: Blob; bytes: Buffer<ArrayBuffer> } {
  const bytes = Buffer.from(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
  return { name, blob: new Blob([bytes]), bytes };
}

async function read(name: string, sha256Prefix?: string) {
  const shelf = new CheckpointShelf(readCheckpoint);
  const file = fileOf(name);
  const order = { files: [file], ...(sha256Prefix !== undefined && { sha256Prefix }) };
  return { view: new CheckpointView(shelf), shelf, ...(await readWeights(order, HOOKS, shelf)) };
}

describe('reading weights', () => {
  it('tells their network, format and number formats', async () => {
    const found = await read('tiny.dataparallel-wrapped.pth');
    expect(found).toMatchObject({ format: 'torch-zip', part: 'state_dict', refusal: null });
    expect(found.network?.spec).toMatchObject({
      family: 'resnet',
      block: 'bottleneck',
      blocks: [1, 1, 1],
      cardinality: 4,
      groupWidth: 2,
      stem: 'cifar',
      classes: 10,
    });
    expect(found.dtypes.F32).toBeGreaterThan(0);
  });

  it('keeps a file with NaN to be looked at, bound to nothing', async () => {
    const { network, refusal, view, weightsId } = await read('tiny.nan.pth');
    expect(network).toBeNull();
    expect(refusal).toMatchObject({ code: 'weights-malformed', params: { reason: 'not-finite' } });
    const name = String(refusal?.params.tensor);
    expect((await view.stats(weightsId, name)).nan).toBeGreaterThan(0);
  });

  it('tells the published network nearby of one that makes none here', async () => {
    const spec = residualOf('resnext29_8x64d');
    const made = mistakesWith(spec, structureOf(spec)).find(({ code }) => code === 'inner-width');
    const tensors = structureTensors(made?.structure ?? structureOf(spec), 10);
    let end = 0;
    const header = [...tensors].map(([name, shape]) => {
      const begin = end;
      end += 2 * shape.reduce((product, size) => product * size, 1);
      return [name, { dtype: 'F16', shape, data_offsets: [begin, end] }];
    });
    const blob = new Blob([safetensorsFile(Object.fromEntries(header), end)]);
    const files = [{ name: 'mine.safetensors', blob }];
    const found = await readWeights({ files }, HOOKS, new CheckpointShelf(readCheckpoint));
    expect(found.refusal).toMatchObject({
      code: 'weights-misfit',
      nearby: { presetId: 'resnext29_8x64d', code: 'inner-width' },
    });
  });

  it.each([
    ['tiny.missing-tensor.pth', 'missing'],
    ['tiny.wrong-shape.pth', 'misshapen'],
  ])('of %s says which tensor is %s', async (name, what) => {
    const { network, refusal } = await read(name);
    expect(network).toBeNull();
    expect(refusal?.code).toBe('weights-misfit');
    expect(refusal?.params[what]).toBe(1);
  });

  it('takes a file whose hash begins as its name says, and no other', async () => {
    const { bytes } = fileOf('tiny.zip.pth');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect((await read('tiny.zip.pth', sha256.slice(0, 8))).refusal).toBeNull();
    const other = read('tiny.zip.pth', '00000000');
    await expect(other).rejects.toThrow(EngineError);
    await expect(other).rejects.toMatchObject({
      failure: { code: 'weights-hash', params: { expected: '00000000', got: sha256 } },
    });
  });
});

describe('looking into weights', () => {
  it('lists the tensors with the names that the network has for them', async () => {
    const { view, weightsId } = await read('tiny.dataparallel-wrapped.pth');
    const entries = await view.entries(weightsId);
    const conv = entries.find(({ boundTo }) => boundTo === 'layer1.0.conv2.weight');
    expect(conv).toMatchObject({
      name: 'module.layer1.0.conv2.weight',
      dtype: 'F32',
      shape: [8, 2, 3, 3],
      bytes: 576,
    });
  });

  it('knows the groups of a grouped convolution, and gives its numbers', async () => {
    const { view, weightsId } = await read('tiny.f16.safetensors');
    const name = 'layer1.0.conv2.weight';
    const values = await view.values(weightsId, name);
    expect(values).toHaveLength(144);
    const norms = (await view.stats(weightsId, name)).groupNorms;
    expect(norms).toHaveLength(4);
    const first = Math.hypot(...values.subarray(0, 36));
    expect(norms?.[0]).toBeCloseTo(first, 5);
  });

  it('has pictures of the first filters alone', async () => {
    const { view, weightsId } = await read('tiny.zip.pth');
    expect((await view.filters(weightsId, 'conv1.weight'))?.largest).toHaveLength(8);
    expect(await view.filters(weightsId, 'layer1.0.conv2.weight')).toBeNull();
  });

  it('saves what was read byte for byte', async () => {
    const { view, shelf, weightsId } = await read('tiny.views.pth');
    const blob = await view.saved(weightsId, 'as-it-is', HOOKS);
    const again = await readCheckpoint([{ name: 'saved.safetensors', blob }], HOOKS);
    const before = (await shelf.get(weightsId, HOOKS)).read.checkpoint;
    expect(new Set(again.checkpoint.keys())).toEqual(new Set(before.keys()));
    for (const [name, { bytes, shape }] of before) {
      expect(again.checkpoint.get(name)?.shape).toEqual(shape);
      expect(Buffer.compare(again.checkpoint.get(name)?.bytes ?? new Uint8Array(), bytes)).toBe(0);
    }
  });

  it('says so where there is no tensor of a name, and no checkpoint of an id', async () => {
    const { view, weightsId } = await read('tiny.zip.pth');
    await expect(view.values(weightsId, 'x')).rejects.toMatchObject({
      failure: { code: 'tensor-unknown' },
    });
    await expect(view.entries(99)).rejects.toMatchObject({ failure: { code: 'weights-gone' } });
  });
});

import { describe, expect, it, vi } from 'vitest';
import { EngineError } from '../../core/failure';
import { presetOf } from '../../core/presets';
import { readLink } from '../link/link';
import { createCardinalStore } from '../store';
import { FakeEngine } from '../testing/fakeEngine';

const FILE = new Blob(['safetensors']);
const HOOKS = { onProgress: () => undefined, signal: new AbortController().signal };
const ended = (result: Promise<Blob>) => ({ result, cancel: () => undefined });

async function opened() {
  const engine = new FakeEngine();
  const store = createCardinalStore(engine, readLink('?a=resnet18&b=resnet50'), null);
  const files = [{ name: 'mine.pth', blob: new Blob(['x']) }];
  const loading = store.getState().loadWeights('a', { fileName: 'mine.pth', files });
  await vi.waitFor(() => expect(engine.readings).toHaveLength(1), 10_000);
  await engine.readings[0]?.finish({
    weightsId: 7,
    format: 'torch-zip',
    fileBytes: 100,
    tensors: 10,
    dtypes: { F32: 10 },
    part: null,
    parts: [],
    network: { spec: presetOf('resnet18').spec, assumed: [], layout: 'torchvision' },
    refusal: null,
  });
  await loading;
  return { engine, state: () => store.getState() };
}

describe('saving the weights of a lane', () => {
  it('gives the file that the engine wrote of them', async () => {
    const { engine, state } = await opened();
    const asked = vi.spyOn(engine, 'saveWeights').mockReturnValue(ended(Promise.resolve(FILE)));
    expect(await state().saveWeights('a', 'F16', HOOKS)).toBe(FILE);
    expect(asked).toHaveBeenCalledWith({ weightsId: 7, format: 'F16' }, HOOKS.onProgress);
  });

  it('gives nothing where none were loaded', async () => {
    const { engine, state } = await opened();
    const asked = vi.spyOn(engine, 'saveWeights');
    expect(await state().saveWeights('b', 'as-it-is', HOOKS)).toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });

  it('tells what failed', async () => {
    const { engine, state } = await opened();
    vi.spyOn(engine, 'saveWeights').mockReturnValue(
      ended(Promise.reject(new EngineError('weights-gone'))),
    );
    expect(await state().saveWeights('a', 'F32', HOOKS)).toBeNull();
    expect(state().notices.at(-1)).toMatchObject({
      failure: { code: 'weights-gone' },
      subject: 'mine.pth',
    });
  });

  it('ends when it is told to, and says nothing of it', async () => {
    const { engine, state } = await opened();
    const controller = new AbortController();
    let cancel: () => void = () => undefined;
    const result = new Promise<Blob>((_, reject) => {
      cancel = () => reject(new EngineError('cancelled'));
    });
    vi.spyOn(engine, 'saveWeights').mockReturnValue({ result, cancel });
    const before = state().notices;
    const saving = state().saveWeights('a', 'F16', { ...HOOKS, signal: controller.signal });
    await vi.waitFor(() => expect(engine.saveWeights).toHaveBeenCalled());
    controller.abort();
    expect(await saving).toBeNull();
    expect(state().notices).toBe(before);
  });
});

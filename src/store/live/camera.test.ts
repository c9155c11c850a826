import { describe, expect, it, vi } from 'vitest';
import { trainedLanes } from '../lanes';
import { createCardinalStore } from '../store';
import { FakeEngine, settled } from '../testing/fakeEngine';
import { createCamera } from './camera';
import type { CameraWorld } from './cameraWorld';

class FakeTrack extends EventTarget {
  readonly stop = vi.fn();
  readonly getSettings = () => ({ deviceId: 'one' });
}

function streamOf(track: FakeTrack) {
  return { getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream;
}

const VIDEO = { videoWidth: 640 } as HTMLVideoElement;

function setUp(ask: () => Promise<MediaStream>) {
  const engine = new FakeEngine();
  const page = createCardinalStore(engine, { lanes: trainedLanes(), view: {}, problems: [] }, null);
  const frames: (() => void)[] = [];
  const closed = vi.fn();
  let hide: () => void = () => undefined;
  let nowMs = 0;
  const world: CameraWorld = {
    isSecure: true,
    devices: { getUserMedia: ask, enumerateDevices: async () => [] },
    grab: async () => ({ close: closed }) as unknown as ImageBitmap,
    nextFrame: (_, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve());
        frames.push(resolve);
      }),
    nowMs: () => nowMs,
    whenHidden: (onHide) => {
      hide = onHide;
    },
  };
  const camera = createCamera(engine, page.getState, world);
  const passTime = (ms: number) => {
    nowMs += ms;
  };
  const comes = () => {
    frames.shift()?.();
    return settled();
  };
  return { engine, camera, comes, hide: () => hide(), passTime, closed, world, page };
}

async function started() {
  const track = new FakeTrack();
  const all = setUp(async () => streamOf(track));
  await all.camera.getState().start(null);
  all.camera.getState().attach(VIDEO);
  await settled();
  return { ...all, track };
}

it('takes the next frame when both networks have answered the last', async () => {
  const { engine, camera, comes, passTime } = await started();
  await comes();
  expect(engine.runs.map(({ request }) => request.input)).toMatchObject([
    { kind: 'frame', frameId: 2 },
    { kind: 'frame', frameId: 2 },
  ]);
  await engine.runs[0]?.finish();
  expect(camera.getState().shown).toBeNull();
  await engine.runs[1]?.finish();
  expect(camera.getState().shown).toMatchObject({ framesPerSecond: null });
  expect(camera.getState().shown?.answers.a?.network.name).toBe('Small ResNet-29 1x16d');
  passTime(250);
  await comes();
  await engine.runs[2]?.finish();
  await engine.runs[3]?.finish();
  expect(camera.getState().shown?.framesPerSecond).toBe(4);
});

it.each([
  ['NotAllowedError', 'denied'],
  ['NotFoundError', 'absent'],
  ['OverconstrainedError', 'absent'],
  ['NotReadableError', 'busy'],
  ['TypeError', 'unknown'],
])('%s is told as %s', async (name, problem) => {
  const { camera } = setUp(() => Promise.reject(new DOMException('no', name)));
  await camera.getState().start(null);
  expect(camera.getState()).toMatchObject({ phase: 'off', problem, stream: null });
});

it('is told of a page that is not secure, and of a browser without cameras', async () => {
  const { engine, page, world } = setUp(() => Promise.reject(new Error('not asked for')));
  for (const [isSecure, problem] of [
    [false, 'insecure'],
    [true, 'unsupported'],
  ] as const) {
    const camera = createCamera(engine, page.getState, { ...world, isSecure, devices: undefined });
    await camera.getState().start(null);
    expect(camera.getState()).toMatchObject({ phase: 'off', problem });
  }
});

it('lets go of the camera on stop, and of one that is allowed after it', async () => {
  const { camera, track } = await started();
  camera.getState().stop();
  expect(track.stop).toHaveBeenCalled();
  expect(camera.getState()).toMatchObject({ phase: 'off', stream: null, shown: null });

  const late = new FakeTrack();
  let allow: (stream: MediaStream) => void = () => undefined;
  const waiting = setUp(() => new Promise((resolve) => (allow = resolve)));
  const start = waiting.camera.getState().start(null);
  waiting.camera.getState().stop();
  allow(streamOf(late));
  await start;
  expect(late.stop).toHaveBeenCalled();
  expect(waiting.camera.getState().phase).toBe('off');
});

it('lets go of it when the page is hidden, and says so; a frozen frame stays', async () => {
  const live = await started();
  live.hide();
  expect(live.track.stop).toHaveBeenCalled();
  expect(live.camera.getState()).toMatchObject({ phase: 'off', problem: 'hidden' });

  const frozen = await started();
  await settled();
  void frozen.camera.getState().freeze();
  await settled();
  frozen.hide();
  expect(frozen.track.stop).toHaveBeenCalled();
  expect(frozen.camera.getState()).toMatchObject({ phase: 'frozen', stream: null, problem: null });
  expect(frozen.camera.getState().still).not.toBeNull();
});

it('freezes at a frame that both answer, and no other comes after it', async () => {
  const { engine, camera, comes } = await started();
  void camera.getState().freeze();
  await settled();
  await engine.runs[0]?.finish();
  await engine.runs[1]?.finish();
  expect(camera.getState().phase).toBe('frozen');
  expect(camera.getState().shown?.answers.b).not.toBeNull();
  await comes();
  expect(engine.runs).toHaveLength(2);
});

describe('a frame that is gone as it is asked for', () => {
  const gone = () => Promise.reject(new DOMException('not usable', 'InvalidStateError'));

  it('is passed over for the next, by what runs on and by a freeze', async () => {
    const { engine, camera, comes, world } = await started();
    const grab = vi.spyOn(world, 'grab').mockImplementationOnce(gone);
    await comes();
    expect(engine.runs).toHaveLength(0);
    await comes();
    expect(engine.runs).toHaveLength(2);
    grab.mockImplementationOnce(gone);
    void camera.getState().freeze();
    await settled();
    await comes();
    expect(camera.getState()).toMatchObject({ phase: 'frozen', failure: null });
  });

  it('ends the camera where none is left', async () => {
    const { camera, comes, world, track } = await started();
    vi.spyOn(world, 'grab').mockImplementation(gone);
    for (let frame = 0; frame < 100; frame += 1) await comes();
    expect(camera.getState()).toMatchObject({ phase: 'off', failure: { code: 'internal' } });
    expect(track.stop).toHaveBeenCalled();
  });
});

it('tells that the camera was unplugged', async () => {
  const { camera, track } = await started();
  track.dispatchEvent(new Event('ended'));
  expect(camera.getState()).toMatchObject({ phase: 'off', problem: 'ended' });
});

it('ends with what a run failed at', async () => {
  const { engine, camera, comes, track } = await started();
  await comes();
  await engine.runs[0]?.fail('out-of-memory');
  await settled();
  expect(track.stop).toHaveBeenCalled();
  expect(camera.getState()).toMatchObject({ phase: 'off', failure: { code: 'out-of-memory' } });
});

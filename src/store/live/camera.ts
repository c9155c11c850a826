import { create } from 'zustand';
import { failureOf } from '../../core/failureOf';
import type { EnginePort } from '../../worker/enginePort';
import type { LaneId } from '../lanes';
import type { GetState } from '../state';
import { liveAnswer } from './answer';
import { problemOf } from './cameraProblem';
import { BROWSER, type CameraWorld } from './cameraWorld';
import { FrameRate } from './frameRate';
import { grabShown } from './grabShown';
import { liveNetworkOf } from './liveNetwork';
import type { CameraDevice, CameraState, LiveAnswer, OwnStore } from './states';

/** More than any published network sees; a camera that has no such size gives the nearest. */
const SIZE = { width: { ideal: 640 }, height: { ideal: 480 } };

const OFF = { phase: 'off', stream: null, still: null, shown: null } as const;

/** A store with one camera, whose newest frame the page's networks answer; the next is taken when both have. */
export function createCamera(
  engine: EnginePort,
  page: GetState,
  world: CameraWorld = BROWSER,
): OwnStore<CameraState> {
  return create<CameraState>()((set, get) => {
    let video: HTMLVideoElement | null = null;
    /** Ends what was begun before: a start that waits for permission, and the frames of a stream. */
    let turn = new AbortController();

    const newTurn = (): AbortSignal => {
      turn.abort();
      turn = new AbortController();
      return turn.signal;
    };
    const letGo = () => {
      const { stream, still } = get();
      for (const track of stream?.getTracks() ?? []) track.stop();
      return { stream, still };
    };
    const off = (change: Partial<CameraState> = {}) => {
      newTurn();
      letGo().still?.close();
      set({ ...OFF, ...change });
      void engine.frame({ frame: null }).catch(() => undefined);
    };
    const one = async (
      id: LaneId,
      frameId: number,
      signal: AbortSignal,
    ): Promise<LiveAnswer | null> => {
      const network = liveNetworkOf(page(), id);
      if (typeof network === 'string') return null;
      return liveAnswer(engine, network, { kind: 'frame', frameId }, signal);
    };
    const answersOf = async (frame: ImageBitmap, signal: AbortSignal) => {
      const frameId = await engine.frame({ frame });
      const [a, b] = await Promise.all([one('a', frameId, signal), one('b', frameId, signal)]);
      return { a, b };
    };
    /** A failure of a run ends the camera: the next frame would fail as well. */
    const told = async (signal: AbortSignal, work: () => Promise<void>) => {
      try {
        await work();
      } catch (error) {
        if (!signal.aborted) off({ failure: failureOf(error) });
      }
    };
    const watch = (signal: AbortSignal) =>
      told(signal, async () => {
        const rate = new FrameRate();
        while (!signal.aborted) {
          if (video === null) return;
          await world.nextFrame(video, signal);
          // A video has no size until its first frame.
          if (signal.aborted || video === null || video.videoWidth === 0) continue;
          const frame = await grabShown(world, video, signal);
          if (frame === null) return;
          const answers = await answersOf(frame, signal);
          if (signal.aborted) return;
          set({ shown: { answers, framesPerSecond: rate.count(world.nowMs()) } });
        }
      });
    const answerStill = (still: ImageBitmap, signal: AbortSignal) =>
      told(signal, async () => {
        const answers = await answersOf(await world.grab(still), signal);
        if (!signal.aborted) set({ shown: { answers, framesPerSecond: null } });
      });

    world.whenHidden(() => {
      const { phase } = get();
      if (phase === 'frozen') {
        letGo();
        set({ stream: null });
      } else if (phase !== 'off') off({ problem: 'hidden' });
    });

    return {
      ...OFF,
      problem: null,
      failure: null,
      devices: [],
      deviceId: null,
      start: async (deviceId) => {
        off({ problem: null, failure: null, phase: 'asking', deviceId });
        const { signal } = turn;
        const { devices } = world;
        if (devices === undefined) {
          return set({ phase: 'off', problem: world.isSecure ? 'unsupported' : 'insecure' });
        }
        try {
          const chosen = deviceId === null ? {} : { deviceId: { exact: deviceId } };
          const stream = await devices.getUserMedia({
            audio: false,
            video: { ...SIZE, ...chosen },
          });
          if (signal.aborted) {
            for (const track of stream.getTracks()) track.stop();
            return;
          }
          const [track] = stream.getVideoTracks();
          track?.addEventListener('ended', () => {
            if (get().stream === stream) off({ problem: 'ended' });
          });
          set({ phase: 'on', stream, deviceId: track?.getSettings().deviceId ?? deviceId });
          const list = camerasOf(await devices.enumerateDevices());
          if (get().stream === stream) set({ devices: list });
        } catch (error) {
          if (!signal.aborted) set({ ...OFF, problem: problemOf(error) });
        }
      },
      stop: () => off({ problem: null, failure: null }),
      freeze: async () => {
        if (get().phase !== 'on' || video === null || video.videoWidth === 0) return;
        const shown = video;
        const signal = newTurn();
        await told(signal, async () => {
          const still = await grabShown(world, shown, signal);
          if (still === null || signal.aborted) return still?.close();
          set({ phase: 'frozen', still });
          await answerStill(still, signal);
        });
      },
      resume: async () => {
        const { phase, stream, deviceId, still } = get();
        if (phase !== 'frozen') return;
        if (stream === null) return get().start(deviceId);
        still?.close();
        set({ phase: 'on', still: null });
        void watch(newTurn());
      },
      again: () => {
        const { still } = get();
        if (still !== null) void answerStill(still, newTurn());
      },
      attach: (element) => {
        video = element;
        if (element !== null && get().phase === 'on') void watch(newTurn());
      },
    };
  });
}

/** The cameras among the devices; those of one id are one. */
function camerasOf(devices: readonly MediaDeviceInfo[]): readonly CameraDevice[] {
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }) => ({ deviceId, label }));
}

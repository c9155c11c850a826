import type { CameraWorld } from './cameraWorld';

/** Two seconds of most cameras: what is lost for longer is no accident. */
const MOST_LOST = 60;

/**
 * What a video shows. Where the browser has let go of a frame just as it is asked for, the next one stands in.
 * @returns null where the signal ended first
 * @throws what the browser says once no frame could be had `MOST_LOST` times in a row
 */
export async function grabShown(
  world: CameraWorld,
  video: HTMLVideoElement,
  signal: AbortSignal,
): Promise<ImageBitmap | null> {
  for (let lost = 0; !signal.aborted; lost += 1) {
    try {
      return await world.grab(video);
    } catch (error) {
      if (!isGone(error) || lost === MOST_LOST) throw error;
      await world.nextFrame(video, signal);
    }
  }
  return null;
}

function isGone(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}

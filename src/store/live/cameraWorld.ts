/** What a camera needs of the browser; a test brings another. */
export interface CameraWorld {
  readonly isSecure: boolean;
  /** Absent where the browser has none, or the page is not secure. */
  readonly devices: Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'> | undefined;
  /** The picture that is shown, as the camera gives it: mirrored or not is how the page shows it. */
  grab(from: HTMLVideoElement | ImageBitmap): Promise<ImageBitmap>;
  /** Resolves when there is a frame that was not seen yet, or when the signal ends. */
  nextFrame(video: HTMLVideoElement, signal: AbortSignal): Promise<void>;
  nowMs(): number;
  /** Calls `onHide` when the page is hidden. */
  whenHidden(onHide: () => void): void;
}

/** This browser's. */
export const BROWSER: CameraWorld = {
  get isSecure() {
    return window.isSecureContext;
  },
  get devices() {
    return navigator.mediaDevices as MediaDevices | undefined;
  },
  grab: (from) => createImageBitmap(from),
  nextFrame: (video, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
      if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(() => resolve());
      else requestAnimationFrame(() => resolve());
    }),
  nowMs: () => performance.now(),
  whenHidden: (onHide) =>
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) onHide();
    }),
};

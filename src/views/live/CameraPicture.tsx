import { useEffect, useRef } from 'react';
import styles from './Camera.module.css';
import { t } from './liveWords';

interface CameraPictureProps {
  stream: MediaStream | null;
  /** The frozen frame, which then covers the stream. */
  still: ImageBitmap | null;
  mirrored: boolean;
  attach: (video: HTMLVideoElement | null) => void;
}

/** What the camera sees, mirrored for the eye alone. */
export function CameraPicture({ stream, still, mirrored, attach }: CameraPictureProps) {
  const video = useRef<HTMLVideoElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = video.current;
    if (element === null || stream === null) return undefined;
    element.srcObject = stream;
    // It is refused where the element goes before it plays: nothing is lost then.
    element.play().catch(() => undefined);
    attach(element);
    return () => {
      attach(null);
      element.srcObject = null;
    };
  }, [stream, attach]);
  useEffect(() => {
    if (still !== null) canvas.current?.getContext('2d')?.drawImage(still, 0, 0);
  }, [still]);
  return (
    <div className={styles.picture} data-mirrored={mirrored}>
      <video
        ref={video}
        className={styles.video}
        hidden={still !== null}
        aria-label={t('live.camera.picture')}
        muted
        playsInline
      />
      {still !== null && (
        <canvas
          ref={canvas}
          role="img"
          className={styles.video}
          aria-label={t('live.camera.still')}
          width={still.width}
          height={still.height}
        />
      )}
    </div>
  );
}

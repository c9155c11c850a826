import { useEffect, useRef } from 'react';
import type { Picture } from '../../store/runs';

interface PictureCanvasProps {
  picture: Picture | null;
  /** Name for those who do not see it. */
  label: string;
  className: string | undefined;
  /** Side of the bitmap in px while there is no picture. */
  emptyPx: number;
  testId?: string;
}

/** A picture pixel by pixel: the canvas has exactly its size; what is seen is CSS's affair. */
export function PictureCanvas({ picture, label, className, emptyPx, testId }: PictureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const widthPx = picture?.widthPx ?? emptyPx;
  const heightPx = picture?.heightPx ?? emptyPx;
  useEffect(() => {
    if (picture === null) return;
    const data = new ImageData(picture.rgba, picture.widthPx, picture.heightPx);
    canvas.current?.getContext('2d')?.putImageData(data, 0, 0);
  }, [picture]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      className={className}
      width={widthPx}
      height={heightPx}
      data-testid={testId}
    />
  );
}

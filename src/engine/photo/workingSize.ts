import { resizedShorterSide } from './crop';

/** Published networks see 224 to 480 px; more than this only makes a perturbation slow. */
const WORKING_PX = 512;

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The size at which a photo is perturbed: its own, or one whose shorter side has 512 px. */
export function workingSize({ widthPx, heightPx }: Size): Size {
  const isSmall = Math.min(widthPx, heightPx) <= WORKING_PX;
  return isSmall ? { widthPx, heightPx } : resizedShorterSide({ widthPx, heightPx }, WORKING_PX);
}

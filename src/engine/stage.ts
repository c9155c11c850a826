import type { Layer } from '../core/layer';

/** -1 the stem, 0.. the stages, then the head. */
export function stageOf({ place }: Layer, stages: number): number {
  if (place.part === 'stage') return place.stage;
  return place.part === 'stem' ? -1 : stages;
}

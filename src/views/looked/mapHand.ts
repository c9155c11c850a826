import type { Range, Spot } from './heatMap';

/** What all maps of the panel share: how much of the photo they cover, and the place that they tell of. */
export interface MapHand {
  readonly overlay: number;
  readonly spot: Spot | null;
  readonly onSpot: (spot: Spot | null) => void;
  /** What the colours of each kind of map span in both networks; null where each map has its own scale. */
  readonly scales: Readonly<Record<'cam' | 'occlusion', Range | null>>;
}

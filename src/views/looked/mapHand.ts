import type { Spot } from './heatMap';

/** What all maps of the panel share: how much of the photo they cover, and the place that they tell of. */
export interface MapHand {
  readonly overlay: number;
  readonly spot: Spot | null;
  readonly onSpot: (spot: Spot | null) => void;
}

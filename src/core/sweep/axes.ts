/** What a sweep varies while the MACs stay: all blocks, the planes, or C. */
export const SWEEP_AXES = ['cardinality', 'depth', 'width'] as const;
export type SweepAxis = (typeof SWEEP_AXES)[number];

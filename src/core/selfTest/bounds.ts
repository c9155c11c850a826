import type { SelfTestGroup } from './report';

/**
 * The relative errors up to which checks pass. Whole numbers and stored values are exact; a photo may differ by one
 * level of 255, as decoders do; what is summed in another order differs by rounding alone.
 */
export const SELF_TEST_BOUNDS: Readonly<Record<SelfTestGroup, number>> = {
  counts: 0,
  checkpoint: 0,
  photo: 1 / 255,
  pytorch: 1e-3,
  kernel: 1e-4,
};

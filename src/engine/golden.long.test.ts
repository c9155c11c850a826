import { test } from 'vitest';
import { GOLDEN_SPECS } from './fixtures/golden';
import { expectGolden } from './fixtures/goldenRun';

test.each(Object.keys(GOLDEN_SPECS))(
  '%s with weights from hashes gives the logits and taps that PyTorch gives, on WASM',
  expectGolden,
  240_000,
);

import { test } from 'vitest';
import { expectGolden } from './fixtures/goldenRun';

test('ResNeXt-50 32x4d with weights from hashes gives PyTorch’s logits and taps, on WASM', () =>
  expectGolden('resnext50_32x4d'));

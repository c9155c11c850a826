import { expect, test } from 'vitest';
import { WASM } from '../../store/testing/fakeEngine';
import { agreementOf } from './agreement';

const mapOf = (logit: number) => ({
  shape: [1, 2] as const,
  data: Float32Array.of(2, 4),
  logit,
  bias: 0.5,
  backend: WASM,
  elapsedMs: 1,
});

test('mean and bias are told to as many decimals as they make the logit', () => {
  expect(agreementOf(mapOf(3.5))).toEqual({ mean: 3, decimals: 6 });
  expect(agreementOf(mapOf(3.50001)).decimals).toBe(4);
  expect(agreementOf(mapOf(3.504)).decimals).toBe(2);
  expect(agreementOf(mapOf(9)).decimals).toBe(0);
});

import { expect, test } from 'vitest';
import { REPORT } from '../../core/benchmark/fixtures/reports';
import { resultLines } from './resultLines';

test('a benchmark’s results have every digit, and nothing where nothing was measured at rest', () => {
  const [head = [], gpu = [], wasm = []] = resultLines(REPORT.results);
  const of = (line: readonly string[], column: string) => line[head.indexOf(column)];
  expect([head.length, gpu.length, wasm.length]).toEqual([15, 15, 15]);
  expect(
    ['network', 'backend', 'adapter', 'busy_median_ms', 'settled'].map((each) => of(gpu, each)),
  ).toEqual(['resnet50', 'webgpu', 'nvidia hopper', '4.625', 'false']);
  expect(of(gpu, 'at_rest_median_ms')).toBe('9');
  expect([of(wasm, 'at_rest_median_ms'), of(wasm, 'adapter'), of(wasm, 'busy_runs')]).toEqual([
    '',
    '',
    '1',
  ]);
});

import { expect, test } from 'vitest';
import { REPORT } from './fixtures/reports';
import { reportJson } from './json';
import { benchmarkMarkdown, deviceText } from './markdown';

test('a result has the median, the range and the rate of the runs in a row, to the microsecond', () => {
  const [gpu, wasm] = REPORT.results;
  expect(gpu?.atRest).toEqual({ medianMs: 9, leastMs: 8, mostMs: 10, runs: 3 });
  expect(gpu?.busy).toEqual({ medianMs: 4.625, leastMs: 4, mostMs: 5, runs: 4 });
  expect(gpu?.gmacsPerSecond).toBe(884.148);
  expect(gpu?.layers).toEqual([
    { name: 'conv1', macs: 118_013_952, ms: 0.75, share: 0.75, gmacsPerSecond: 157.352 },
    { name: 'fc', macs: 2_048_000, ms: 0.25, share: 0.25, gmacsPerSecond: 8.192 },
  ]);
  expect(wasm).toMatchObject({ firstMs: 3, atRest: null, layers: [], gmacsPerSecond: 60 });
});

test('Markdown has the machine, a row a result, what failed, and a table of layers a result', () => {
  expect(benchmarkMarkdown(REPORT)).toBe(`# Cardinal 0.1.0, benchmark

2026-11-27. Chromium 156.0.8078.108, Linux, 2 logical cores.

Batch 1, 32-bit floats, from the input in JavaScript to the logits in JavaScript, in a worker; ms, the median
and in brackets the fastest, the slowest and the number of runs. First: the first run after loading. At rest:
each after a pause, on GPUs alone. Busy: runs in a row. Times do not depend on what the weights are: hashed
ones are made of the names of the tensors.

| network | weights | backend | threads | first | at rest | busy | GMAC/s | kernels |
| --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: |
| ResNet-50 | hashed | WebGPU, nvidia hopper | 1 | 31.25 | 9.00 (8.00 to 10.00, 3) | 4.63 (4.00 to 5.00, 4), not settled | 884.1 | 90 |
| Small ResNet-29 | trained | WASM | 2 | 3.00 |  | 2.00 (2.00 to 2.00, 1) | 60.0 | 33 |

- ResNet-50 on wasm: out-of-memory

## ResNet-50, WebGPU, nvidia hopper

Each layer with what is fused into it, by the device’s clock.

| layer | MACs | ms | share | GMAC/s |
| --- | ---: | ---: | ---: | ---: |
| conv1 | 118013952 | 0.750 | 75.0 % | 157.4 |
| fc | 2048000 | 0.250 | 25.0 % | 8.2 |

## Small ResNet-29, WASM

Each layer with what is fused into it, by the wall clock.

| layer | MACs | ms | share | GMAC/s |
| --- | ---: | ---: | ---: | ---: |
`);
});

test('a report that was cancelled says so', () => {
  const text = benchmarkMarkdown({ ...REPORT, complete: false, results: [], failures: [] });
  expect(text).toContain('2 logical cores. Cancelled: not all was measured.\n');
});

test('a software adapter is named as one', () => {
  const swiftShader = { backend: 'webgpu', software: true, adapter: 'google swiftshader' } as const;
  expect(deviceText(swiftShader)).toBe('WebGPU (software), google swiftshader');
  expect(deviceText({ backend: 'cpu', software: false, adapter: null })).toBe('CPU');
});

test('JSON is the report itself', () => {
  const [gpu] = REPORT.results;
  const text = reportJson({ ...REPORT, results: gpu ? [{ ...gpu, layers: [] }] : [] });
  expect(text).toBe(`{
  "schema": "cardinal-benchmark/1",
  "date": "2026-11-27T07:05:00.000Z",
  "page": {
    "name": "Cardinal",
    "version": "0.1.0"
  },
  "machine": {
    "browser": "Chromium",
    "browserVersion": "156.0.8078.108",
    "os": "Linux",
    "osVersion": null,
    "logicalCores": 2
  },
  "batch": 1,
  "complete": true,
  "results": [
    {
      "network": "resnet50",
      "name": "ResNet-50",
      "weights": "hashed",
      "backend": "webgpu",
      "adapter": "nvidia hopper",
      "software": false,
      "simd": false,
      "threads": 1,
      "firstMs": 31.25,
      "atRest": {
        "medianMs": 9,
        "leastMs": 8,
        "mostMs": 10,
        "runs": 3
      },
      "busy": {
        "medianMs": 4.625,
        "leastMs": 4,
        "mostMs": 5,
        "runs": 4
      },
      "settled": false,
      "macs": 4089184256,
      "gmacsPerSecond": 884.148,
      "dispatches": 90,
      "peakBytes": 6422528,
      "clock": "device",
      "layers": []
    }
  ],
  "failures": [
    {
      "network": "resnet50",
      "name": "ResNet-50",
      "backend": "wasm",
      "failure": {
        "code": "out-of-memory",
        "params": {
          "bytes": 9
        }
      }
    }
  ]
}
`);
  expect(JSON.parse(reportJson(REPORT))).toEqual(REPORT);
});

// npm run test:golden: whole networks with hashed weights against PyTorch's logits and taps, on WASM
// in Node and on WebGPU in the browser. Takes minutes.
import { run } from './run.mjs';

const env = { CARDINAL_LONG: '1' };
const suites = [
  ['node_modules/vitest/vitest.mjs', 'run', 'src/engine/golden'],
  ['scripts/e2e.mjs', 'golden'],
];

let failed = 0;
for (const args of suites) {
  const code = await run(process.execPath, args, { env });
  if (code !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;

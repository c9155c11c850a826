import { EngineError, type Failure } from '../../src/core/failure';
import { residualOf } from '../../src/core/presets';
import type { ResNetSpec } from '../../src/core/spec';
import { hashedInput } from '../../src/engine/fixtures/hashed';
import { QUIET } from '../../src/engine/fixtures/pass';
import { openSession } from './device';

/** Within the limits that SwiftShader names, and yet more than it gives. */
const REFUSED_BYTES = 2 ** 30;

const SMALL: ResNetSpec = {
  ...residualOf('cifar10-resnet29-1x16d'),
  blocks: [1],
  strides: [1],
  planes: [4],
  groupWidth: 4,
  stemWidth: 4,
};

/** A block puts out 512 x 512 px of 1,024 channels, which are as many bytes as are refused. */
const LARGE: ResNetSpec = { ...SMALL, planes: [256], inputPx: 512 };

/**
 * Runs a network for which the device has no memory, then one for which it has: the failure, and how
 * many logits came then. Null where the device has that much.
 */
export async function memoryShort(): Promise<{ failure: Failure | null; logits: number } | null> {
  if (!(await isRefused())) return null;
  const session = await openSession();
  const run = (spec: ResNetSpec) =>
    session.run(
      {
        spec,
        weights: { kind: 'random', seed: 1 },
        input: hashedInput(spec.inputPx),
        inputShape: [1, spec.inputPx, spec.inputPx, 3],
        backend: null,
        taps: [],
        timed: false,
      },
      QUIET,
    );
  const failure = await run(LARGE).then(
    () => null,
    (error) => {
      if (error instanceof EngineError) return error.failure;
      throw error;
    },
  );
  const { values } = await run(SMALL);
  session.close();
  return { failure, logits: values.length };
}

/** Asks the driver itself, on a device of its own. */
async function isRefused(): Promise<boolean> {
  const adapter = await navigator.gpu.requestAdapter();
  if (adapter === null || adapter.limits.maxBufferSize < REFUSED_BYTES) return false;
  const requiredLimits = { maxBufferSize: adapter.limits.maxBufferSize };
  const device = await adapter.requestDevice({ requiredLimits });
  device.pushErrorScope('out-of-memory');
  device.createBuffer({ size: REFUSED_BYTES, usage: GPUBufferUsage.STORAGE });
  const shortage = await device.popErrorScope();
  device.destroy();
  return shortage !== null;
}

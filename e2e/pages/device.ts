import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import type { Device } from '../../src/engine/backends/device';
import { openWebGpu } from '../../src/engine/backends/webgpu';
import { serveGroupedConv2d } from '../../src/engine/kernels/groupedConv2d.webgpu';
import type { Family } from '../../src/engine/webgpu/family';
import type { WebGpuHost } from '../../src/engine/webgpu/host';
import { Pacer } from '../../src/engine/webgpu/pacer';
import { Pipelines } from '../../src/engine/webgpu/pipelines';

/** A WebGPU device whose kernels are those of one family, whatever its adapter. */
export interface Opened {
  readonly device: Device;
  readonly host: WebGpuHost;
}

let opened: Device | null = null;
const hosts = new Map<Family, WebGpuHost>();

/** The page's device; `groupedConv2d` runs with the family's kernels from now on. */
export async function open(family: Family): Promise<Opened> {
  const device = opened ?? (await openDevice());
  opened = device;
  const backend = tf.backend() as WebGPUBackend;
  const host = hosts.get(family) ?? {
    device: backend.device,
    family,
    pipelines: new Pipelines(backend.device),
    pacer: new Pacer(),
  };
  hosts.set(family, host);
  serveGroupedConv2d(backend, host);
  return { device, host };
}

async function openDevice(): Promise<Device> {
  const device = await openWebGpu(true);
  if (!('facts' in device)) throw new Error(`no device: ${device.reason} ${device.detail ?? ''}`);
  return device;
}

import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import type { Device } from '../../src/engine/backends/device';
import { openWebGpu } from '../../src/engine/backends/webgpu';
import { MACHINES, type MachineName } from '../../src/engine/fixtures/machines';
import { NO_CHECKPOINTS } from '../../src/engine/fixtures/noCheckpoints';
import { serveGroupedConv2d } from '../../src/engine/kernels/groupedConv2d.webgpu';
import { Session } from '../../src/engine/session';
import type { Machine } from '../../src/engine/webgpu/family';
import type { WebGpuHost } from '../../src/engine/webgpu/host';
import { Pacer } from '../../src/engine/webgpu/pacer';
import { Pipelines } from '../../src/engine/webgpu/pipelines';

/** A WebGPU device whose kernels are those of one machine, as far as the adapter's limits go. */
export interface Opened {
  readonly device: Device;
  readonly host: WebGpuHost;
}

let opened: Device | null = null;
const hosts = new Map<MachineName, WebGpuHost>();

/** The page's device; `groupedConv2d` runs with the machine's kernels from now on. */
export async function open(name: MachineName): Promise<Opened> {
  const device = opened ?? (await openDevice());
  opened = device;
  const backend = tf.backend() as WebGPUBackend;
  const host = hosts.get(name) ?? {
    device: backend.device,
    hardware: !device.facts.software,
    machine: within(MACHINES[name], backend.device),
    pipelines: new Pipelines(backend.device),
    pacer: new Pacer(),
  };
  hosts.set(name, host);
  serveGroupedConv2d(backend, host);
  return { device, host };
}

function within(machine: Machine, { limits }: GPUDevice): Machine {
  return {
    ...machine,
    maxInvocations: Math.min(machine.maxInvocations, limits.maxComputeInvocationsPerWorkgroup),
    maxWorkgroupBytes: Math.min(machine.maxWorkgroupBytes, limits.maxComputeWorkgroupStorageSize),
  };
}

/** A session on a device of its own, which is WebGPU or none. */
export async function openSession(): Promise<Session> {
  const session = new Session(
    {
      webgpu: openWebGpu,
      wasm: () => Promise.resolve({ reason: 'wasm-failed' }),
      cpu: () => Promise.reject(new Error('no other backend is wanted here')),
    },
    NO_CHECKPOINTS,
  );
  await session.backend('webgpu');
  return session;
}

async function openDevice(): Promise<Device> {
  const device = await openWebGpu(true);
  if (!('facts' in device)) throw new Error(`no device: ${device.reason} ${device.detail ?? ''}`);
  return device;
}

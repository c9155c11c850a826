import { EngineError } from '../core/failure';
import type { BackendInfo, BackendName, BackendReason } from './backendInfo';
import type { Device, NotOpened } from './backends/device';

/** How each device is opened; tests bring their own. */
export interface Openers {
  webgpu(forced: boolean): Promise<Device | NotOpened>;
  wasm(): Promise<Device | NotOpened>;
  cpu(): Promise<Device>;
}

/** The device in use and what is shown of it. */
export interface Backend {
  readonly device: Device;
  readonly info: BackendInfo;
}

/**
 * Opens the best backend: WebGPU on a hardware adapter, else WASM, else CPU, with the reason;
 * never WebGL. `forced` opens one and no other.
 * Errors: `backend-unavailable` when the forced one isn't there, `no-backend` when none is.
 */
export async function openBackend(forced: BackendName | null, open: Openers): Promise<Backend> {
  if (forced !== null) return openForced(forced, open);
  const gpu = await open.webgpu(false);
  if (isDevice(gpu)) return backendOf(gpu, 'hardware-adapter');
  const wasm = await open.wasm();
  if (isDevice(wasm)) return backendOf(wasm, gpu.reason);
  try {
    return backendOf(await open.cpu(), wasm.reason);
  } catch {
    throw new EngineError('no-backend', { webgpu: gpu.reason, wasm: wasm.reason });
  }
}

async function openForced(forced: BackendName, open: Openers): Promise<Backend> {
  const opened = await (forced === 'webgpu' ? open.webgpu(true) : open[forced]());
  if (isDevice(opened)) return backendOf(opened, 'forced');
  throw new EngineError('backend-unavailable', { backend: forced, ...opened });
}

/** A device with what is shown of it. */
export function backendOf(device: Device, reason: BackendReason): Backend {
  return { device, info: { ...device.facts, reason } };
}

export function isDevice(opened: Device | NotOpened): opened is Device {
  return 'facts' in opened;
}

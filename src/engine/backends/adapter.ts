/** The part of a `GPUAdapterInfo` that is asked for; older browsers leave fields out. */
export interface AdapterInfo {
  readonly vendor?: string;
  readonly architecture?: string;
  readonly device?: string;
  readonly description?: string;
  readonly isFallbackAdapter?: boolean;
}

const SOFTWARE = /swiftshader|llvmpipe|lavapipe|software|microsoft basic render/i;

/** Whether an adapter computes on the CPU: WASM is then the better choice. */
export function isSoftware(info: AdapterInfo): boolean {
  const { vendor = '', architecture = '', description = '' } = info;
  // Google makes no graphics chip: the vendor is that of SwiftShader, its rasteriser.
  if (info.isFallbackAdapter === true || vendor.toLowerCase() === 'google') return true;
  return SOFTWARE.test(`${vendor} ${architecture} ${description}`);
}

/** Vendor and architecture as the browser names them; null where it names neither. */
export function adapterName({ vendor = '', architecture = '' }: AdapterInfo): string | null {
  const name = [vendor, architecture].filter((part) => part !== '').join(' ');
  return name === '' ? null : name;
}

/** Equal for equal adapters, as far as the browser tells them apart: real ones may leave every field empty. */
export function adapterKey(info: AdapterInfo): string {
  const { vendor = '', architecture = '', device = '', description = '' } = info;
  return [vendor, architecture, device, description].join('/');
}

/** Pauses before each time that a browser is asked again, ms: two seconds in all. */
const ASKED_AGAIN_AFTER_MS: readonly number[] = [100, 200, 300, 500, 900];

/**
 * The adapter, waited for: a browser that has just started answers null for a moment, and again while a
 * graphics process that crashed is started anew. Null where none turned up in two seconds.
 */
export async function adapterInTime(
  ask: () => Promise<GPUAdapter | null>,
): Promise<GPUAdapter | null> {
  let adapter = await ask();
  for (const pauseMs of ASKED_AGAIN_AFTER_MS) {
    if (adapter !== null) break;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    adapter = await ask();
  }
  return adapter;
}

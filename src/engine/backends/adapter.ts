/** The part of a `GPUAdapterInfo` that is asked for; older browsers leave fields out. */
export interface AdapterInfo {
  readonly vendor?: string;
  readonly architecture?: string;
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

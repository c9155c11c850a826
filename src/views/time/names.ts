import type { BackendPresence } from '../../store/measures';
import { t } from './timeWords';

/** What a backend is called where several stand side by side. */
export function backendName({
  name,
  software,
}: Pick<BackendPresence, 'name' | 'software'>): string {
  if (name === 'webgpu') return t(software ? 'time.webgpuSoftware' : 'time.webgpu');
  return t(`time.${name}`);
}

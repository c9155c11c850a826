import type { BackendInfo } from '../../store/runs';
import { t } from './inferWords';

/** A backend with what it runs on: "WASM, 2 threads", "WebGPU, software adapter: swiftshader". */
export function backendLabel({ name, adapter, software, threads }: BackendInfo): string {
  if (name === 'cpu') return t('infer.backend.cpu');
  if (name === 'wasm') {
    return threads > 1 ? t('infer.backend.threads', { threads }) : t('infer.backend.oneThread');
  }
  const named = adapter ?? t('infer.backend.unknownAdapter');
  return t(software ? 'infer.backend.software' : 'infer.backend.hardware', { adapter: named });
}

/** The same where there is little room: "WASM", "WebGPU, software". */
export function shortBackendLabel({ name, software }: BackendInfo): string {
  return software ? t('infer.backend.software.short') : t(`infer.backend.${name}`);
}

import type { BenchmarkMachine, BenchmarkResult } from '../../core/benchmark/report';
import { t } from './reportWords';

/** Browser, system and cores in a line. */
export function machineText(machine: BenchmarkMachine): string {
  const { browser, browserVersion, os, osVersion, logicalCores } = machine;
  const cores = logicalCores === null ? [] : [t('report.cores', { cores: logicalCores })];
  const named = [`${browser} ${browserVersion ?? ''}`.trim(), `${os} ${osVersion ?? ''}`.trim()];
  return [...named, ...cores].join(t('report.join'));
}

/** What a result was measured on: `WebGPU (software), google swiftshader`. */
export function deviceText({
  backend,
  software,
  adapter,
}: Pick<BenchmarkResult, 'backend' | 'software' | 'adapter'>): string {
  const name = t(backend === 'webgpu' && software ? 'report.webgpuSoftware' : `report.${backend}`);
  return adapter === null ? name : [name, adapter].join(t('report.join'));
}

import type { report as english } from '../en/report';
import type { SameWords } from '../words';

export const report = {
  'report.cores': '{cores} 个逻辑核心',
  'report.webgpu': 'WebGPU',
  'report.webgpuSoftware': 'WebGPU（软件）',
  'report.wasm': 'WASM',
  'report.cpu': 'CPU',
  'report.join': '，',
  'report.close': '关闭',
  'report.starting': '正在启动。',
  'report.copyMarkdown': '复制为 Markdown',
  'report.copyJson': '复制为 JSON',
  'report.markdownName': 'Markdown 格式的报告',
  'report.jsonName': 'JSON 格式的报告',
} as const satisfies SameWords<typeof english>;

/** What reports have in common: closing, copying. */
export const report = {
  'report.cores': '{cores} logical cores',
  'report.webgpu': 'WebGPU',
  'report.webgpuSoftware': 'WebGPU (software)',
  'report.wasm': 'WASM',
  'report.cpu': 'CPU',
  'report.join': ', ',
  'report.close': 'Close',
  'report.starting': 'Starting.',
  'report.copyMarkdown': 'Copy as Markdown',
  'report.copyJson': 'Copy as JSON',
  'report.markdownName': 'the report as Markdown',
  'report.jsonName': 'the report as JSON',
} as const;

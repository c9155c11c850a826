/** What reports have in common: closing, copying. */
export const report = {
  'report.close': 'Close',
  'report.starting': 'Starting.',
  'report.copyMarkdown': 'Copy as Markdown',
  'report.copyJson': 'Copy as JSON',
  'report.markdownName': 'the report as Markdown',
  'report.jsonName': 'the report as JSON',
} as const;

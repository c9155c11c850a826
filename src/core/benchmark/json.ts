/** A report as JSON, indented by two. Described in docs/benchmark.md and docs/self-test.md. */
export function reportJson(report: object): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

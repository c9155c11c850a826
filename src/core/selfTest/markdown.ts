import { deviceText, machineText, tableOf } from '../benchmark/markdown';
import type { SelfTestBackend, SelfTestCheck, SelfTestReport } from './report';

/** A report as it is pasted into a bug report: the verdict, the machine, what failed, then every check. */
export function selfTestMarkdown(report: SelfTestReport): string {
  const { page, date, machine, backends, checks } = report;
  const failed = checks.filter(({ passed }) => !passed);
  return [
    `# ${page.name} ${page.version}, self-test: ${verdictOf(report)}`,
    '',
    `${date.slice(0, 10)}. ${machineText(machine)}.${report.complete ? '' : ' Stopped: not all was tested.'}`,
    '',
    ...tableOf(['backend', 'threads', 'SIMD'], 1, backends.map(backendCells)),
    '',
    ...failed.map((check) => `- FAILED ${checkText(check)}: ${whyText(check)}`),
    ...(failed.length === 0 ? [] : ['']),
    'Error: the largest difference over the largest value wanted, of all that was compared.',
    '',
    ...tableOf(
      ['check', 'on', 'result', 'worst at', 'error', 'bound', 'compared', 'ms'],
      4,
      checks.map(checkCells),
    ),
    '',
  ].join('\n');
}

/** A relative error as people read it: `3.1e-7`, `0`. */
export function errorText(error: number | null): string {
  if (error === null) return 'no number';
  return error === 0 ? '0' : error.toExponential(1);
}

function verdictOf({ passed, complete, checks }: SelfTestReport): string {
  const failed = checks.filter((check) => !check.passed).length;
  if (failed > 0) return `${failed} of ${checks.length} checks failed`;
  return passed && complete ? `all ${checks.length} checks passed` : 'not complete';
}

function backendCells({ present, threads, simd, ...device }: SelfTestBackend): string[] {
  if (!present) return [`${deviceText(device)}: not there`, '', ''];
  const yes = simd === true ? 'yes' : 'no';
  return [deviceText(device), threads === null ? '' : String(threads), simd === null ? '' : yes];
}

function checkCells(check: SelfTestCheck): string[] {
  const { backend, passed, where, largestError, bound, compared, elapsedMs, failure } = check;
  return [
    `${check.group}: ${check.name}`,
    backend ?? '',
    passed ? 'passed' : 'FAILED',
    where ?? '',
    failure === null ? errorText(largestError) : failure.code,
    errorText(bound),
    String(compared),
    elapsedMs.toFixed(1),
  ];
}

function checkText({ group, name, backend }: SelfTestCheck): string {
  return `${group}: ${name}${backend === null ? '' : ` on ${backend}`}`;
}

function whyText({ failure, where, largestError, bound }: SelfTestCheck): string {
  if (failure !== null) return `${failure.code} ${JSON.stringify(failure.params)}`;
  return `error ${errorText(largestError)}, bound ${errorText(bound)}, at ${where}`;
}

import { useEffect, useRef } from 'react';
import type { BenchmarkProgress } from '../../store/benchmark/runBenchmark';
import styles from '../report/Report.module.css';
import { backendName } from '../time/names';
import { useBenchmark } from './benchmarkOfPage';
import { t } from './benchmarkWords';

const MINUTES_FROM_S = 90;

/** Starts the benchmark, shows how far it is and stops it: one button, which keeps the focus. */
export function RunBar() {
  const running = useBenchmark((state) => state.running);
  const progress = useBenchmark((state) => state.progress);
  const hasReport = useBenchmark((state) => state.report !== null);
  const button = useRef<HTMLButtonElement>(null);
  // Of all that the dialog has it is what it was opened for.
  useEffect(() => button.current?.focus(), []);
  const { start, cancel } = useBenchmark.getState();
  const idle = hasReport ? t('benchmark.again') : t('benchmark.start');
  const text = progress === null ? t('benchmark.starting') : progressText(progress);
  return (
    <div className={styles.bar}>
      <button
        ref={button}
        type="button"
        className={running || hasReport ? 'button' : 'button button-strong'}
        onClick={running ? cancel : start}
      >
        {running ? t('benchmark.cancel') : idle}
      </button>
      {running && (
        <>
          <progress
            className={styles.progress}
            aria-label={text}
            value={progress === null ? undefined : shareOf(progress)}
            max={1}
          />
          <span className={`num ${styles.soft}`}>{text}</span>
        </>
      )}
    </div>
  );
}

function progressText({ job: { network, backend }, at, jobs, runs, leftMs }: BenchmarkProgress) {
  const where = {
    network: network.name,
    backend: backendName({ name: backend, software: false }),
    at: at + 1,
    jobs,
  };
  const text =
    runs === null ? t('benchmark.loading', where) : t('benchmark.running', { ...where, ...runs });
  return `${text}, ${leftText(leftMs / 1000)}`;
}

function leftText(seconds: number): string {
  if (seconds < MINUTES_FROM_S) {
    return t('benchmark.left.seconds', { left: Math.max(1, Math.round(seconds)) });
  }
  return t('benchmark.left.minutes', { left: Math.round(seconds / 60) });
}

function shareOf({ at, jobs, runs }: BenchmarkProgress): number {
  return (at + (runs === null ? 0 : runs.done / runs.total)) / jobs;
}

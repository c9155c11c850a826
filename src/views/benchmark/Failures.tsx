import { useEffect, useState } from 'react';
import type { BenchmarkFailure } from '../../core/benchmark/report';
import { failureInWords } from '../failures/failureInWords';
import styles from '../report/Report.module.css';
import { backendName } from '../time/names';
import { t } from './benchmarkWords';

/** What could not be measured, and why. */
export function Failures({ failures }: { failures: readonly BenchmarkFailure[] }) {
  return (
    <section className={styles.failures} aria-label={t('benchmark.failures')}>
      <h3 className={styles.subtitle}>{t('benchmark.failures')}</h3>
      <ul>
        {failures.map((each) => (
          <Failed key={`${each.network} ${each.backend}`} {...each} />
        ))}
      </ul>
    </section>
  );
}

function Failed({ name, backend, failure }: BenchmarkFailure) {
  const [why, setWhy] = useState('');
  const subject = `${name}, ${backendName({ name: backend, software: false })}`;
  useEffect(() => {
    void failureInWords(failure, subject).then(setWhy);
  }, [failure, subject]);
  return <li>{why}</li>;
}

import { useEffect } from 'react';
import { BENCHMARK_NETWORKS } from '../../core/benchmark/set';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import styles from '../report/Report.module.css';
import { backendName } from '../time/names';
import { t } from './benchmarkWords';

/** What will be run, on what. */
export function BenchmarkPlan() {
  const backends = useCardinal((state) => state.backends).filter(({ present }) => present);
  const { learnBackends } = useCardinalStore().getState();
  useEffect(() => {
    void learnBackends();
  }, [learnBackends]);
  const names = backends.map((backend) => {
    if (backend.name === 'cpu') return t('benchmark.cpu');
    return backend.adapter === null
      ? backendName(backend)
      : `${backendName(backend)}, ${backend.adapter}`;
  });
  return (
    <>
      <dl className={styles.plan}>
        <dt>{t('benchmark.networks')}</dt>
        <dd>{BENCHMARK_NETWORKS.map(({ name }) => name).join(' · ')}</dd>
        <dt>{t('benchmark.backends')}</dt>
        <dd>{names.length === 0 ? t('benchmark.backends.wait') : names.join(' · ')}</dd>
      </dl>
      <p className={styles.soft}>{t('benchmark.weights')}</p>
    </>
  );
}

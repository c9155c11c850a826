import { Suspense } from 'react';
import { useCardinal } from '../CardinalContext';
import { later } from '../later/later';

const Benchmark = later(async () => (await import('../benchmark/Benchmark')).Benchmark);
const SelfTest = later(async () => (await import('../selfTest/SelfTest')).SelfTest);

/** The benchmark and the self-test, which come when they are first opened. */
export function ReportsLater() {
  const benchmark = useCardinal(({ view }) => view.benchmark);
  const selfTest = useCardinal(({ view }) => view.selfTest);
  return (
    <Suspense fallback={null}>
      {benchmark && <Benchmark />}
      {selfTest && <SelfTest />}
    </Suspense>
  );
}

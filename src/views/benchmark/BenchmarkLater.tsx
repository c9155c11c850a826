import { Suspense } from 'react';
import { useCardinal } from '../CardinalContext';
import { later } from '../later/later';

const Benchmark = later(async () => (await import('./Benchmark')).Benchmark);

/** The benchmark, which comes when it is first opened. */
export function BenchmarkLater() {
  const open = useCardinal(({ view }) => view.benchmark);
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <Benchmark />
    </Suspense>
  );
}

import { Suspense } from 'react';
import { useCardinal } from '../CardinalContext';
import { later } from '../later/later';

const Benchmark = later(async () => (await import('../benchmark/Benchmark')).Benchmark);
const Lessons = later(async () => (await import('../lessons/Lessons')).Lessons);
const SelfTest = later(async () => (await import('../selfTest/SelfTest')).SelfTest);

/** The benchmark, the self-test and the lessons, which come when they are first opened. */
export function ReportsLater() {
  const benchmark = useCardinal(({ view }) => view.benchmark);
  const selfTest = useCardinal(({ view }) => view.selfTest);
  const isLearning = useCardinal(({ view }) => view.lesson !== null);
  return (
    <Suspense fallback={null}>
      {benchmark && <Benchmark />}
      {selfTest && <SelfTest />}
      {isLearning && <Lessons />}
    </Suspense>
  );
}

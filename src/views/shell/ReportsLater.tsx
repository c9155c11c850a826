import { Suspense, useState } from 'react';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { markPage } from '../embed/markPage';
import { later } from '../later/later';
import { PredictSign } from '../predict/PredictSign';
import { useAskedPresenter } from '../predict/useAskedPresenter';

const Benchmark = later(async () => (await import('../benchmark/Benchmark')).Benchmark);
const Foot = later(async () => (await import('../embed/Foot')).Foot);
const Help = later(async () => (await import('../help/Help')).Help);
const Lessons = later(async () => (await import('../lessons/Lessons')).Lessons);
const Presenter = later(async () => {
  const [{ Presenter }, { claimTalk }] = await Promise.all([
    import('../present/Presenter'),
    import('../present/talkSession'),
  ]);
  await claimTalk();
  return Presenter;
});
const SelfTest = later(async () => (await import('../selfTest/SelfTest')).SelfTest);
const Share = later(async () => (await import('../share/Share')).Share);

/** What is over the page or beside it, and comes when it is first opened. */
export function ReportsLater() {
  const store = useCardinalStore();
  const [embedding] = useState(() => markPage(store));
  useAskedPresenter();
  const benchmark = useCardinal(({ view }) => view.benchmark);
  const selfTest = useCardinal(({ view }) => view.selfTest);
  const isLearning = useCardinal(({ view }) => view.lesson !== null);
  const over = useCardinal(({ view }) => view.over);
  return (
    <Suspense fallback={null}>
      {embedding.embed !== null && <Foot embedding={embedding} />}
      <PredictSign />
      {benchmark && <Benchmark />}
      {selfTest && <SelfTest />}
      {isLearning && <Lessons />}
      {over === 'share' && <Share />}
      {over === 'present' && <Presenter />}
      {(over === 'keys' || over === 'terms') && <Help />}
    </Suspense>
  );
}

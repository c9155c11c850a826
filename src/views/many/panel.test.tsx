import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { create } from 'zustand';
import { openingLanes } from '../../store/lanes';
import { createKeptAnswers } from '../../store/many/keptAnswers';
import type { ManyState } from '../../store/many/manyState';
import { createManyStore } from '../../store/many/manyStore';
import { bothOf, manySubjects } from '../../store/many/manySubject';
import { createCardinalStore } from '../../store/store';
import { FakeEngine } from '../../store/testing/fakeEngine';
import { CardinalContext } from '../CardinalContext';
import { Calibrations } from './Calibrations';
import { Figures } from './Figures';
import { LabelsBar } from './LabelsBar';
import { Matrices } from './Matrices';
import { PhotoList } from './PhotoList';
import { RunBar } from './RunBar';
import { SetBar } from './SetBar';
import { Unreadable } from './Unreadable';
import { ManyContext, useResults } from './useMany';
import { Who } from './Who';

function Told() {
  const results = useResults();
  if (results === null) return null;
  return (
    <>
      <Figures results={results} />
      <PhotoList results={results} />
      <Matrices results={results} />
      <Calibrations results={results} />
    </>
  );
}

/** The panel with three photos in folders, of which the last cannot be read; the first two are cats. */
function markup(): string {
  const engine = new FakeEngine();
  const lanes = openingLanes();
  const page = createCardinalStore(engine, { lanes, view: {}, problems: [] }, null);
  const kept = createKeptAnswers(undefined);
  const ownEngine = () => ({ engine, end: () => undefined });
  const empty = createManyStore(engine, page.getState, { kept, now: () => 0, ownEngine });
  const photos = [1, 2, 3].map((at) => ({ path: `s/cat/${at}.png`, file: new File([], `${at}`) }));
  empty.getState().take({ photos, leftAside: 2, table: null });
  const [cat, dog] = [{ top: [[3, 0.9]] as const }, { top: [[5, 0.6]] as const }];
  // What is drawn without a document has a store's first state.
  const set = create<ManyState>()(() => ({
    ...empty.getState(),
    phase: 'done',
    ran: 2,
    elapsedMs: 100,
    known: 0,
    subjects: bothOf(manySubjects(lanes)),
    answers: { a: [cat, dog, null], b: [cat, cat, null] },
    unreadable: new Map([[2, { code: 'photo-truncated', params: {} }]]),
  }));
  return renderToStaticMarkup(
    <CardinalContext value={page}>
      <ManyContext value={set}>
        <Who />
        <SetBar />
        <LabelsBar />
        <RunBar />
        <Unreadable />
        <Told />
      </ManyContext>
    </CardinalContext>,
  );
}

test('the panel says who answers, what was found, and what could not be read', () => {
  const text = markup()
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  expect(text).toContain('Small ResNet-29, in place of ResNet-50');
  expect(text).toContain('A has a class for the labels of 3 of 3 photos.');
  expect(text).toContain('2 run now at 20 photos a second');
  expect(text).toContain('s/cat/3.png breaks off before its end');
  expect(text).toContain('50.0 % (1 of 2)');
  expect(text).toContain('Both give the same class for 50.0 % of 2 photos');
  expect(text).toContain('b = 0, c = 1, p = 1.0');
  expect(text).toContain('A: dog, 60.0 %');
  expect(text.indexOf('s/cat/2.png')).toBeLessThan(text.indexOf('s/cat/1.png'));
});

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
import { Exports } from './Exports';
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
      <Exports results={results} />
      <PhotoList results={results} />
      <Matrices results={results} />
      <Calibrations results={results} />
    </>
  );
}

const [CAT, DOG] = [{ top: [[3, 0.9]] as const }, { top: [[5, 0.6]] as const }];
const ANSWERED: Partial<ManyState> = {
  phase: 'done',
  ran: 2,
  answers: { a: [CAT, DOG, null], b: [CAT, CAT, null] },
  unreadable: new Map([[2, { code: 'photo-truncated', params: {} }]]),
};

/** The panel with three photos in folders, of which the last cannot be read; the first two are cats. */
function markup(state: Partial<ManyState> = ANSWERED): string {
  const engine = new FakeEngine();
  const lanes = openingLanes();
  const page = createCardinalStore(engine, { lanes, view: {}, problems: [] }, null);
  const kept = createKeptAnswers(undefined);
  const ownEngine = () => ({ engine, end: () => undefined });
  const empty = createManyStore(engine, page.getState, { kept, now: () => 0, ownEngine });
  const photos = [1, 2, 3].map((at) => ({ path: `s/cat/${at}.png`, file: new File([], `${at}`) }));
  empty.getState().take({ photos, leftAside: 2, table: null });
  // What is drawn without a document has a store's first state.
  const set = create<ManyState>()(() => ({
    ...empty.getState(),
    elapsedMs: 100,
    known: 0,
    subjects: bothOf(manySubjects(lanes)),
    ...state,
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

test('before the first answer there are no figures, and nothing to save', () => {
  const none = [null, null, null];
  const before = markup({ phase: 'running', answers: { a: none, b: none } });
  expect(before).toMatch(/data-testid="many-top1-a"[^>]*>–</);
  expect(before).not.toContain('no labels');
  const toSave = /<button[^>]*disabled=""[^>]*>Results as/g;
  expect(before.match(toSave)).toHaveLength(2);
  expect(markup().match(toSave)).toBeNull();
});

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

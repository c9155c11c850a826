import { afterEach, expect, test, vi } from 'vitest';
import { LESSONS } from '../../lectures/lessons/lessons';
import { createVisit } from '../lessons/visit';
import { readLink } from '../link/link';
import { createCardinalStore } from '../store';
import { FakeEngine } from '../testing/fakeEngine';
import { openHallLine } from './hallLine';
import { channelName, type Line, openLine } from './line';
import { isPartnered, newPeer } from './peer';
import { newName } from './session';

const open: Line[] = [];
const kept = new Map<string, string>();

afterEach(() => {
  for (const line of open.splice(0)) line.close();
  kept.clear();
});

/** A page that presents the lesson of a link, as `session`. */
function presented(session: string, query: string) {
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  const page = createCardinalStore(new FakeEngine(), readLink(query), null);
  const visit = createVisit(page);
  visit.getState().resume();
  const line = openHallLine(session, page, visit);
  open.push(line);
  return { page, visit, line };
}

function notesOf(session: string): Line {
  const line = openLine(session, newPeer(newName(), 'notes'));
  open.push(line);
  return line;
}

test('what moves in the notes is done to the page, and what is done to the page moves the notes', async () => {
  const session = newName();
  const { page, visit, line } = presented(session, '?lesson=stacking&step=1');
  const notes = notesOf(session);
  const talk = () => notes.peer.getState().talk;
  await vi.waitFor(() => expect(talk()).toMatchObject({ lecture: 'stacking', step: 1 }));
  expect(isPartnered(notes.peer.getState())).toBe(true);

  notes.move({ kind: 'step', lecture: 'block', step: 6 });
  notes.move({ kind: 'hide' });
  const shown = { lesson: 'block', lessonStep: 6, predict: true };
  await vi.waitFor(() => expect(page.getState().view).toMatchObject(shown));
  expect(page.getState().history.present.b.drawn).toMatchObject({ cardinality: 8 });

  line.move({ kind: 'next' });
  expect(page.getState().view.lessonStep).toBe(7);
  visit.getState().open('budget', 3);
  page.getState().show({ predict: false });
  await vi.waitFor(() =>
    expect(talk()).toMatchObject({ lecture: 'budget', step: 3, isHidden: false }),
  );
  visit.getState().leave(null);
  await vi.waitFor(() => expect(talk()).toMatchObject({ lecture: null, step: null }));
  // What is of no talk says nothing.
  const { stamp } = line.peer.getState();
  page.getState().show({ theme: 'dark' });
  expect(line.peer.getState().stamp).toEqual(stamp);
});

test('notes that are opened again, and a page that is presented again, go on where the other is', async () => {
  const session = newName();
  const first = presented(session, '?lesson=stacking&step=1');
  const notes = notesOf(session);
  await vi.waitFor(() => expect(notes.peer.getState().talk?.step).toBe(1));
  first.line.move({ kind: 'start' });
  notes.close();
  first.line.move({ kind: 'next' });
  const again = notesOf(session);
  await vi.waitFor(() => expect(again.peer.getState().talk?.step).toBe(2));
  expect(again.peer.getState().talk?.clock).toEqual(first.line.peer.getState().talk?.clock);

  first.line.close();
  await vi.waitFor(() => expect(isPartnered(again.peer.getState())).toBe(false));
  again.move({ kind: 'step', lecture: 'block', step: 4 });
  const second = presented(session, '?lesson=stacking&step=2');
  const shown = { lesson: 'block', lessonStep: 4 };
  await vi.waitFor(() => expect(second.page.getState().view).toMatchObject(shown));
  second.line.close();
  // Presented anew at another place, it is that place that holds.
  const third = presented(session, '?lesson=budget&step=2');
  await vi.waitFor(() =>
    expect(again.peer.getState().talk).toMatchObject({ lecture: 'budget', step: 2 }),
  );
  expect(third.page.getState().view).toMatchObject({ lesson: 'budget', lessonStep: 2 });
});

test('talks of other sessions, and pages that say something else, are not heard', async () => {
  const [one, other] = [newName(), newName()];
  const first = presented(one, '?lesson=stacking&step=1');
  const second = presented(other, '?lesson=block&step=1');
  const notes = notesOf(one);
  await vi.waitFor(() => expect(notes.peer.getState().talk?.step).toBe(1));
  const strange = new BroadcastChannel(channelName(one));
  strange.postMessage({ cardinal: 'something else' });
  strange.close();
  notes.move({ kind: 'last' });
  const { length } = LESSONS[0]?.steps ?? [];
  await vi.waitFor(() => expect(first.page.getState().view.lessonStep).toBe(length));
  expect(second.page.getState().view).toMatchObject({ lesson: 'block', lessonStep: 1 });
  expect(isPartnered(second.line.peer.getState())).not.toBe(true);
});

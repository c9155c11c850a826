import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LESSONS } from '../../lectures/lessons/lessons';
import { PAPER_INDEX } from '../../lectures/paperIndex/paperIndex';
import { QUESTIONS } from '../../lectures/questions/questions';
import { openingLanes } from '../lanes';
import { readLink, writeLink } from '../link/link';
import type { CardinalStore } from '../state';
import { createCardinalStore } from '../store';
import { FakeEngine } from '../testing/fakeEngine';
import { loadedOf } from '../testing/loadedOf';
import { createVisit, type Visit } from './visit';

let page: CardinalStore;
let visit: Visit;

const opened = (query: string) => {
  page = createCardinalStore(new FakeEngine(), readLink(query), null);
  visit = createVisit(page);
};
const state = () => page.getState();
const lane = (id: 'a' | 'b') => state().history.present[id];
const shownLink = () =>
  writeLink('', state().history.present, { ...state().view, lesson: null, lessonStep: null });

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  opened('?a=resnet18&b=resnet34&panel=layers');
});

describe('a lesson', () => {
  it('goes on with what was hidden, and with the hall that it is shown to', () => {
    state().show({ predict: true, over: 'present', theme: 'dark' });
    const stays = { predict: true, over: 'present', theme: 'dark' };
    visit.getState().open('block', 1);
    expect(state().view).toMatchObject(stays);
    visit.getState().open('block', 2);
    expect(state().view).toMatchObject(stays);
    state().show({ predict: false });
    visit.getState().leave(null);
    expect(state().view).toMatchObject({ ...stays, predict: false });
  });

  it('a link of a lesson that hides what comes of it begins as the lesson does', () => {
    opened('?lesson=block&step=2&predict=1');
    visit.getState().resume();
    expect(state().view).toMatchObject({ predict: true, lesson: 'block', lessonStep: 2 });
    expect(lane('b').presetId).toBe('resnext50_32x4d');
    visit.getState().leave(null);
    expect(lane('a').presetId).toBe('resnet50');
  });

  it('shows the state of each step, and gives the user’s own page back with its past', () => {
    state().patch('b', { inputPx: 128 });
    const { history, view } = state();
    const [lesson] = LESSONS;
    lesson?.steps.forEach((step, index) => {
      visit.getState().open(lesson.id, index + 1);
      expect(shownLink()).toBe(step.state);
      expect(state().view).toMatchObject({ lesson: lesson.id, lessonStep: index + 1 });
    });
    visit.getState().leave('lessons');
    expect(state().history).toEqual(history);
    expect(state().view).toEqual({ ...view, lesson: 'lessons' });
    state().undo();
    expect(lane('b').drawn.inputPx).toBe(224);
  });

  it.each([...QUESTIONS, ...PAPER_INDEX].map(({ id, state: wanted }) => ({ id, wanted })))(
    '$id opens its state, and gives the user’s own page back',
    ({ id, wanted }) => {
      const { history } = state();
      visit.getState().open(id);
      expect(shownLink()).toBe(wanted);
      expect(state().view.lesson).toBe(id);
      visit.getState().leave(null);
      expect(state().history).toEqual(history);
    },
  );

  it.each(LESSONS)('$id opens the state of each of its steps', ({ id, steps }) => {
    for (const [index, step] of steps.entries()) {
      visit.getState().open(id, index + 1);
      expect(shownLink(), step.title.en).toBe(step.state);
    }
  });

  it('has an undo of its own, which ends where the step begins', () => {
    visit.getState().open('stacking', 3);
    state().patch('b', { inputPx: 128 });
    state().undo();
    state().undo();
    expect(shownLink()).toBe(LESSONS[0]?.steps[2]?.state);
  });

  it('that was changed by hand is one redo away after it is left', () => {
    visit.getState().open('stacking', 3);
    state().patch('b', { inputPx: 128 });
    visit.getState().leave(null);
    expect(lane('b').presetId).toBe('resnet34');
    state().redo();
    expect(lane('b')).toMatchObject({ presetId: 'resnet50', drawn: { inputPx: 128 } });
  });

  it('leaves its networks to who keeps them, and undo goes back to their own', () => {
    visit.getState().open('budget', 5);
    visit.getState().keep(null);
    expect([lane('a').presetId, lane('b').presetId]).toEqual(['resnet101', 'resnext101_64x4d']);
    expect(state().view).toMatchObject({ lesson: null, lessonStep: null, panel: 'paper' });
    state().undo();
    expect([lane('a').presetId, lane('b').presetId]).toEqual(['resnet18', 'resnet34']);
  });

  it('shows a network of the user’s own with the weights that were loaded for it', () => {
    opened('?a=resnet50&b=resnet18');
    const weights = loadedOf(null);
    const { history } = state();
    page.setState({
      history: { ...history, present: { ...history.present, a: { ...lane('a'), weights } } },
    });
    visit.getState().open('block', 6);
    expect(lane('a').weights).toBe(weights);
    expect(lane('b').chain.closed).toBe(false);
    visit.getState().open('stacking', 1);
    visit.getState().open('stacking', 4);
    expect(lane('a').weights).toBe(weights);
    visit.getState().leave(null);
    expect(state().history.future).toEqual([]);
  });

  it('keeps the theme, and one beyond its last step is the last', () => {
    state().show({ theme: 'dark' });
    visit.getState().open('stacking', 99);
    expect(state().view).toMatchObject({ theme: 'dark', lessonStep: LESSONS[0]?.steps.length });
    state().show({ theme: 'light' });
    visit.getState().leave(null);
    expect(state().view.theme).toBe('light');
  });

  it('of no such name changes nothing', () => {
    const before = state();
    visit.getState().open('nonesuch');
    expect(state()).toBe(before);
  });
});

describe('a link', () => {
  it('with a lesson alone opens the page as the step says', () => {
    opened('?lesson=block&step=5');
    visit.getState().resume();
    expect(shownLink()).toBe('?a=resnet50&b=resnext50_32x4d&form=all&at=1.2');
    visit.getState().leave(null);
    expect(lane('b').presetId).toBe(openingLanes().b.presetId);
    expect(shownLink()).toBe('?a=resnet50&b=resnext50_32x4d');
  });

  it('with all that was changed in a lesson restores it, the step of the depth rule too', () => {
    visit.getState().open('residual', 8);
    state().patch('b', { cardinality: 8 });
    const link = writeLink('', state().history.present, state().view);
    expect(link).toContain('lesson=residual');
    expect(link).toContain('step=8');
    opened(link);
    visit.getState().resume();
    expect(lane('b').drawn).toMatchObject({ cardinality: 8 });
    expect(state().view).toMatchObject({ lesson: 'residual', lessonStep: 8, depthStep: 'dense' });
  });

  it('to a question has no step', () => {
    opened('?lesson=projection');
    visit.getState().resume();
    expect(state().view).toMatchObject({ lesson: 'projection', lessonStep: null });
    expect(shownLink()).toBe('?a=resnet50&b=resnext50_32x4d&at=2.1');
  });

  it('to a lesson that there is none of leaves the page as it is', () => {
    opened('?a=resnet18&b=resnet34&lesson=nonesuch&step=3');
    visit.getState().resume();
    expect(shownLink()).toBe('?a=resnet18&b=resnet34');
    expect(visit.getState().own).toBeNull();
  });

  it('with a step that is neither a number nor one of the depth rule is told', () => {
    expect(readLink('?lesson=block&step=0').problems).toEqual([{ field: 'step', value: '0' }]);
    expect(readLink('?lesson=No%20lesson').problems).toHaveLength(1);
    expect(readLink('?step=stack').view).toEqual({ depthStep: 'stack' });
  });
});

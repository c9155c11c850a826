import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnLesson } from '../../../lectures/own/ownLesson';
import { writeLesson } from '../../../lectures/own/writeLesson';
import { readLink, writeLink } from '../../link/link';
import type { CardinalStore } from '../../state';
import { createCardinalStore } from '../../store';
import { FakeEngine } from '../../testing/fakeEngine';
import { visitOf } from '../visitOf';
import { checkState } from './checkState';
import { lessonFragment, readLessonFragment } from './lessonLink';
import { ownLessons } from './ownLessons';
import { recordState } from './recordState';
import { showState } from './showState';
import { takeLessonFile } from './takeLesson';

const LESSON: OwnLesson = {
  title: '分组 – groups',
  steps: ['?a=resnet18&b=resnet34', '?a=resnet50&b=resnext50_32x4d&panel=budget&at=2.1'].map(
    (state) => ({ title: 'x', text: '**y**', state, look: null, question: null }),
  ),
};

let page: CardinalStore;
const lanes = () => page.getState().history.present;

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  page = createCardinalStore(new FakeEngine(), readLink('?a=vgg16&b=resnet101'), null);
});
afterEach(() => ownLessons.setState({ shelf: [], past: [], future: [], edited: null }));

describe('a step', () => {
  it.each([
    '?a=resnet18&b=resnet34',
    '?a=resnet50&b=resnext50_32x4d&b.c=8&b.d=14&panel=layers&at=2.1',
    '?a=vgg16&b=resnet50&b.res=0&panel=block&form=depth&step=dense',
  ])('recorded from the page of %s is read without a word, and shows it again', (query) => {
    page = createCardinalStore(new FakeEngine(), readLink(query), null);
    page.getState().show({ lesson: 'own', predict: true, theme: 'dark' });
    const state = recordState(page.getState());
    expect(checkState(state)).toEqual([]);
    const before = lanes();
    page = createCardinalStore(new FakeEngine(), readLink(''), null);
    showState(page, state);
    expect(recordState(page.getState())).toBe(state);
    expect(writeLink('', lanes(), page.getState().view)).toBe(state);
    expect(lanes().b.drawn).toEqual(before.b.drawn);
  });

  it('that is shown stays beside the lessons, and undo brings the networks back', () => {
    page.getState().show({ lesson: 'own', theme: 'dark' });
    showState(page, '?a=resnet18&b=resnet34&panel=layers');
    expect(page.getState().view).toMatchObject({ lesson: 'own', theme: 'dark', panel: 'layers' });
    page.getState().undo();
    expect(lanes().a.presetId).toBe('vgg16');
  });

  it.each(['lesson=own', 'predict=1', 'bench=1', 'selftest=1', 'embed=drawing', 'lang=zh-CN'])(
    'cannot set %s',
    (part) => {
      const [field] = part.split('=');
      expect(checkState(`?a=resnet18&${part}`)).toContainEqual(expect.objectContaining({ field }));
    },
  );
});

describe('a file', () => {
  it('is kept and played, and the page comes back after it', async () => {
    await takeLessonFile(page, new File([writeLesson(LESSON)], 'x.lesson.json'));
    const [kept] = ownLessons.getState().shelf;
    expect(kept?.lesson).toEqual(LESSON);
    expect(page.getState().view).toMatchObject({ lesson: kept?.id, lessonStep: 1 });
    expect(lanes().a.presetId).toBe('resnet18');
    visitOf(page)
      .getState()
      .open(kept?.id ?? '', 2);
    expect(page.getState().view).toMatchObject({ panel: 'budget', lessonStep: 2 });
    visitOf(page).getState().leave('own');
    expect([lanes().a.presetId, lanes().b.presetId]).toEqual(['vgg16', 'resnet101']);
  });

  it('that is broken is told, and nothing else happens', async () => {
    const text = writeLesson(LESSON).replace('resnext50_32x4d', 'nonesuch');
    const { history, view } = page.getState();
    await takeLessonFile(page, new File([text], 'x.lesson.json'));
    expect(page.getState()).toMatchObject({ history, view });
    expect(ownLessons.getState().shelf).toEqual([]);
    expect(page.getState().notices).toEqual([
      expect.objectContaining({
        kind: 'lesson-refused',
        name: 'x.lesson.json',
        problems: [
          {
            code: 'state-field',
            step: 2,
            field: 'state',
            params: { field: 'b', found: 'nonesuch' },
          },
        ],
      }),
    ]);
  });

  it('that is larger than any lesson is not read', async () => {
    const file = new File(['x'], 'x.lesson.json');
    Object.defineProperty(file, 'size', { value: 10_000_000 });
    const text = vi.spyOn(file, 'text');
    await takeLessonFile(page, file);
    expect(text).not.toHaveBeenCalled();
    expect(page.getState().notices).toMatchObject([{ problems: [{ code: 'too-large' }] }]);
  });
});

describe('a link', () => {
  it('brings the lesson as it was, in any script', async () => {
    const fragment = await lessonFragment(LESSON);
    expect(fragment).toMatch(/^#lesson=1\.[\w-]+$/);
    expect(await readLessonFragment(fragment)).toEqual({ ok: true, lesson: LESSON });
  });
});

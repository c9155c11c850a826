import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readLessonText } from '../lectures/own/readLesson';
import { answerMessage } from './embed/answerMessage';
import { checkState } from './lessons/own/checkState';
import { fragmentOf, readLessonFragment } from './lessons/own/lessonLink';
import { networksOf } from './lessons/own/networksOf';
import { readLink } from './link/link';
import type { CardinalStore } from './state';
import { createCardinalStore } from './store';
import { FakeEngine } from './testing/fakeEngine';
import { HOSTILE_LESSONS, SHOWN_LESSONS } from './testing/hostile/lessons';
import { HOSTILE_FRAGMENTS, HOSTILE_PARTS } from './testing/hostile/links';
import { HOSTILE_MESSAGES } from './testing/hostile/messages';

/** What a key of objects would have left on every object. */
const polluted = () => Object.keys(Object.prototype).concat(Object.keys(Array.prototype));

it('there are thirty links, thirty lessons and ten messages', () => {
  expect(HOSTILE_PARTS.length + HOSTILE_FRAGMENTS.length).toBeGreaterThanOrEqual(30);
  expect(HOSTILE_LESSONS.length).toBeGreaterThanOrEqual(30);
  expect(HOSTILE_MESSAGES).toHaveLength(10);
});

describe('a link', () => {
  it.each(HOSTILE_PARTS)('with $name is told of it, and the rest holds', ({ key, value }) => {
    const query = `?${new URLSearchParams({ b: 'resnext50_32x4d', columns: 'memory', [key]: value })}`;
    const { lanes, view, problems } = readLink(query);
    expect(problems.map(({ field }) => field)).toEqual([key]);
    expect(problems[0]?.value.length).toBeLessThanOrEqual(43);
    expect(lanes.b.presetId).toBe('resnext50_32x4d');
    expect(lanes.b.spec).toEqual(readLink('?b=resnext50_32x4d').lanes.b.spec);
    expect(view.columns).toBe('memory');
    expect(polluted()).toEqual([]);
  });

  it.each(HOSTILE_FRAGMENTS)(
    'with $name for a lesson is refused',
    async ({ fragment, packed, code }) => {
      const read = await readLessonFragment(fragment ?? (await fragmentOf(packed ?? '')));
      if (read.ok) throw new Error('read');
      expect(read.problems).toEqual([expect.objectContaining({ code, step: null })]);
    },
  );
});

describe('a lesson', () => {
  it.each(HOSTILE_LESSONS)('with $name is refused, by step', ({ text, code, step }) => {
    const read = readLessonText(text, checkState, networksOf);
    if (read.ok) throw new Error('read');
    expect(read.problems[0]).toMatchObject({ code, step });
    expect(JSON.stringify(read.problems).length).toBeLessThan(4000);
    expect(polluted()).toEqual([]);
  });

  it.each(SHOWN_LESSONS)('with $name is one', ({ text }) => {
    expect(readLessonText(text, checkState, networksOf)).toMatchObject({ ok: true });
  });
});

describe('a message', () => {
  let page: CardinalStore;
  beforeEach(() => {
    vi.stubGlobal('document', { baseURI: 'http://localhost/' });
    page = createCardinalStore(new FakeEngine(), readLink('?a=resnet18&b=resnet34'), null);
  });

  it.each(HOSTILE_MESSAGES)('with $name changes nothing', ({ data, code }) => {
    const before = page.getState();
    const reply = answerMessage(structuredClone(data), page, 'https://cardinal.example/');
    if (code === null) expect(reply).toBeNull();
    else expect(reply).toMatchObject({ error: { code } });
    expect(page.getState()).toBe(before);
    expect(polluted()).toEqual([]);
  });
});

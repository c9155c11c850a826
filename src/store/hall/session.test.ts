import { beforeEach, expect, test, vi } from 'vitest';
import { claimSession, keepTalk, newName, recallTalk, sessionIn } from './session';
import { newTalk } from './talk';

const kept = new Map<string, string>();
let held: Set<string>;

const SESSION = '0123456789abcdef';
const talk = newTalk({ lecture: 'block', step: 2, isHidden: false });
const known = { stamp: { count: 4, by: 'one' }, talk };

beforeEach(() => {
  kept.clear();
  held = new Set();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  // Locks that another page has stay with it.
  vi.stubGlobal('navigator', {
    locks: {
      request: async (name: string, _: object, have: () => Promise<never>) => {
        if (held.has(name)) throw new DOMException('timed out', 'TimeoutError');
        held.add(name);
        return have();
      },
    },
  });
});

test('a session stands in a link by its parameter, and nothing else is one', () => {
  expect(sessionIn(`?notes=${SESSION}`, 'notes')).toBe(SESSION);
  for (const query of ['', '?notes=', '?notes=../x', `?notes=${SESSION}0`, `?present=${SESSION}`]) {
    expect(sessionIn(query, 'notes'), query).toBeNull();
  }
  expect(sessionIn(`?notes=${newName()}`, 'notes')).not.toBeNull();
});

test('a page that is reloaded has the session and the talk that it had', async () => {
  const session = await claimSession('');
  keepTalk(session, known);
  held.clear();
  expect(await claimSession('')).toBe(session);
  expect(recallTalk(session)).toMatchObject(known);
  expect(recallTalk(SESSION)).toBeNull();
});

test('a tab that is duplicated, or a link that two pages open, begins a session of its own', async () => {
  const session = await claimSession('');
  keepTalk(session, known);
  expect(await claimSession('')).not.toBe(session);
  expect(await claimSession(`?present=${SESSION}`)).toBe(SESSION);
  expect(await claimSession(`?present=${SESSION}`)).not.toBe(SESSION);
});

test('without locks nobody can tell who else has a session, so it is a new one', async () => {
  keepTalk(SESSION, known);
  vi.stubGlobal('navigator', {});
  expect(await claimSession('')).not.toBe(SESSION);
});

test('what the browser keeps is taken for nothing where it is none of ours', async () => {
  for (const text of ['no JSON', '3', 'null', `{"session":"${SESSION}","stamp":4,"talk":{}}`]) {
    kept.set('cardinal.talk', text);
    expect(recallTalk(SESSION), text).toBeNull();
    expect(await claimSession(''), text).not.toBe(SESSION);
  }
});

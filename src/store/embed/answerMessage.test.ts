import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readLink, writeLink } from '../link/link';
import type { CardinalStore } from '../state';
import { createCardinalStore } from '../store';
import { FakeEngine } from '../testing/fakeEngine';
import { answerMessage } from './answerMessage';
import { LONGEST_SET } from './readMessage';

const ADDRESS = 'https://cardinal.example/page/?a=resnet18&b=resnet34&embed=drawing&hide=claim';

let page: CardinalStore;
const sent = (data: unknown) => answerMessage(structuredClone(data), page, ADDRESS);
const linkNow = () => writeLink('', page.getState().history.present, page.getState().view);

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  page = createCardinalStore(new FakeEngine(), readLink('?a=resnet18&b=resnet34'), null);
});

describe('a message that asks', () => {
  it('is answered with the link of the whole page and exact counts', () => {
    const reply = sent({ cardinal: 1, get: true, id: 'one' });
    expect(reply).toMatchObject({
      cardinal: 1,
      id: 'one',
      link: 'https://cardinal.example/page/?a=resnet18&b=resnet34',
      counts: { a: { params: 11_689_512 }, b: { params: 21_797_672 } },
    });
    expect(Object.keys(reply ?? {})).toEqual(['cardinal', 'id', 'link', 'counts']);
  });

  it('sets networks and view in one step, which undo takes back', () => {
    page.getState().show({ theme: 'dark', predict: true });
    const reply = sent({ cardinal: 1, set: '?a=resnet50&b=resnext50_32x4d&panel=budget' });
    expect(reply).toMatchObject({ counts: { b: { params: 25_028_904 } } });
    expect(page.getState().view).toMatchObject({ panel: 'budget', theme: 'dark', predict: true });
    page.getState().undo();
    expect(page.getState().history.present.a.presetId).toBe('resnet18');
  });

  it('keeps what the frame shows where the link says nothing of it', () => {
    answerMessage({ cardinal: 1, set: '?a=resnet50' }, page, ADDRESS, 'budget');
    expect(page.getState().view.panel).toBe('budget');
  });
});

describe('a message that is none of this page’s', () => {
  it.each([
    ['text', 'hello'],
    ['null', null],
    ['another tool’s', { source: 'devtools', payload: {} }],
    ['a list', [{ cardinal: 1, get: true }]],
  ])('%s is not answered', (_, data) => {
    expect(sent(data)).toBeNull();
  });

  it('nor is one that has our name from its prototype', () => {
    expect(answerMessage(Object.create({ cardinal: 1, get: true }), page, ADDRESS)).toBeNull();
  });
});

const deep = (levels: number): unknown => {
  let inner: unknown = '?a=resnet50';
  for (let level = 0; level < levels; level += 1) inner = { set: inner };
  return inner;
};

describe('a hostile message', () => {
  const own = (key: string) => JSON.parse(`{"cardinal": 1, "get": true, "${key}": {"get": true}}`);
  const long = 'x'.repeat(5_000_000);
  it.each<[string, unknown, { code: string; field: string }]>([
    ['a key of the prototype', own('__proto__'), { code: 'unknown-field', field: '__proto__' }],
    ['the constructor', own('constructor'), { code: 'unknown-field', field: 'constructor' }],
    [
      'a prototype’s key in a link',
      { cardinal: 1, set: '?__proto__=1' },
      { code: 'unknown-field', field: '__proto__' },
    ],
    [
      'a lane’s key of that kind',
      { cardinal: 1, set: '?a.constructor=1' },
      { code: 'unknown-field', field: 'a.constructor' },
    ],
    [
      'a text of megabytes',
      { cardinal: 1, set: `?a=${long}` },
      { code: 'set-too-long', field: 'set' },
    ],
    [
      'a key of megabytes',
      { cardinal: 1, [long]: 1 },
      { code: 'unknown-field', field: 'x'.repeat(40) },
    ],
    ['a name of megabytes', { cardinal: 1, get: true, id: long }, { code: 'id', field: 'id' }],
    [
      'objects in objects',
      { cardinal: 1, set: deep(3000) },
      { code: 'set-not-a-query', field: 'set' },
    ],
    [
      'a javascript: address',
      { cardinal: 1, set: 'javascript:alert(1)' },
      { code: 'set-not-a-query', field: 'set' },
    ],
    [
      'an address of another page',
      { cardinal: 1, set: '//evil.example/?a=resnet18' },
      { code: 'set-not-a-query', field: 'set' },
    ],
    [
      'javascript: as a value',
      { cardinal: 1, set: '?panel=javascript:alert(1)' },
      { code: 'link-value', field: 'panel' },
    ],
    [
      'markup as a network',
      { cardinal: 1, set: '?a=<img src=x onerror=alert(1)>' },
      { code: 'link-value', field: 'a' },
    ],
    [
      'a field of the frame',
      { cardinal: 1, set: '?embed=page' },
      { code: 'unknown-field', field: 'embed' },
    ],
    ['a call', { cardinal: 1, call: 'reset' }, { code: 'unknown-field', field: 'call' }],
    ['another version', { cardinal: 2, get: true }, { code: 'version', field: 'cardinal' }],
    ['nothing to do', { cardinal: 1 }, { code: 'nothing-asked', field: 'set' }],
    [
      'an endless number as its name',
      { cardinal: 1, get: true, id: Number.POSITIVE_INFINITY },
      { code: 'id', field: 'id' },
    ],
    [
      'some unknown field after a good one',
      { cardinal: 1, set: '?a=resnet50&b=nonesuch' },
      { code: 'link-value', field: 'b' },
    ],
  ])('%s is refused by an error, and changes nothing', (_, data, error) => {
    const before = linkNow();
    expect(sent(data)).toEqual({ cardinal: 1, error });
    expect(linkNow()).toBe(before);
    expect(Object.hasOwn(Object.prototype, 'get')).toBe(false);
  });

  it('a link of the longest length is read, one longer is not', () => {
    const filled = (length: number) => `?tensor=${'t'.repeat(length - '?tensor='.length)}`;
    expect(sent({ cardinal: 1, set: filled(LONGEST_SET) })).toMatchObject({
      error: { code: 'link-value', field: 'tensor' },
    });
    expect(sent({ cardinal: 1, set: filled(LONGEST_SET + 1) })).toMatchObject({
      error: { code: 'set-too-long' },
    });
  });
});

import { afterEach, expect, test, vi } from 'vitest';
import { HUB } from '../../core/hub';
import { fakeHub, status, unreachable } from './fixtures/fakeHub';
import { listFiles, parseListing } from './listing';

afterEach(() => {
  vi.unstubAllGlobals();
});

const QUICK = { backOffMs: 1 };
const OID = 'a'.repeat(64);
const GIT = 'b'.repeat(40);
const ENTRIES = [
  { type: 'directory', oid: GIT, size: 0, path: 'onnx' },
  { type: 'file', oid: GIT, size: 5, path: 'config.json' },
  {
    type: 'file',
    oid: GIT,
    size: 102,
    path: 'model.safetensors',
    lfs: { oid: OID, size: 102, pointerSize: 134 },
  },
];

function list(base = HUB, repo = 'timm/tiny') {
  return listFiles({ base, repo, patience: QUICK });
}

test('files come with their sizes, and the large ones with their sha256', async () => {
  fakeHub(() => Response.json(ENTRIES));
  expect(await list()).toEqual([
    { path: 'config.json', bytes: 5, sha256: null, gitOid: GIT },
    { path: 'model.safetensors', bytes: 102, sha256: OID, gitOid: GIT },
  ]);
});

test('entries that are no files are left out, and hashes that are none are null', () => {
  const odd = [
    null,
    7,
    {},
    { path: 'a' },
    { path: 'b', size: -1 },
    { path: 'c', size: 1.5 },
    { path: 'd', size: 3, lfs: { oid: 'short' }, oid: 9 },
    { path: 'e', size: 3, lfs: { oid: `sha256:${OID.toUpperCase()}`, size: 4 } },
  ];
  expect(parseListing(JSON.stringify(odd), HUB)).toEqual([
    { path: 'd', bytes: 3, sha256: null, gitOid: null },
    { path: 'e', bytes: 4, sha256: OID, gitOid: null },
  ]);
});

test.each(['<!doctype html>', '', '{"error":"no"}', '"text"', 'null'])(
  '%j is no listing',
  (text) => {
    expect(() => parseListing(text, HUB)).toThrow('hub-odd-answer');
  },
);

test('an address that is none is not asked', async () => {
  const asked = fakeHub();
  await expect(list('http://hub.example')).rejects.toThrow('hub-bad-address');
  await expect(list(HUB, '../etc')).rejects.toThrow('hub-bad-address');
  expect(asked).toHaveLength(0);
});

test('a server that stumbles is asked again, one that is away is told of', async () => {
  fakeHub(status(503), () => Response.json(ENTRIES));
  expect(await list()).toHaveLength(2);
  const asked = fakeHub(unreachable);
  await expect(list()).rejects.toMatchObject({
    failure: { code: 'hub-unreachable', params: { base: HUB, offline: 0 } },
  });
  expect(asked).toHaveLength(3);
});

test.each([
  [401, 'hub-gated'],
  [404, 'hub-not-found'],
  [429, 'hub-rate-limited-unsaid'],
])('%i is %s', async (code, failure) => {
  fakeHub(status(code));
  await expect(list()).rejects.toThrow(failure);
});

test('a wait that is too long to look at is told instead, with its length', async () => {
  const asked = fakeHub(status(429, { 'retry-after': '55' }));
  await expect(list()).rejects.toMatchObject({
    failure: { code: 'hub-rate-limited', params: { base: HUB, seconds: 55 } },
  });
  expect(asked).toHaveLength(1);
});

test('a cancel ends the wait, and nothing more is asked', async () => {
  const asked = fakeHub(status(429, { 'retry-after': '5' }));
  const controller = new AbortController();
  const listing = listFiles({ base: HUB, repo: 'timm/tiny' }, controller.signal);
  setTimeout(() => controller.abort(), 10);
  await expect(listing).rejects.toThrow('cancelled');
  expect(asked).toHaveLength(1);
});

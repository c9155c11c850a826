import { expect, test } from 'vitest';
import { messageOf, newPeer } from './peer';
import { readMessage } from './readMessage';
import { moved, newTalk } from './talk';

const talk = moved(newTalk({ lecture: 'block', step: 2, isHidden: false }), { kind: 'start' }, 5);
const peer = { ...newPeer('one', 'hall'), talk, stamp: { count: 3, by: 'one' } };

test('every message that a window says is read as it was said', () => {
  for (const kind of ['asks', 'tells', 'leaves'] as const) {
    const message = messageOf(peer, kind);
    expect(readMessage(structuredClone(message))).toEqual(message);
  }
  const empty = messageOf(newPeer('two', 'notes'), 'asks');
  expect(readMessage(empty)).toEqual(empty);
});

test('what is no message is none, part by part', () => {
  const message = messageOf(peer, 'tells');
  const broken: unknown[] = [
    null,
    3,
    'asks',
    {},
    { ...message, kind: 'shouts' },
    { ...message, role: 'nobody' },
    { ...message, from: 7 },
    { ...message, stamp: { count: 1.5, by: 'one' } },
    { ...message, stamp: null },
    { ...message, talk: { ...talk, step: 1.5 } },
    { ...message, talk: { ...talk, lecture: 4 } },
    { ...message, talk: { ...talk, screen: 'ceiling' } },
    { ...message, talk: { ...talk, isBlack: 'yes' } },
    { ...message, talk: { ...talk, clock: { since: 'noon', spentMs: {} } } },
    { ...message, talk: { ...talk, clock: { since: null, spentMs: { a: '1' } } } },
  ];
  expect(broken.map(readMessage)).toEqual(broken.map(() => null));
});

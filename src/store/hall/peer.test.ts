import { describe, expect, it } from 'vitest';
import { LESSONS } from '../../lectures/lessons/lessons';
import { ask, hear, isPartnered, type Message, messageOf, move, newPeer, type Peer } from './peer';
import { SCREENS } from './screens';
import { type Move, moved, newTalk, type Talk } from './talk';

/** Numbers from 0 to 1 that are the same in each run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const opening = newTalk({ lecture: 'stacking', step: 1, isHidden: false });
const hallAt = (talk: Talk): Peer => ({
  ...newPeer('hall', 'hall'),
  stamp: { count: 0, by: 'hall' },
  talk,
});

/** Any move that one of the windows can make. */
function anyMove(number: () => number): Move {
  const of = <Each>(list: readonly Each[]): Each => {
    const found = list[Math.floor(number() * list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  };
  const { id: lecture, steps } = of(LESSONS);
  const step = 1 + Math.floor(number() * steps.length);
  return of<Move>([
    { kind: 'next' },
    { kind: 'next' },
    { kind: 'previous' },
    { kind: 'first' },
    { kind: 'last' },
    { kind: 'black' },
    { kind: 'hide' },
    { kind: 'start' },
    { kind: 'pause' },
    { kind: 'reset' },
    { kind: 'screen', screen: of(SCREENS) },
    { kind: 'step', lecture, step },
    { kind: 'page', page: { lecture, step, isHidden: number() < 0.5 } },
    { kind: 'page', page: { lecture: null, step: null, isHidden: false } },
  ]);
}

interface Air {
  /** Share of messages that never come. */
  readonly lost: number;
  /** Share of messages that lie until later ones have come. */
  readonly late: number;
}

/** Two windows and what is said between them. */
function twoWindows(number: () => number, { lost, late }: Air) {
  const windows: Record<'hall' | 'notes', Peer> = {
    hall: hallAt(opening),
    notes: newPeer('notes', 'notes'),
  };
  const lying: { to: 'hall' | 'notes'; message: Message }[] = [];
  let [said, neverCame, cameLate] = [0, 0, 0];
  const other = { hall: 'notes', notes: 'hall' } as const;
  const send = (from: 'hall' | 'notes', message: Message | null) => {
    if (message === null) return;
    said += 1;
    if (number() < lost) neverCame += 1;
    else lying.push({ to: other[from], message });
  };
  const take = (from: 'hall' | 'notes', { peer, says }: { peer: Peer; says: Message | null }) => {
    windows[from] = peer;
    send(from, says);
  };
  const deliver = (index: number) => {
    const [next] = lying.splice(index, 1);
    if (next !== undefined) take(next.to, hear(windows[next.to], next.message));
  };
  return {
    windows,
    told: () => ({ said, neverCame, cameLate }),
    move: (from: 'hall' | 'notes', asked: Move, now: number) =>
      take(from, move(windows[from], asked, now)),
    ask: (from: 'hall' | 'notes') => take(from, ask(windows[from])),
    /** Lets some of what lies in the air come, in any order. */
    some: () => {
      while (lying.length > 0 && number() > late) {
        const index = Math.floor(number() * lying.length);
        if (index > 0) cameLate += 1;
        deliver(index);
      }
    },
    /** Lets all come, and both ask until nothing is lost that matters. */
    settle: () => {
      for (let round = 0; round < 60; round += 1) {
        take('hall', ask(windows.hall));
        take('notes', ask(windows.notes));
        while (lying.length > 0) deliver(0);
      }
    },
    /** A window that is closed and opened again knows nothing. */
    reopen: (which: 'hall' | 'notes') => {
      const left = windows[which];
      send(which, messageOf(left, 'leaves'));
      const fresh = newPeer(`${which}+`, which);
      windows[which] = which === 'notes' ? fresh : { ...hallAt(opening), self: fresh.self };
    },
  };
}

const MOVES = 240;

describe('two windows', () => {
  it(`stay in step over ${MOVES} moves of either, each where the talk itself comes to`, () => {
    for (const seed of [1, 2, 3]) {
      const number = numbersFrom(seed);
      const pair = twoWindows(number, { lost: 0, late: 0 });
      pair.settle();
      let talk = opening;
      for (let count = 0; count < MOVES; count += 1) {
        const asked = anyMove(number);
        pair.move(number() < 0.5 ? 'hall' : 'notes', asked, count * 1000);
        pair.some();
        talk = moved(talk, asked, count * 1000);
        expect(pair.windows.hall.talk, `seed ${seed}, move ${count}`).toEqual(talk);
        expect(pair.windows.notes.talk, `seed ${seed}, move ${count}`).toEqual(talk);
      }
    }
  });

  it(`come together over ${MOVES} moves of which messages are lost, late and crossing`, () => {
    for (const seed of [11, 12, 13, 14, 15]) {
      const number = numbersFrom(seed);
      const pair = twoWindows(number, { lost: 0.3, late: 0.4 });
      pair.settle();
      for (let count = 0; count < MOVES; count += 1) {
        pair.move('hall', anyMove(number), count);
        // Every other time both move before either has heard of it.
        if (count % 2 === 0) pair.move('notes', anyMove(number), count);
        pair.some();
        if (count % 40 !== 39) continue;
        pair.settle();
        expect(pair.windows.notes.talk, `seed ${seed}, move ${count}`).toEqual(
          pair.windows.hall.talk,
        );
        expect(pair.windows.notes.stamp).toEqual(pair.windows.hall.stamp);
      }
      const { said, neverCame, cameLate } = pair.told();
      expect(neverCame / said).toBeGreaterThan(0.2);
      expect(cameLate).toBeGreaterThan(20);
    }
  });

  it('of which one is closed and opened again catch up, whichever it is', () => {
    for (const which of ['hall', 'notes'] as const) {
      const number = numbersFrom(21);
      const pair = twoWindows(number, { lost: 0, late: 0 });
      pair.settle();
      for (let round = 0; round < 20; round += 1) {
        for (let count = 0; count < 5; count += 1) pair.move('hall', anyMove(number), count);
        pair.some();
        const stays = which === 'hall' ? 'notes' : 'hall';
        pair.reopen(which);
        // The one that stays goes on alone.
        pair.move(stays, { kind: 'step', lecture: 'block', step: 1 + (round % 7) }, 0);
        pair.move(stays, { kind: 'black' }, 0);
        const { talk } = pair.windows[stays];
        pair.ask(which);
        pair.some();
        expect(pair.windows[which].talk, `${which}, round ${round}`).toEqual(talk);
        expect(pair.windows[stays].talk).toEqual(talk);
        expect(isPartnered(pair.windows[which])).toBe(true);
      }
    }
  });
});

describe('moves of both sides at once', () => {
  it('are taken in one order by both: the same move holds, whoever hears first', () => {
    const hall = hallAt(opening);
    const notes = { ...newPeer('notes', 'notes'), stamp: hall.stamp, talk: opening };
    const one = move(hall, { kind: 'next' }, 0);
    const other = move(notes, { kind: 'step', lecture: 'block', step: 4 }, 0);
    if (one.says === null || other.says === null) throw new Error('nothing was said');
    const [inHall, inNotes] = [hear(one.peer, other.says).peer, hear(other.peer, one.says).peer];
    expect(inHall.talk).toEqual(inNotes.talk);
    expect(inHall.talk).toMatchObject({ lecture: 'block', step: 4 });
    // And the move that lost is not lost to what comes after it.
    const third = move(inHall, { kind: 'next' }, 0);
    if (third.says === null) throw new Error('nothing was said');
    expect(hear(inNotes, third.says).peer.talk).toMatchObject({ lecture: 'block', step: 5 });
  });
});

describe('a window', () => {
  it('alone is told apart from one whose partner has not answered yet, has gone, or is there', () => {
    let peer = newPeer('notes', 'notes');
    peer = ask(peer).peer;
    expect(isPartnered(peer)).toBeNull();
    peer = ask(peer).peer;
    expect(isPartnered(peer)).toBe(false);
    const hall = hallAt(opening);
    peer = hear(peer, messageOf(hall, 'tells')).peer;
    expect(isPartnered(peer)).toBe(true);
    expect(isPartnered(hear(peer, messageOf(hall, 'leaves')).peer)).toBe(false);
    const waiting = [1, 2, 3].map(() => {
      peer = ask(peer).peer;
      return isPartnered(peer);
    });
    expect(waiting).toEqual([true, true, false]);
    // One that was asleep is there again.
    expect(isPartnered(hear(peer, messageOf(hall, 'asks')).peer)).toBe(true);
  });

  it('that knows of no talk moves nothing', () => {
    const peer = newPeer('notes', 'notes');
    expect(move(peer, { kind: 'next' }, 0)).toEqual({ peer, says: null });
  });

  it('answers what is behind, and nothing else that is only told', () => {
    const hall = move(hallAt(opening), { kind: 'next' }, 0).peer;
    const behind = messageOf(newPeer('notes', 'notes'), 'tells');
    expect(hear(hall, behind).says).toMatchObject({ kind: 'tells', talk: hall.talk });
    const same = { ...messageOf(hall, 'tells'), from: 'notes', role: 'notes' as const };
    expect(hear(hall, same).says).toBeNull();
    expect(hear(hall, { ...same, kind: 'asks' }).says).toMatchObject({ kind: 'tells' });
    expect(hear(hall, messageOf(hall, 'asks'))).toEqual({ peer: hall, says: null });
  });

  it('of the same role is heard, and is no partner', () => {
    const notes = newPeer('one', 'notes');
    const other = { ...messageOf(hallAt(opening), 'tells'), from: 'two', role: 'notes' as const };
    const { peer } = hear(notes, other);
    expect(peer.talk).toEqual(opening);
    expect(peer.unanswered).toBeNull();
  });
});

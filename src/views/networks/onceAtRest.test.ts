import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const hand = new EventTarget();

function move(type: string, buttons: number): void {
  hand.dispatchEvent(Object.assign(new Event(type), { buttons }));
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', hand.addEventListener.bind(hand));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function started(restMs: number) {
  const { onceAtRest } = await import('./onceAtRest');
  const act = vi.fn();
  return { act, forget: onceAtRest(act, restMs) };
}

test('without a hand it is called when the time has passed, once', async () => {
  const { act } = await started(200);
  vi.advanceTimersByTime(199);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledOnce();
});

test('a hand that holds something and moves keeps it waiting until it rests as long', async () => {
  const { act } = await started(200);
  for (let moves = 0; moves < 10; moves += 1) {
    vi.advanceTimersByTime(50);
    move('pointermove', 1);
  }
  vi.advanceTimersByTime(199);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledOnce();
});

test('a pointer that passes over, or has let go, is waited for no longer', async () => {
  const { act } = await started(200);
  vi.advanceTimersByTime(150);
  move('pointermove', 1);
  move('pointerup', 0);
  move('pointermove', 0);
  vi.advanceTimersByTime(50);
  expect(act).toHaveBeenCalledOnce();
});

test('what is forgotten is not called', async () => {
  const { act, forget } = await started(200);
  vi.advanceTimersByTime(150);
  move('pointermove', 1);
  vi.advanceTimersByTime(100);
  forget();
  vi.advanceTimersByTime(1000);
  expect(act).not.toHaveBeenCalled();
});

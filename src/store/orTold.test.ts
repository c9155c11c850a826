import { expect, test, vi } from 'vitest';
import { EngineError } from '../core/failure';
import { orTold } from './orTold';

async function told(error: unknown) {
  const notify = vi.fn();
  expect(await orTold({ notify }, 'mine.pth', () => Promise.reject(error))).toBeNull();
  return notify.mock.calls.map(([notice]) => notice);
}

test('work that succeeds gives its value, and nothing is told', async () => {
  const notify = vi.fn();
  expect(await orTold({ notify }, 'mine.pth', async () => 3)).toBe(3);
  expect(notify).not.toHaveBeenCalled();
});

test('code of the page that does not come is told as such, of what needed it', async () => {
  const error = new TypeError('Failed to fetch dynamically imported module: /assets/loading-x.js');
  expect(await told(error)).toEqual([
    { kind: 'failure', failure: { code: 'part-missing', params: {} }, subject: 'mine.pth' },
  ]);
});

test('any other failure is told, a cancel is not', async () => {
  expect(await told(new EngineError('weights-gone'))).toMatchObject([
    { failure: { code: 'weights-gone' } },
  ]);
  expect(await told(new EngineError('cancelled'))).toEqual([]);
});

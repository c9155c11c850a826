import { expect, it } from 'vitest';
import type { DownloadProgress } from '../../store/weights/download';
import { progressText } from './progressText';

const HALF: DownloadProgress = {
  phase: 'download',
  state: 'receiving',
  done: 51_000_000,
  total: 102_000_000,
  bytesPerSecond: null,
  next: null,
};

it('tells bytes alone before the speed is known', () => {
  expect(progressText(HALF, 0)).toBe('51.00 MB of 102.0 MB');
});

it('tells speed and time left', () => {
  const text = progressText({ ...HALF, bytesPerSecond: 10_000_000 }, 0);
  expect(text).toBe('51.00 MB of 102.0 MB · 10.00 MB/s · 6 s left');
  const slow = progressText({ ...HALF, bytesPerSecond: 100_000 }, 0);
  expect(slow).toContain('9 min left');
});

it('tells what is waited for, how long, and which retry comes', () => {
  const next = { inMs: 8_000, retry: 2, reason: 'hub-rate-limited' } as const;
  const text = progressText({ ...HALF, state: 'waiting', next }, 3_100);
  expect(text).toBe('51.00 MB of 102.0 MB · the server asks to wait: retry 2 in 4 s');
});

it('tells of another download, and of what is checked', () => {
  expect(progressText({ ...HALF, state: 'elsewhere' }, 0)).toContain('another download');
  expect(progressText({ ...HALF, state: 'checking' }, 0)).toContain('checking');
});

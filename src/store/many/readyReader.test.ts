import { expect, test } from 'vitest';
import { EngineError } from '../../core/failure';
import { FakeEngine } from '../testing/fakeEngine';
import { type PhotoReader, ReadyReader } from './readyReader';

test('one reader is ready however often it is woken, and each is handed over once', () => {
  const made: PhotoReader[] = [];
  const reader = new ReadyReader(() => {
    made.push({ engine: new FakeEngine(), end: () => undefined });
    return made.at(-1) as PhotoReader;
  });
  reader.wake();
  reader.wake();
  expect(made).toHaveLength(1);
  expect(reader.handedOver()).toBe(made[0]);
  // A set that is taken while the one before is still being run has a reader of its own.
  reader.wake();
  expect(reader.handedOver()).toBe(made[1]);
  expect(reader.handedOver()).toBe(made[2]);
  expect(made).toHaveLength(3);
});

test('a reader that does not start is told of by who asks it, not before', async () => {
  const photoBatch = () => Promise.reject(new EngineError('part-missing'));
  const reader = new ReadyReader(() => ({ engine: { photoBatch }, end: () => undefined }));
  reader.wake();
  await expect(
    reader.handedOver().engine.photoBatch({ photos: [], preprocessings: [] }),
  ).rejects.toThrow();
});

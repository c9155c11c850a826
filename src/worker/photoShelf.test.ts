import { expect, test } from 'vitest';
import { PhotoShelf } from './photoShelf';

class Source {
  closed = false;
  close(): void {
    this.closed = true;
  }
}

test('the photo that was used longest ago is closed when a fifth comes', () => {
  const shelf = new PhotoShelf<Source>();
  const sources = Array.from({ length: 5 }, () => new Source());
  const ids = sources.slice(0, 4).map((source) => shelf.add(source));
  shelf.get(ids[0] ?? 0);
  shelf.add(sources[4] ?? new Source());
  expect(sources.map(({ closed }) => closed)).toEqual([false, true, false, false, false]);
  expect(shelf.get(ids[0] ?? 0)).toBe(sources[0]);
});

test('a photo that was closed is gone, by its id', () => {
  const shelf = new PhotoShelf<Source>();
  const first = shelf.add(new Source());
  for (let more = 0; more < 4; more += 1) shelf.add(new Source());
  expect(() => shelf.get(first)).toThrow('photo-gone');
});

test('an id of a shelf that is gone is none of the next one: its worker crashed, the page still holds it', () => {
  const before = new PhotoShelf<Source>();
  const after = new PhotoShelf<Source>();
  const old = Array.from({ length: 4 }, () => before.add(new Source()));
  for (let more = 0; more < 4; more += 1) after.add(new Source());
  for (const id of old) expect(() => after.get(id)).toThrow('photo-gone');
});

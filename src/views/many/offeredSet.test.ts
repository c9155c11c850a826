import { expect, test } from 'vitest';
import { offeredSet, pickedFiles } from './offeredSet';

const file = (name: string, text = 'x') => new File([text], name);
const at = (path: string, text?: string) => ({
  path,
  file: file(path.split('/').at(-1) ?? '', text),
});

test('pictures are the set; hidden files are nobody’s, others are left aside', async () => {
  const set = await offeredSet([at('s/a.PNG'), at('s/b.heic'), at('s/.DS_Store'), at('s/read.me')]);
  expect(set.photos.map(({ path }) => path)).toEqual(['s/a.PNG', 's/b.heic']);
  expect(set).toMatchObject({ leftAside: 1, table: null });
});

test('of the texts beside them the one with labels for the most photos is taken', async () => {
  const set = await offeredSet([
    at('s/a.png'),
    at('s/b.png'),
    at('s/other.csv', 'zzz.png,cat'),
    at('s/one.csv', 'a.png,cat'),
    at('s/both.csv', 'file,label\na.png,cat\nb.png,dog'),
  ]);
  expect(set.table?.fileName).toBe('both.csv');
  expect(set.leftAside).toBe(2);
});

test('a file that was picked alone is known by its name', () => {
  expect(pickedFiles([file('a.png')])[0]?.path).toBe('a.png');
});

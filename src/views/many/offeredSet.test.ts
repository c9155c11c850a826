import { expect, test } from 'vitest';
import { folderOf, photoSet } from '../../store/many/photoSet';
import { droppedFiles, offeredSet, pickedFiles } from './offeredSet';

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

/** A folder as a drop has it: its reader tells two entries at a time. */
function folder(fullPath: string, entries: readonly object[]) {
  const createReader = () => {
    const left = [...entries];
    return { readEntries: (tell: (part: object[]) => void) => tell(left.splice(0, 2)) };
  };
  return { isDirectory: true, isFile: false, fullPath, createReader };
}

function leaf(fullPath: string) {
  const own = file(fullPath.split('/').at(-1) ?? '');
  const tell = (found: (file: File) => void) => found(own);
  return { isDirectory: false, isFile: true, fullPath, file: tell };
}

const dropOf = (...entries: readonly (object | null)[]) =>
  ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) }) as unknown as Parameters<
    typeof droppedFiles
  >[0];

test('a folder that is dropped is read to its ends, and its folders are labels', async () => {
  const cats = ['1', '2', '3', '4', '5'].map((name) => leaf(`/set/cat/${name}.png`));
  const deep = folder('/set/old', [folder('/set/old/dog', [leaf('/set/old/dog/6.jpg')])]);
  const tree = folder('/set', [folder('/set/cat', cats), deep, leaf('/set/notes.txt')]);
  // A text that was dragged along is no file.
  const dropped = await droppedFiles(dropOf(tree, null, leaf('/alone.png')));
  const { photos, leftAside } = await offeredSet(dropped);
  const set = photoSet(photos);
  expect(set.map(({ path }) => [path, folderOf(path)])).toEqual([
    ['alone.png', null],
    ...['1', '2', '3', '4', '5'].map((name) => [`set/cat/${name}.png`, 'cat']),
    ['set/old/dog/6.jpg', 'dog'],
  ]);
  expect(leftAside).toBe(1);
});

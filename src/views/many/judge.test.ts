import { expect, test } from 'vitest';
import { CIFAR10_CLASSES } from '../../core/classes/cifar10';
import { openingLanes } from '../../store/lanes';
import { manySubjects } from '../../store/many/manySubject';
import type { PhotoAnswer } from '../../store/many/photoAnswer';
import { judgedSet, listed, setLabels } from './judge';

const subjects = manySubjects(openingLanes());
const NO_IDS = { a: [], b: [] };
const photos = ['set/cat/1.png', 'set/zebra/2.png', 'set/zebra/3.png', 'set/dog/4.png'].map(
  (path) => ({ path, file: new File([], path) }),
);
const says = (index: number): PhotoAnswer => ({ top: [[index, 1]] });
const [cat, dog] = [CIFAR10_CLASSES.indexOf('cat'), CIFAR10_CLASSES.indexOf('dog')];

test('the small networks stand in for lanes without weights, and say for whom', () => {
  expect(subjects.a).toMatchObject({ name: 'Small ResNet-29', inPlaceOf: 'ResNet-50' });
  expect(subjects.a?.classes).toEqual(CIFAR10_CLASSES);
});

test('folder names are labels, and those that are no class are counted', () => {
  const set = { photos, table: null, labelSource: 'folders' } as const;
  const { texts, classes, unmatched } = setLabels(set, subjects, NO_IDS);
  expect(texts).toEqual(['cat', 'zebra', 'zebra', 'dog']);
  expect(classes.a).toEqual([cat, null, null, dog]);
  expect(unmatched.b).toEqual([['zebra', 2]]);
  const none = setLabels({ ...set, labelSource: 'none' }, subjects, NO_IDS);
  expect(none.texts).toEqual([null, null, null, null]);
});

test('first come photos that one alone has right, then those where they differ, last what has not been run', () => {
  const answers = {
    a: [says(cat), says(dog), says(dog), says(cat), null],
    b: [says(cat), says(dog), says(cat), says(dog), says(cat)],
  };
  const labels = [cat, null, null, dog, cat];
  const judged = judgedSet(answers, { a: labels, b: labels });
  const unread = new Map();
  expect(listed(judged, unread, 'differ', true)).toEqual([3, 2, 0, 1, 4]);
  expect(listed(judged, unread, 'wrong', true)).toEqual([3]);
  expect(listed(judged, new Map([[3, 'broken']]), 'all', true)).toEqual([0, 1, 2, 4]);
  // Where indices stand for other classes, they do not differ by them.
  expect(listed(judged, unread, 'differ', false)).toEqual([3, 0, 1, 2, 4]);
});

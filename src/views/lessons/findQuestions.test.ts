import { expect, it } from 'vitest';
import { QUESTIONS } from '../../lectures/questions/questions';
import { findQuestions } from './findQuestions';

const ids = (search: string) => findQuestions(QUESTIONS, search).map(({ id }) => id);

it('a search finds questions by all its words, in either language', () => {
  expect(ids('')).toHaveLength(QUESTIONS.length);
  expect(ids('Receptive FIELD')).toEqual(['receptive-field']);
  expect(ids('320,956,352')).toEqual(['too-many-parameters']);
  expect(ids('感受野')).toEqual(['receptive-field']);
  expect(ids('receptive nonesuch')).toEqual([]);
});

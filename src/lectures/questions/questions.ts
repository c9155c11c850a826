import type { Question } from '../question';
import { COUNT_QUESTIONS } from './counts';
import { GROUP_QUESTIONS } from './groups';
import { RESIDUAL_QUESTIONS } from './residual';

/** What learners really ask, by topic. */
export const QUESTIONS: readonly Question[] = [
  ...GROUP_QUESTIONS,
  ...COUNT_QUESTIONS,
  ...RESIDUAL_QUESTIONS,
];

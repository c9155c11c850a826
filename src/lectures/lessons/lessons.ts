import type { Lesson } from '../lesson';
import { block } from './block';
import { budget } from './budget';
import { grouping } from './grouping';
import { residual } from './residual';
import { running } from './running';
import { splitting } from './splitting';
import { stacking } from './stacking';

/** The course, in the order in which it is taught. */
export const LESSONS: readonly Lesson[] = [
  stacking,
  splitting,
  grouping,
  block,
  budget,
  residual,
  running,
];

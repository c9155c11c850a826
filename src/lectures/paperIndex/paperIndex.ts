import type { PaperEntry } from './entry';
import { FIGURES, TABLES } from './pictures';
import { EQUATIONS, SECTIONS } from './sections';

/** Every section, equation, figure and table of arXiv:1611.05431, in the order of the paper by kind. */
export const PAPER_INDEX: readonly PaperEntry[] = [
  ...SECTIONS,
  ...EQUATIONS,
  ...FIGURES,
  ...TABLES,
];

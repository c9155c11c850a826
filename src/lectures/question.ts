import type { Step } from './lesson';

/** What learners ask, answered with a state of the page; its title is the question. */
export interface Question extends Omit<Step, 'exercise' | 'given' | 'notes'> {
  /** Stable: it stands in links. */
  readonly id: string;
}

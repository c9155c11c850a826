import type { Step } from './lesson';

/**
 * The names of the figures that a step's text gives away, and that are hidden wherever the step has them while it is to
 * be predicted. What only its exercise names is what the question is about, and stays.
 */
export function predictedIn({
  text,
  given = [],
}: Pick<Step, 'text' | 'given'>): ReadonlySet<string> {
  const names = [...text.en.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return new Set(names.filter((name) => !given.includes(name)));
}

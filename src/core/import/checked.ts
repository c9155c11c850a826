import type { ResNetSpec } from '../spec';
import { validate } from '../validate';
import { type Assumption, type ImportSource, type ResidualResult, refuse } from './result';

/** An import whose spec makes a network; `spec-invalid` with the first issue where it makes none. */
export function checked(
  spec: ResNetSpec,
  source: ImportSource,
  assumed: readonly Assumption[],
): ResidualResult {
  const issue = validate(spec).find(({ severity }) => severity === 'error');
  if (issue === undefined) return { spec, source, assumed };
  return refuse('spec-invalid', { ...issue.params, issue: issue.code });
}

import { publishedNearby } from '../publishedNearby';
import type { ResNetSpec } from '../spec';
import { validate } from '../validate';
import {
  type Assumption,
  type ImportSource,
  type ResidualResult,
  refuse,
  withNearby,
} from './result';

/**
 * An import whose spec makes a network; `spec-invalid` with the first issue where it makes none. Tensors
 * tell themselves which published network is nearby: theirs need not be the network of the spec.
 */
export function checked(
  spec: ResNetSpec,
  source: ImportSource,
  assumed: readonly Assumption[],
): ResidualResult {
  const issue = validate(spec).find(({ severity }) => severity === 'error');
  if (issue === undefined) return { spec, source, assumed };
  const refused = refuse('spec-invalid', { ...issue.params, issue: issue.code });
  return withNearby(refused, source === 'state-dict' ? undefined : publishedNearby(spec));
}

import type { Failure } from '../../core/failure';
import { useCardinal } from '../CardinalContext';

/** What went wrong last with a repository, until it is dismissed or tried again; null where nothing did. */
export function useFailure(repo: string): Failure | null {
  return useCardinal(({ notices }) => {
    const told = notices.findLast((each) => each.kind === 'failure' && each.subject === repo);
    return told?.kind === 'failure' ? told.failure : null;
  });
}

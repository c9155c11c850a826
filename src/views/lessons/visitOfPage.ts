import type { Visit } from '../../store/lessons/visit';
import { visitOf } from '../../store/lessons/visitOf';
import { useCardinalStore } from '../CardinalContext';

/** The visit of this page, which outlives the player. */
export function useVisitOfPage(): Visit {
  return visitOf(useCardinalStore());
}

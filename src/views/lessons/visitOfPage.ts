import { createVisit, type Visit } from '../../store/lessons/visit';
import type { CardinalStore } from '../../store/state';
import { useCardinalStore } from '../CardinalContext';

const visits = new WeakMap<CardinalStore, Visit>();

/** The visit of this page, which outlives the player. */
export function useVisitOfPage(): Visit {
  const store = useCardinalStore();
  const known = visits.get(store) ?? createVisit(store);
  visits.set(store, known);
  return known;
}

import type { CardinalStore } from '../state';
import { createVisit, type Visit } from './visit';

const visits = new WeakMap<CardinalStore, Visit>();

/** The visit of a page, which outlives the player. */
export function visitOf(store: CardinalStore): Visit {
  const known = visits.get(store) ?? createVisit(store);
  visits.set(store, known);
  return known;
}

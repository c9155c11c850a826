/** The time that a talk has taken, by place, in ms. Times of day are those of `Date.now`, which all windows of a machine share. */
export interface Clock {
  /** When it was last started, or came to the place that it is at; null while it stands. */
  readonly since: number | null;
  /** What each place took before that. */
  readonly spentMs: Readonly<Record<string, number>>;
}

export const FRESH_CLOCK: Clock = { since: null, spentMs: {} };

/** The clock, going from `now` on; one that goes already goes on as it does. */
export function startClock(clock: Clock, now: number): Clock {
  return clock.since === null ? { ...clock, since: now } : clock;
}

/** The clock, standing; `place` gets what has passed. */
export function pauseClock(clock: Clock, place: string, now: number): Clock {
  return { since: null, spentMs: withSpent(clock, place, now) };
}

/** A clock of nothing, which goes on where this one goes. */
export function resetClock({ since }: Clock, now: number): Clock {
  return { since: since === null ? null : now, spentMs: {} };
}

/** The clock at another place: the one that is left gets what has passed. */
export function leavePlace(clock: Clock, left: string, now: number): Clock {
  if (clock.since === null) return clock;
  return { since: now, spentMs: withSpent(clock, left, now) };
}

/** What all places took, ms. */
export function elapsedMs({ since, spentMs }: Clock, now: number): number {
  return Object.values(spentMs).reduce((sum, each) => sum + each, passed(since, now));
}

/** What the place that the talk is at took, ms. */
export function elapsedAt({ since, spentMs }: Clock, place: string, now: number): number {
  return spentAt(spentMs, place) + passed(since, now);
}

function withSpent({ since, spentMs }: Clock, place: string, now: number): Clock['spentMs'] {
  if (since === null) return spentMs;
  return { ...spentMs, [place]: spentAt(spentMs, place) + passed(since, now) };
}

function spentAt(spentMs: Clock['spentMs'], place: string): number {
  return Object.hasOwn(spentMs, place) ? (spentMs[place] ?? 0) : 0;
}

/** Never less than nothing: a machine's time of day can be set back. */
function passed(since: number | null, now: number): number {
  return since === null ? 0 : Math.max(0, now - since);
}

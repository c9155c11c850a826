/**
 * An id that nobody gave before, in this worker or another: a whole number of 53 random bits. What the
 * page still holds of a worker that crashed must not name something in the next one, as ids that are
 * counted would.
 */
export function freshId(): number {
  return Math.floor(Math.random() * 2 ** 53);
}

/** What was made for the latest few keys, so that it is not made anew. */
export class Latest<T> {
  private readonly most: number;
  private readonly made = new Map<string, T>();

  /** Keeps so many; who was asked for longest ago goes first. */
  constructor(most: number) {
    this.most = most;
  }

  /** What is kept under a key, made where there is none. */
  of(key: string, make: () => T): T {
    const value = this.made.get(key) ?? make();
    this.made.delete(key);
    this.made.set(key, value);
    const [oldest] = this.made.keys();
    if (this.made.size > this.most && oldest !== undefined) this.made.delete(oldest);
    return value;
  }
}

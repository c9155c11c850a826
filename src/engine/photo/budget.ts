/** Lets work be under way together while all of it costs no more than a limit; what costs more goes alone. */
export class Budget {
  private readonly limit: number;
  private free: number;
  private readonly waiting: { readonly cost: number; readonly start: () => void }[] = [];

  constructor(limit: number) {
    this.limit = limit;
    this.free = limit;
  }

  /** Begins in the order of asking, once there is room; resolves or rejects as the work does. */
  async spend<T>(cost: number, work: () => Promise<T>): Promise<T> {
    const held = Math.min(cost, this.limit);
    await new Promise<void>((start) => {
      this.waiting.push({ cost: held, start });
      this.startNext();
    });
    try {
      return await work();
    } finally {
      this.free += held;
      this.startNext();
    }
  }

  private startNext(): void {
    for (;;) {
      const [next] = this.waiting;
      if (next === undefined || next.cost > this.free) return;
      this.waiting.shift();
      this.free -= next.cost;
      next.start();
    }
  }
}

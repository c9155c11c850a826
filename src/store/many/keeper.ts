import type { AnswersByPhoto, KeptAnswers } from './keptAnswers';
import type { PhotoAnswer } from './photoAnswer';

/** To write takes the browser time that the networks could have: what is lost with the page is no more than this. */
const WRITE_EVERY_MS = 500;

/** Hands answers on to be kept, now and then, many together. */
export class Keeper {
  private readonly kept: KeptAnswers;
  private readonly now: () => number;
  private readonly onKept: (isKept: boolean) => void;
  private readonly waiting = new Map<string, Map<string, PhotoAnswer>>();
  private writing: Promise<unknown> = Promise.resolve();
  private writtenMs: number;

  /** `onKept` is told of each writing whether it will outlast the page. */
  constructor(
    kept: KeptAnswers,
    { now, onKept }: { now: () => number; onKept: (isKept: boolean) => void },
  ) {
    this.kept = kept;
    this.now = now;
    this.onKept = onKept;
    this.writtenMs = now();
  }

  /** Takes answers of a network by its key. */
  add(network: string, answers: AnswersByPhoto): void {
    const waiting = this.waiting.get(network) ?? new Map<string, PhotoAnswer>();
    this.waiting.set(network, waiting);
    for (const [photo, answer] of answers) waiting.set(photo, answer);
    if (this.now() - this.writtenMs >= WRITE_EVERY_MS) void this.flush();
  }

  /** Hands on what waits; resolves once all is written. */
  async flush(): Promise<void> {
    this.writtenMs = this.now();
    const all = [...this.waiting];
    this.waiting.clear();
    const written = all.map(([network, answers]) =>
      this.kept.keep(network, answers).then(this.onKept),
    );
    this.writing = Promise.all([this.writing, ...written]);
    await this.writing;
  }
}

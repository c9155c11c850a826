import { EngineError } from '../core/failure';
import { freshId } from '../core/freshId';

/** What a photo's pixels are asked of; a source may hold tens of megabytes. */
interface Closable {
  close(): void;
}

/** Photos that stay at hand: the one shown, and some to come back to. */
const KEPT = 4;

/** Keeps the sources of the latest photos under ids; the oldest is closed when there are too many. */
export class PhotoShelf<Source extends Closable> {
  private readonly sources = new Map<number, Source>();

  /** Takes a source over and returns its id. */
  add(source: Source): number {
    const id = freshId();
    this.sources.set(id, source);
    const [oldest] = this.sources;
    if (this.sources.size > KEPT && oldest !== undefined) {
      oldest[1].close();
      this.sources.delete(oldest[0]);
    }
    return id;
  }

  /** The source of an id, now the latest. Errors: `photo-gone`. */
  get(id: number): Source {
    const source = this.sources.get(id);
    if (source === undefined) throw new EngineError('photo-gone', { photoId: id });
    this.sources.delete(id);
    this.sources.set(id, source);
    return source;
  }
}

import { EngineError } from '../../core/failure';
import { freshId } from '../../core/freshId';
import type { KernelOrder } from '../../core/import/kernelOrder';
import type { ArchSpec } from '../../core/spec';
import { boundTensor } from './boundTensor';
import type { Checkpoint, CheckpointFile, ReadCheckpoint, ReadHooks } from './checkpoint';

/** Reads files again as they were read before. */
type Reader = (
  files: readonly CheckpointFile[],
  options: ReadHooks & { readonly part?: string },
) => Promise<ReadCheckpoint>;

/** A checkpoint that was read, and how to read it again. */
export interface Shelved {
  readonly files: readonly CheckpointFile[];
  readonly read: ReadCheckpoint;
  /** The graph's name of a tensor -> the file's; empty where the tensors make no network. */
  readonly names: ReadonlyMap<string, string>;
  /** The network of the tensors; null where they make none. */
  readonly spec: ArchSpec | null;
  /** How kernels lie in the file; PyTorch's order where it is left out. */
  readonly order?: KernelOrder;
}

interface Entry extends Omit<Shelved, 'read'> {
  readonly part: string | null;
  /** Null while its tensors are put away. */
  read: ReadCheckpoint | null;
}

/** Checkpoints whose tensors stay in memory: those of the two networks that are shown. */
const IN_MEMORY = 2;

/**
 * Keeps the checkpoints that were read under ids. The tensors of the last two stay in memory; an
 * older one is read from its files again when it is asked for, so that undo always finds it.
 */
export class CheckpointShelf {
  private readonly entries = new Map<number, Entry>();
  private readonly reader: Reader;

  constructor(reader: Reader) {
    this.reader = reader;
  }

  /** Takes a checkpoint over and returns its id. */
  add({ read, ...shelved }: Shelved): number {
    const id = freshId();
    this.touch(id, { ...shelved, part: read.part, read });
    return id;
  }

  /** The files of which an id's checkpoint was read. Errors: `weights-gone` for no such id. */
  filesOf(id: number): readonly CheckpointFile[] {
    return this.entryOf(id).files;
  }

  /** The checkpoint of an id. Errors: `weights-gone` for no such id; those of reading it again. */
  async get(id: number, hooks: ReadHooks): Promise<Shelved> {
    const entry = this.entryOf(id);
    const { files, names, part, spec, order = 'OIHW' } = entry;
    const options = part === null ? hooks : { ...hooks, part };
    const read = entry.read ?? (await this.reader(files, options));
    this.touch(id, { ...entry, read });
    return { files, names, spec, order, read };
  }

  /** Its tensors under the names that the graph has for them, as the graph takes them. Errors: those of `get`. */
  async ofGraph(id: number, hooks: ReadHooks): Promise<Checkpoint> {
    const { names, read, order = 'OIHW' } = await this.get(id, hooks);
    return new Map(
      [...names].flatMap(([name, stored]) => {
        const tensor = boundTensor(read.checkpoint, stored, order);
        return tensor === undefined ? [] : [[name, { ...tensor, name }] as const];
      }),
    );
  }

  private entryOf(id: number): Entry {
    const entry = this.entries.get(id);
    if (entry === undefined) throw new EngineError('weights-gone', { weightsId: id });
    return entry;
  }

  private touch(id: number, entry: Entry): void {
    this.entries.delete(id);
    this.entries.set(id, entry);
    const inMemory = [...this.entries.values()].filter(({ read }) => read !== null);
    for (const old of inMemory.slice(0, -IN_MEMORY)) old.read = null;
  }
}

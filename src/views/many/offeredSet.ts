import { readLabelTable } from '../../core/photoSet/labelTable';
import type { NamedTable, OfferedSet } from '../../store/many/manyState';
import type { SetPhoto } from '../../store/many/photoSet';
import { looksLikePicture } from '../intake/takeFirst';

const TABLE = /\.(csv|tsv)$/i;

/** What was picked; of a folder, the browser tells where in it each file is. */
export function pickedFiles(files: readonly File[]): readonly SetPhoto[] {
  return files.map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/** What was dropped, folders with all that is in them. To be called within the drop event. */
export function droppedFiles({ items }: DataTransfer): Promise<readonly SetPhoto[]> {
  // The browser forgets what was dropped once the event is over.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return filesIn(entries);
}

/** Parts files into photos, labels and the rest; what systems hide is none of them. */
export async function offeredSet(files: readonly SetPhoto[]): Promise<OfferedSet> {
  const seen = files.filter(({ file }) => !file.name.startsWith('.'));
  const photos = seen.filter(({ file }) => looksLikePicture(file));
  const texts = seen.filter(({ file }) => TABLE.test(file.name));
  const table = await bestTable(texts, photos);
  return { photos, leftAside: seen.length - photos.length - (table === null ? 0 : 1), table };
}

/** A text with labels. */
export async function namedTable(file: File): Promise<NamedTable> {
  return { fileName: file.name, table: readLabelTable(await file.text()) };
}

/** Of several texts the one that has labels for the most photos. */
async function bestTable(
  texts: readonly SetPhoto[],
  photos: readonly SetPhoto[],
): Promise<NamedTable | null> {
  const tables = await Promise.all(texts.map(({ file }) => namedTable(file)));
  const counted = tables.map((named) => ({
    named,
    count: photos.filter(({ path }) => named.table.labelOf(path) !== null).length,
  }));
  const [best] = counted.sort((one, other) => other.count - one.count);
  return best === undefined || best.count === 0 ? null : best.named;
}

async function filesIn(entries: readonly FileSystemEntry[]): Promise<SetPhoto[]> {
  const found = await Promise.all(
    entries.map(async (entry) => {
      if (isFolder(entry)) return filesIn(await allIn(entry));
      if (!isFile(entry)) return [];
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      return [{ file, path: entry.fullPath.replace(/^\/+/, '') }];
    }),
  );
  return found.flat();
}

/** A folder is told in parts, the last of which is empty. */
async function allIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return all;
    all.push(...part);
  }
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

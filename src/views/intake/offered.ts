/** Files and the folders among them, as they were dropped, pasted or picked. */
export interface Offered {
  readonly files: readonly File[];
  readonly folders: readonly string[];
  readonly by: 'drop' | 'paste' | 'pick';
}

/** What a drag may bring, by its types: a file that is held tells no more. */
export type Brings = 'photos' | 'weights' | 'texts';

/** What a drag brings. To be called within the drop event: the browser forgets it afterwards. */
export function offeredBy(transfer: DataTransfer): Offered {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file !== null) files.push(file);
  }
  return { files, folders, by: 'drop' };
}

/** What the files of a drag may be while they are held; null where it has none. Checkpoints have no type of their own. */
export function bringsOf({ types, items }: DataTransfer): Brings | null {
  if (!types.includes('Files')) return null;
  const held = [...items].filter(({ kind }) => kind === 'file').map(({ type }) => type);
  if (held.length === 0) return 'weights';
  if (held.every((type) => type.startsWith('image/'))) return 'photos';
  return held.every((type) => /^text\/|json$/.test(type)) ? 'texts' : 'weights';
}

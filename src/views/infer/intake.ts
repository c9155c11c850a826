import type { NoticeBody } from '../../store/notices';

/** Endings of picture files that systems give no type for; their content decides whether they can be read. */
const PICTURE_ENDING = /\.(jpe?g|png|webp|gif|avif|bmp|svg|hei[cf]|tiff?|jxl)$/i;

/** Files and the folders among them, as they were dropped, pasted or picked. */
export interface Offered {
  readonly files: readonly File[];
  readonly folders: readonly string[];
  readonly by: 'drop' | 'paste' | 'pick';
}

/** What is taken of them, and what there is to say about the rest. */
export interface Taken {
  readonly file: File | null;
  readonly notices: readonly NoticeBody[];
}

/**
 * The first picture of what was offered. A single file is taken whatever it looks like: only its
 * content tells what is wrong with it.
 */
export function takeFirst({ files, folders, by }: Offered): Taken {
  const pictures = files.filter(looksLikePicture);
  const file = pictures[0] ?? (files.length === 1 ? (files[0] ?? null) : null);
  const notices: NoticeBody[] = folders.slice(0, 1).map((name) => ({ kind: 'folder', name }));
  if (file !== null && files.length > 1) {
    notices.push({ kind: 'several-files', count: files.length, name: file.name });
  }
  if (file === null && notices.length === 0) {
    notices.push({ kind: by === 'paste' ? 'nothing-pasted' : 'nothing-dropped' });
  }
  return { file, notices };
}

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

function looksLikePicture({ type, name }: File): boolean {
  return type.startsWith('image/') || PICTURE_ENDING.test(name);
}

import type { NoticeBody } from '../../store/notices';
import type { Offered } from './offered';

/** Endings of picture files that systems give no type for; their content decides whether they can be read. */
const PICTURE_ENDING = /\.(jpe?g|png|webp|gif|avif|bmp|svg|hei[cf]|tiff?|jxl)$/i;

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

/** Whether a file is a picture by its type or its ending. */
export function looksLikePicture({ type, name }: File): boolean {
  return type.startsWith('image/') || PICTURE_ENDING.test(name);
}

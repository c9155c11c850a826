/** One file of a set, with its path from the folder that was chosen on; of single files their name. */
export interface SetPhoto {
  readonly file: File;
  readonly path: string;
}

/** What a photo is known by when its folder is chosen again. */
export function photoKey({ file: { size, lastModified }, path }: SetPhoto): string {
  return `${path}|${size}|${lastModified}`;
}

/** The folder that a photo is in; null of one that is in none. */
export function folderOf(path: string): string | null {
  return path.split('/').at(-2) ?? null;
}

/** A set in the order of its paths; of one file that came twice the first. */
export function photoSet(photos: readonly SetPhoto[]): readonly SetPhoto[] {
  const unique = new Map(photos.toReversed().map((photo) => [photoKey(photo), photo]));
  const collator = new Intl.Collator('en', { numeric: true });
  return [...unique.values()].sort((one, other) => collator.compare(one.path, other.path));
}

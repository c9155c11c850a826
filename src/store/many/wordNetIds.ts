import { IMAGENET_CLASSES_FILE } from '../../core/classes/labels';

const IMAGENET_CLASSES = 1000;
let file: Promise<ReadonlyMap<string, readonly string[]>> | null = null;

/** ImageNet-1K's WordNet ids in the order of the classes, where these are its names; else none. Never rejects. */
export async function wordNetIds(classes: readonly string[]): Promise<readonly string[]> {
  if (classes.length !== IMAGENET_CLASSES) return [];
  file ??= fetchIds();
  try {
    return (await file).get(classes.join('\n')) ?? [];
  } catch {
    // A file that the network lost may come at the next try; labels by name are found without it.
    file = null;
    return [];
  }
}

/** The ids by the names that they are of. */
async function fetchIds(): Promise<ReadonlyMap<string, readonly string[]>> {
  const response = await fetch(new URL(IMAGENET_CLASSES_FILE, document.baseURI));
  const { classes }: { classes: readonly (readonly [id: string, name: string])[] } =
    await response.json();
  const names = classes.map(([, name]) => name).join('\n');
  return new Map([[names, classes.map(([id]) => id)]]);
}

import { IMAGENET_CLASSES_FILE, readLabels } from '../../core/classes/labels';
import { EngineError } from '../../core/failure';
import type { Labels } from './loadedWeights';

const IMAGENET_CLASSES = 1000;
let imagenet: Promise<Labels> | null = null;

/** ImageNet-1K's names, fetched when they are first needed. Errors: `labels-unreachable`. */
export function imagenetLabels(): Promise<Labels> {
  imagenet ??= fetchImagenet();
  // A file that the network lost may come at the next try.
  imagenet.catch(() => {
    imagenet = null;
  });
  return imagenet;
}

async function fetchImagenet(): Promise<Labels> {
  const url = new URL(IMAGENET_CLASSES_FILE, document.baseURI);
  const response = await fetch(url).catch(() => null);
  const text = response?.ok ? await response.text() : '';
  const read = readLabels(text, IMAGENET_CLASSES_FILE, IMAGENET_CLASSES);
  if ('error' in read)
    throw new EngineError('labels-unreachable', { status: response?.status ?? 0 });
  return { source: 'imagenet-1k', fileName: '', names: read.labels };
}

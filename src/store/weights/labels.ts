import { EngineError } from '../../core/failure';
import type { Labels } from '../laneWeights';

const IMAGENET_FILE = 'classes/imagenet.json';
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
  const url = new URL(IMAGENET_FILE, document.baseURI);
  const response = await fetch(url).catch(() => null);
  if (response?.ok !== true) {
    throw new EngineError('labels-unreachable', { status: response?.status ?? 0 });
  }
  const names: readonly string[] = await response.json();
  return { source: 'imagenet-1k', fileName: '', names };
}

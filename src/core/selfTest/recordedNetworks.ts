import { residualOf } from '../presets';
import type { ResNetSpec } from '../spec';
import recorded from './recorded/recorded.json';

/** Small networks with hashed weights whose logits PyTorch gave (recorded/record.py). */
export interface RecordedNetwork {
  readonly name: string;
  readonly spec: ResNetSpec;
  readonly logits: readonly number[];
}

const ONE_BLOCK = { blocks: [1, 1, 1, 1], classes: 10, inputPx: 64 } as const;
const SPECS: Readonly<Record<keyof typeof recorded.networks, ResNetSpec>> = {
  'imagenet-32x4d': { ...residualOf('resnext50_32x4d'), ...ONE_BLOCK },
  'imagenet-dense': { ...residualOf('resnet50'), ...ONE_BLOCK },
  'imagenet-basic': { ...residualOf('resnet18'), ...ONE_BLOCK },
  'cifar-4x6d': { ...residualOf('cifar10-resnext29-4x6d'), blocks: [1, 1, 1] },
};

export const RECORDED_NETWORKS: readonly RecordedNetwork[] = Object.entries(SPECS).map(
  ([name, spec]) => ({ name, spec, logits: recorded.networks[name as keyof typeof SPECS] }),
);

/** A shipped photo as torchvision crops it for the embedded pair, and what PyTorch makes of that crop. */
export interface RecordedPhoto {
  /** Under the page's address. */
  readonly file: string;
  /** `[32,32,3]`, 0 to 255. */
  readonly rgb: Uint8Array;
  /** By preset. */
  readonly logits: Readonly<Record<string, readonly number[]>>;
}

export function recordedPhoto(): RecordedPhoto {
  const { file, rgb, logits } = recorded.photo;
  return { file, rgb: bytesOfBase64(rgb), logits };
}

/** A few tensors in every number format that weights come in, as `torch.save` writes them. */
export interface RecordedCheckpoint {
  readonly name: string;
  readonly file: Uint8Array<ArrayBuffer>;
  /** By tensor, row-major. */
  readonly values: Readonly<Record<string, readonly number[]>>;
}

export function recordedCheckpoints(): readonly RecordedCheckpoint[] {
  const { files, values } = recorded.checkpoint;
  return [
    { name: 'torch zip', file: bytesOfBase64(files.zip), values },
    { name: 'torch legacy', file: bytesOfBase64(files.legacy), values },
  ];
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replaceAll('=', '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (const digit of digits) {
    bits = ((bits << 6) | ALPHABET.indexOf(digit)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at] = (bits >> held) & 0xff;
    at += 1;
  }
  return bytes;
}

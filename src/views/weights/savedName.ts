import type { SavedFormat } from '../../store/weights/download';

const ENDING = /\.(safetensors|pth|pt|bin|ckpt|tar)$/i;

/** The name of a saved file: `resnet50-0676ba61.pth` in float16 is `resnet50-0676ba61.f16.safetensors`. */
export function savedName(fileName: string, format: SavedFormat): string {
  let stem = fileName.split(/[\\/]/).at(-1) ?? '';
  while (ENDING.test(stem)) stem = stem.replace(ENDING, '');
  const number = format === 'as-it-is' ? '' : `.${format.toLowerCase()}`;
  return `${stem === '' ? 'weights' : stem}${number}.safetensors`;
}

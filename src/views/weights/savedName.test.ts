import { expect, it } from 'vitest';
import { savedName } from './savedName';

it.each([
  ['resnet50-0676ba61.pth', 'as-it-is', 'resnet50-0676ba61.safetensors'],
  ['resnet50-0676ba61.pth', 'F16', 'resnet50-0676ba61.f16.safetensors'],
  ['timm/resnet50.tv_in1k', 'as-it-is', 'resnet50.tv_in1k.safetensors'],
  ['checkpoint.pth.tar', 'F32', 'checkpoint.f32.safetensors'],
  ['C:\\runs\\best.ckpt', 'as-it-is', 'best.safetensors'],
  ['.pth', 'as-it-is', 'weights.safetensors'],
] as const)('%s as %s is saved as %s', (fileName, format, saved) => {
  expect(savedName(fileName, format)).toBe(saved);
});

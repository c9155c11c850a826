import type { OfficialWeights } from '../../core/officialWeights';
import { presetOf } from '../../core/presets';
import type { LoadedWeights } from '../weights/loadedWeights';

/** Loaded weights: official ones, or with none given a stranger's of ResNet-50. */
export function loadedOf(official: OfficialWeights | null | undefined): LoadedWeights {
  return {
    weightsId: 1,
    fileName: official?.hubRepo ?? 'mine.pth',
    fileBytes: 100,
    format: 'safetensors',
    tensors: 10,
    dtypes: { F32: 10 },
    spec: presetOf(official?.presetId ?? 'resnet50').spec,
    assumed: [],
    layout: 'torchvision',
    part: null,
    parts: [],
    official: official ?? null,
    preprocessing: official?.preprocessing ?? null,
    labels: null,
  };
}

import { PRESETS } from '../presets';
import { depthOf, isResidual, type ResNetSpec, specKey } from '../spec';

/** What an exported network is called: the published label, else family, depth, C and d. */
export function titleOf(spec: ResNetSpec): string {
  return presetOfShape(spec)?.label ?? composedTitle(spec);
}

/** Its name as part of a file name: torchvision's where there is one (`resnext50_32x4d`). */
export function fileStem(spec: ResNetSpec): string {
  const preset = presetOfShape(spec);
  return preset?.id ?? composedTitle(spec).toLowerCase().replace('-', '').replaceAll(' ', '_');
}

/** Classes, classifier and input size don't change what a network is called. */
function presetOfShape(spec: ResNetSpec) {
  const { classes, includeTop, inputPx } = spec;
  return PRESETS.find(({ spec: other }) => {
    if (!isResidual(other)) return false;
    return specKey({ ...other, classes, includeTop, inputPx }) === specKey(spec);
  });
}

function composedTitle(spec: ResNetSpec): string {
  const { block, cardinality, groupWidth, planes } = spec;
  const name = `${cardinality > 1 ? 'ResNeXt' : 'ResNet'}-${depthOf(spec)}`;
  const plain = block === 'basic' || (cardinality === 1 && groupWidth === planes[0]);
  return plain ? name : `${name} ${cardinality}x${groupWidth}d`;
}

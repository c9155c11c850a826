import type { RelativeSpec } from '../relatives';
import type { Shapes } from './misfit';
import { majority } from './votes';
import { lengthOf } from './witnesses';

const SIZE = { inputPx: 224 } as const;
/** 2012's needs 227 px for its own arithmetic. */
const SIZE_2012 = { inputPx: 227 } as const;
const CLASSES = 1000;

/**
 * The relative whose names these are (torchvision's, or this page's where torchvision has none), with as
 * many classes as its last layer has. Undefined where they are no relative's.
 */
export function relativeSpec(shapes: Shapes): RelativeSpec | undefined {
  const names = [...shapes.keys()];
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^inception3a\./))
    return { family: 'googlenet', classes: classesOf(shapes, 'fc'), ...SIZE };
  if (has(/^features\.\d+\.weight$/))
    return ofFeatures(shapes, has(/^features\.\d+\.running_mean$/));
  if (has(/^fc8\./) && has(/^conv5\./)) return alexNet2012(shapes);
  if (!isSeparable(shapes)) return undefined;
  return { family: 'mobilenet', classes: classesOf(shapes, 'fc'), ...SIZE };
}

/** AlexNet's first kernel is 11x11, VGG's 3x3. */
function ofFeatures(shapes: Shapes, batchNorm: boolean): RelativeSpec {
  const classes = classesOf(shapes, 'classifier.6');
  const large = lengthOf(shapes, 'features.0.weight', 4, 2) === 11;
  return large
    ? { family: 'alexnet', variant: 'torchvision', groups: 1, classes, ...SIZE }
    : { family: 'vgg', batchNorm, classes, ...SIZE };
}

/** In two groups each kernel of conv2 sees 48 of the 96 channels. */
function alexNet2012(shapes: Shapes): RelativeSpec {
  const groups = lengthOf(shapes, 'conv2.weight', 4, 1) === 96 ? 1 : 2;
  const classes = classesOf(shapes, 'fc8');
  return { family: 'alexnet', variant: '2012', groups, classes, ...SIZE_2012 };
}

/** Whether most blocks are a 3x3 with one input channel for each kernel, and a 1x1 behind. */
function isSeparable(shapes: Shapes): boolean {
  const blocks = [...shapes.keys()].flatMap(
    (name) => /^(layer\d+\.\d+)\.conv1\.weight$/.exec(name)?.[1] ?? [],
  );
  const kinds = blocks.map((block) => {
    const depthwise = shapes.get(`${block}.conv1.weight`)?.slice(1).join() === '1,3,3';
    return depthwise && lengthOf(shapes, `${block}.conv2.weight`, 4, 2) === 1
      ? 'separable'
      : 'other';
  });
  return majority(kinds) === 'separable';
}

function classesOf(shapes: Shapes, head: string): number {
  return lengthOf(shapes, `${head}.weight`, 2) ?? lengthOf(shapes, `${head}.bias`, 1) ?? CLASSES;
}

/** Images a second on a server or a laptop's CPU, as timm's authors measured them. */
export interface ServerSpeed {
  readonly machine: string;
  /** By preset. */
  readonly imagesPerSecond: Readonly<Record<string, number>>;
}

/** huggingface/pytorch-image-models, results/, commit aa4b5850, Apache-2.0; inference on 224 px. */
export const SERVER_SPEEDS: readonly ServerSpeed[] = [
  speed('RTX 3090, AMP, NCHW, PyTorch 2.4, batch 1024', [3219.06, 2577.31, 1956.19, 1562.81]),
  speed('RTX 3090, AMP, NHWC, PyTorch 2.4, batch 1024', [3729.86, 3135.91, 2287.55, 1940.6]),
  speed('RTX 5090, AMP, NCHW, PyTorch 2.9, batch 1024', [6356.02, 4821.12, 4150.63, 3117.39]),
  speed('Core i7-12700H, float32, PyTorch 2.4, batch 1', [30.48, 30.91, 17.34, 15.77]),
];

/** The pairs of about equal MACs that they have. */
export const SERVER_PAIRS: readonly (readonly [a: string, b: string])[] = [
  ['resnet50', 'resnext50_32x4d'],
  ['resnet101', 'resnext101_32x4d'],
];

function speed(
  machine: string,
  [resnet50, resnext50, resnet101, resnext101]: readonly [number, number, number, number],
): ServerSpeed {
  return {
    machine,
    imagesPerSecond: {
      resnet50,
      resnext50_32x4d: resnext50,
      resnet101,
      resnext101_32x4d: resnext101,
    },
  };
}

/** What of the page a step is about; the views know where it is. */
export const PLACES = [
  'lane-a',
  'lane-b',
  'controls-a',
  'controls-b',
  'params-a',
  'params-b',
  'macs-a',
  'macs-b',
  'activations-b',
  'answers-a',
  'answers-b',
  'panel',
  'kin-vgg',
  'kin-alexnet',
  'kin-googlenet',
  'kin-mobilenet',
  'kin-resnext',
  'recipes',
  'get-imagenet',
] as const;
export type Place = (typeof PLACES)[number];

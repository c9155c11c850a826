import type { Place } from '../../lectures/place';
import { testIds } from '../testIds';

const byTestId = (id: string) => `[data-testid="${id}"]`;

/** Where the places of lessons are on the page, as selectors. */
export const SELECTORS: Readonly<Record<Place, string>> = {
  'lane-a': byTestId(testIds.lane('a')),
  'lane-b': byTestId(testIds.lane('b')),
  'controls-a': byTestId(testIds.controls('a')),
  'controls-b': byTestId(testIds.controls('b')),
  'params-a': byTestId(testIds.params('a')),
  'params-b': byTestId(testIds.params('b')),
  'macs-a': byTestId(testIds.macs('a')),
  'macs-b': byTestId(testIds.macs('b')),
  'activations-b': byTestId(testIds.activationOutputs('b')),
  'answers-a': '[data-answers="a"]',
  'answers-b': '[data-answers="b"]',
  panel: '[data-panels]',
  connectivity: '[data-panels] section[data-focus="true"]',
  'group-limit': '[data-group-limit]',
  'kin-vgg': '[data-kin="vgg"]',
  'kin-alexnet': '[data-kin="alexnet"]',
  'kin-googlenet': '[data-kin="googlenet"]',
  'kin-mobilenet': '[data-kin="mobilenet"]',
  'kin-resnext': '[data-kin="resnext"]',
  recipes: byTestId(testIds.recipes),
  'get-imagenet': byTestId(testIds.getImagenet),
};

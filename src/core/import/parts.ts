import type { Rule } from './layout';

/**
 * Other words for parts of the network within torchvision's structure: a stem that is `layer0`, a
 * projection under other names. They follow the rules of a layout.
 */
export const PART_RULES: readonly Rule[] = [
  [/^layer0\.(?=(?:conv1|bn1)\.)/, () => ''],
  [/^layer0\.([01])\.(?=\w+$)/, (at) => (at === '0' ? 'conv1.' : 'bn1.')],
  [/^stem\.conv1\./, () => 'conv1.'],
  [/^stem\.(conv|bn|norm)\.(?=\w+$)/, (kind) => (kind === 'conv' ? 'conv1.' : 'bn1.')],
  [/^stem\.([01])\.(?=\w+$)/, (at) => (at === '0' ? 'conv1.' : 'bn1.')],
  [/^(?:norm1|batch_norm1)\./, () => 'bn1.'],
  [
    /^(layer\d+\.\d+)\.(?:downsample|shortcut|i_downsample|identity_downsample|residual_downsample|skip)\.(0|1|conv|bn|norm)\.(?=\w+$)/,
    (block, part = '') => `${block}.downsample.${['0', 'conv'].includes(part) ? 0 : 1}.`,
  ],
  [/^(layer\d+\.\d+)\.(?:norm|batch_norm)(\d)\./, (block, at) => `${block}.bn${at}.`],
];

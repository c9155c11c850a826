/** Whose names a state_dict has; torchvision's are timm's as well. */
export type LayoutId =
  | 'torchvision'
  | 'pytorch-cifar'
  | 'pytorch-cifar100'
  | 'resnext.pytorch'
  | 'transformers'
  | 'sequential'
  | 'cadene'
  | 'nvidia'
  | 'detectron2'
  | 'pycls'
  | 'stages'
  | 'mobilenet-v1';

/** What a part of a name becomes; null leaves the name to the next rule. */
export type Rule = readonly [
  pattern: RegExp,
  replace: (...captures: readonly string[]) => string | null,
];

export interface Layout {
  readonly id: LayoutId;
  /** A name that only this layout has. */
  readonly signature: RegExp;
  /** A name within a block, where blocks are not named as torchvision's are. */
  readonly block?: RegExp;
  /** The first that fits a name rewrites its beginning. */
  readonly rules: readonly Rule[];
}

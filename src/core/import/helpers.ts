/** What stands beside a network in a state_dict and is no part of what it computes. */
export type HelperKind =
  | 'head'
  | 'queue'
  | 'loss'
  | 'normaliser'
  | 'counter'
  | 'auxiliary'
  | 'metric'
  | 'beside';

/** Tensors of one kind that are not read, by their names in the file. */
export interface LeftOut {
  readonly kind: HelperKind;
  readonly names: readonly string[];
}

/** The first that fits a name, from where the network's own names begin. */
const KINDS: readonly (readonly [HelperKind, RegExp])[] = [
  [
    'counter',
    /(?:^|\.)(?:initted|step|steps|num_updates|num_batches|global_step|epoch|iteration|decay|update_parameters)$/,
  ],
  ['queue', /^(?:\w*queue\w*|memory|memory_bank|feature_bank)(?:\.|$)/],
  [
    'loss',
    /^(?:criterions?|loss|losses|loss_\w+|\w+_loss|\w+_criterion|class_weights?|pos_weight|arcface|cosface|weight)(?:\.|$)/,
  ],
  [
    'normaliser',
    /(?:^|\.)(?:normali[sz]\w*|norm\w*|preproc\w*|data_preprocessor|transform\w*|\d+)\.(?:(?:new|pixel|image|img|input)_)?(?:means?|stds?|var|mu|sigma)$|^(?:(?:pixel|image|img|input)_)?(?:means?|stds?|mu|sigma)$|^normali[sz]\w*\./,
  ],
  ['auxiliary', /^(?:aux\w*|\w+_aux)\./],
  [
    'metric',
    /^(?:(?:train|val|valid|test)_\w+|metrics?|\w*(?:accuracy|auroc|confmat|f1_?score))(?:\.|$)/,
  ],
  [
    'head',
    /^(?:heads?|fc\w*|linear\w*|cls|dense|out|last|final\w*|top|predictions|classifier|last_linear|output|logits|mlp|clf|\w+_head|\w*proj\w*|\w*predict(?:or|ion)\w*|prototypes\d*|\w+_(?:mlp|classifier|logits|fc))\./,
  ],
];

/**
 * What a tensor that is not of the network is known as; undefined for a name that may be of the network.
 * `name` begins where the network's own names begin.
 */
export function helperKind(name: string): Exclude<HelperKind, 'beside'> | undefined {
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0] as
    | Exclude<HelperKind, 'beside'>
    | undefined;
}

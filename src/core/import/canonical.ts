/**
 * Segments that tools put into names and that no network has: `torch.compile`, DataParallel, FSDP,
 * activation checkpointing, Opacus, DeepSpeed, OpenMMLab. They wrap any module, so they stand anywhere.
 */
const WRAPPERS =
  /(?<=^|\.)(?:_orig_mod|module|_module|_forward_module|_fsdp_wrapped_module|_fpw_module|_checkpoint_wrapped_module|_original_module|_dp_module)\./g;
/** What a parametrization of `torch.nn.utils.parametrize` keeps of a tensor. */
const PARAMETRIZED = /(?<=^|\.)parametrizations\.(\w+)\.original$/;
/** MLX keeps what a `Sequential` runs in a list. */
const LISTS = /(?<=(?:^|\.)(?:layer\d+|downsample|shortcut)\.)layers\.(?=\d)/g;
/** What a pruned tensor of `torch.nn.utils.prune` was, and what of it is left. */
const ORIGINAL = '_orig';
const MASK = '_mask';

/** Last parts of names: MXNet's, Keras's, Flax's and Paddle's. */
const LEAVES: Readonly<Record<string, string>> = {
  gamma: 'weight',
  scale: 'weight',
  kernel: 'weight',
  beta: 'bias',
  moving_mean: 'running_mean',
  _mean: 'running_mean',
  moving_variance: 'running_var',
  moving_var: 'running_var',
  _variance: 'running_var',
};

/** A stored tensor under the name that it has without what tools added. */
export interface CanonicalName {
  readonly stored: string;
  readonly name: string;
}

/**
 * The names without wrappers, wherever these stand; a pruned tensor is its original, whose mask stands
 * for no tensor of its own. Names that would fall together stay as they are.
 */
export function canonicalNames(stored: readonly string[]): readonly CanonicalName[] {
  const known = new Set(stored);
  const own = stored.filter((name) => !isMask(name, known));
  const names = own.map((each) => ({ stored: each, name: canonical(each, known) }));
  const unique = new Set(names.map(({ name }) => name)).size === names.length;
  return unique ? names : own.map((each) => ({ stored: each, name: each }));
}

/** The stored name of the mask that a stored tensor is to be multiplied by; null where there is none. */
export function maskOf(stored: string, has: (name: string) => boolean): string | null {
  if (!stored.endsWith(ORIGINAL)) return null;
  const mask = stored.slice(0, -ORIGINAL.length) + MASK;
  return has(mask) ? mask : null;
}

/** Whether a tensor is what a parametrization computes another from. */
export function isParametrized(stored: string): boolean {
  return PARAMETRIZED.test(stored);
}

function isMask(name: string, known: ReadonlySet<string>): boolean {
  return name.endsWith(MASK) && known.has(name.slice(0, -MASK.length) + ORIGINAL);
}

function canonical(stored: string, known: ReadonlySet<string>): string {
  const mask = maskOf(stored, (name) => known.has(name));
  const whole = mask === null ? stored : stored.slice(0, -ORIGINAL.length);
  const bare = whole.replace(WRAPPERS, '').replace(LISTS, '').replace(PARAMETRIZED, '$1');
  const at = bare.lastIndexOf('.') + 1;
  const leaf = bare.slice(at);
  return at > 0 && Object.hasOwn(LEAVES, leaf) ? bare.slice(0, at) + LEAVES[leaf] : bare;
}

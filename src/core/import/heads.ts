import type { Shapes } from './misfit';

/** A tensor under the name that the network would have for it, and the stored one. */
export interface Named {
  readonly name: string;
  readonly stored: string;
}

/** What stands in the classifier's place, and what of it is read. */
export interface Heads {
  /** The one classifier, under `fc`. */
  readonly classifier: readonly Named[];
  /** Projection heads, heads of several layers, classifiers of another task. */
  readonly left: readonly Named[];
}

const FIRST = /^(?:heads?|fc|linear|classifier|last_linear|output|logits|clf)(?=\.)/;
/** Where a classifier stands in classes written after torchvision's; a `Sequential` may hold it. */
const CLASSIFIER =
  /^(?:fc|linear|classifier|head|last_linear|output|logits|clf)(?:\.(?:fc|\d+|clf|cls|linear))?\.(?:weight|bias)$/;
const MODULE_END = /\.(?=[^.]+$)/;

/**
 * The classifier among tensors that may be of one: it is one layer that takes the features as they come
 * out of the pooling. Of several layers, or of one that takes something else, none is read.
 * `features`: channels behind the last stage; undefined where they are not known.
 */
export function headsOf(
  own: readonly Named[],
  shapes: Shapes,
  features: number | undefined,
): Heads {
  const modules = new Map<string, Named[]>();
  for (const each of own) {
    const [module = each.name] = each.name.split(MODULE_END);
    const group = modules.get(module);
    if (group === undefined) modules.set(module, [each]);
    else group.push(each);
  }
  const module = moduleOf(modules, shapes, features);
  const classifier = (modules.get(module ?? '') ?? []).map(({ name, stored }) => ({
    name: `fc${name.slice(module?.length)}`,
    stored,
  }));
  const read = new Set(classifier.map(({ stored }) => stored));
  return { classifier, left: own.filter(({ stored }) => !read.has(stored)) };
}

/** Whether a name may be that of a classifier or of what stands in its place. */
export function isHead(name: string): boolean {
  return FIRST.test(name);
}

function moduleOf(
  modules: ReadonlyMap<string, readonly Named[]>,
  shapes: Shapes,
  features: number | undefined,
): string | undefined {
  const takes = (group: readonly Named[]) => {
    const weight = group.find(({ name }) => name.endsWith('.weight'));
    const shape = weight && shapes.get(weight.stored);
    return shape?.length === 2 && shape.includes(features ?? -1);
  };
  // torchvision's own name, whatever its shape: a wrong one is to be told.
  if (modules.has('fc')) return 'fc';
  const [first, ...others] = [...modules];
  if (first === undefined || others.length > 0) return undefined;
  const [module, group] = first;
  const known = group.every(({ name }) => CLASSIFIER.test(name));
  return takes(group) || (known && isAlone(group, shapes)) ? module : undefined;
}

/** A bias without its weight, or a weight of another rank: told as the network's own that went wrong. */
function isAlone(group: readonly Named[], shapes: Shapes): boolean {
  const weight = group.find(({ name }) => name.endsWith('.weight'));
  return weight === undefined || shapes.get(weight.stored)?.length !== 2;
}

import type { Shapes } from './misfit';

/** A tensor under the name that the network would have for it, and the stored one. */
export interface Named {
  readonly name: string;
  readonly stored: string;
}

/** Words that a classifier's name begins with. */
const FIRST =
  /^(?:heads?|fc|linear|classifier|last_linear|output|logits|clf|cls|dense|out|last|final(?:_layer)?|top|predictions|fc_(?:out|cls)|(?:cls|clf|class|classification)_head)(?=\.)/;
/** Where a classifier stands in classes written after torchvision's; a `Sequential` may hold it. */
const CLASSIFIER =
  /^(?:fc|linear|classifier|head|last_linear|output|logits|clf)(?:\.(?:fc|\d+|clf|cls|linear))?\.(?:weight|bias)$/;
const LAST = /\.[^.]+$/;

/**
 * The classifier among tensors that may be of one, under `fc`: it is one layer that takes the features as
 * they come out of the pooling. Of several layers, or of one that takes something else, none is read.
 * `features`: channels behind the last stage; undefined where they are not known.
 */
export function headsOf(
  heads: readonly Named[],
  shapes: Shapes,
  features: number | undefined,
): readonly Named[] {
  const modules = groupsOf(heads, ({ name }) => name.replace(LAST, ''));
  const module = moduleOf(modules, shapes, features);
  if (module === undefined) return [];
  return (modules.get(module) ?? []).map(({ name, stored }) => ({
    name: `fc${name.slice(module.length)}`,
    stored,
  }));
}

/** Whether a name may be that of a classifier or of what stands in its place. */
export function isHead(name: string): boolean {
  return FIRST.test(name);
}

type Modules = ReadonlyMap<string, readonly Named[]>;

function moduleOf(
  modules: Modules,
  shapes: Shapes,
  features: number | undefined,
): string | undefined {
  // torchvision's own name, whatever its shape: a wrong one is to be told.
  if (modules.has('fc')) return 'fc';
  const groups = [
    ...groupsOf([...modules.keys()], (module) => module.split('.')[0] ?? '').values(),
  ];
  const isClassifier = ([module = '']: readonly string[]) => isHead(`${module}.`);
  if (groups.some((group) => group.length > 1 && isClassifier(group))) return undefined;
  const found = groups.flatMap((group) => {
    const [module = ''] = group;
    const named = groups.length === 1 || isClassifier(group);
    return group.length === 1 && named && takes(modules.get(module) ?? [], shapes, features)
      ? [module]
      : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Whether a layer takes so many features, or is a known classifier that went wrong: that is to be told. */
function takes(layer: readonly Named[], shapes: Shapes, features: number | undefined): boolean {
  const weight = layer.find(({ name }) => name.endsWith('.weight'));
  const shape = weight && shapes.get(weight.stored);
  if (shape?.length === 2) return shape.includes(features ?? -1);
  return layer.every(({ name }) => CLASSIFIER.test(name));
}

function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

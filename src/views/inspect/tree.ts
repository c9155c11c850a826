import type { TensorEntry } from '../../store/weights/tensors';

/** Deeper than any network's modules; what a hostile name has beyond stays in the label. */
const MAX_DEPTH = 12;
const names = new Intl.Collator('en', { numeric: true });

/** A module of the file's names, or one of its tensors. */
export interface TreeNode {
  /** Unique: the tensor's name, or the module's path with a dot behind. */
  readonly key: string;
  /** The part of the name that its parents don't have: `layer1`, `0`, `conv1.weight`. */
  readonly label: string;
  /** Null for a module. */
  readonly entry: TensorEntry | null;
  readonly children: readonly TreeNode[];
  /** Tensors in it, or 1. */
  readonly tensors: number;
  readonly bytes: number;
}

/** A node in its place among those that are shown. */
export interface TreeRow {
  readonly node: TreeNode;
  /** From 1. */
  readonly level: number;
  /** Place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  /** Null for a tensor. */
  readonly open: boolean | null;
  /** Row of its module; -1 at the top. */
  readonly parent: number;
}

export const ORDERS = ['file', 'name', 'size'] as const;
/** As the file has them; by name, numbers as people count; the largest first. */
export type Order = (typeof ORDERS)[number];

interface Growing {
  readonly key: string;
  readonly label: string;
  readonly modules: Map<string, Growing>;
  readonly nodes: (Growing | TensorEntry)[];
}

/**
 * Tensors by module, in the file's order: `layer1.0.conv1.weight` is `conv1.weight` in `0` in
 * `layer1`. A layer's own module is no level: it has one or a few tensors.
 */
export function treeOf(entries: readonly TensorEntry[]): readonly TreeNode[] {
  const root: Growing = growing('', '');
  for (const entry of entries) moduleOf(root, entry.name).nodes.push(entry);
  return grown(root).children;
}

/** Tensors in an order: by module, but for that of size, which is a list of all. */
export function arranged(entries: readonly TensorEntry[], order: Order): readonly TreeNode[] {
  if (order === 'file') return treeOf(entries);
  if (order === 'name') return treeOf([...entries].sort((a, b) => names.compare(a.name, b.name)));
  return [...entries].sort((a, b) => b.bytes - a.bytes).map((entry) => leafOf(entry, ''));
}

/** The tensors whose name has all the words of a search, in any case. */
export function matching(entries: readonly TensorEntry[], search: string): readonly TensorEntry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter(({ name }) => {
    const lower = name.toLowerCase();
    return words.every((word) => lower.includes(word));
  });
}

/** The rows of a tree where the modules that `isOpen` names are open. */
export function rowsOf(
  nodes: readonly TreeNode[],
  isOpen: (key: string) => boolean,
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (siblings: readonly TreeNode[], level: number, parent: number) => {
    siblings.forEach((node, at) => {
      const open = node.entry === null ? isOpen(node.key) : null;
      const row = rows.length;
      rows.push({ node, level, position: at + 1, siblings: siblings.length, open, parent });
      if (open === true) add(node.children, level + 1, row);
    });
  };
  add(nodes, 1, -1);
  return rows;
}

/** Rows where all modules are open. */
export function mostRows(entries: readonly TensorEntry[]): number {
  return entries.length + new Set(entries.flatMap(({ name }) => modulesOf(name))).size;
}

/** Keys of the modules that a tensor is in. */
export function modulesOf(name: string): readonly string[] {
  const path = pathOf(name);
  return path.map((_, at) => keyOf(path.slice(0, at + 1)));
}

function growing(key: string, label: string): Growing {
  return { key, label, modules: new Map(), nodes: [] };
}

/** The module that a tensor is in, made where it is not there yet. */
function moduleOf(root: Growing, name: string): Growing {
  let module = root;
  const path = pathOf(name);
  path.forEach((label, at) => {
    const known = module.modules.get(label);
    const next = known ?? growing(keyOf(path.slice(0, at + 1)), label);
    if (known === undefined) {
      module.modules.set(label, next);
      module.nodes.push(next);
    }
    module = next;
  });
  return module;
}

function grown({ key, label, nodes }: Growing): TreeNode {
  const children = nodes.map((node) => ('modules' in node ? grown(node) : leafOf(node, key)));
  return {
    key,
    label,
    entry: null,
    children,
    tensors: sum(children, ({ tensors }) => tensors),
    bytes: sum(children, ({ bytes }) => bytes),
  };
}

function leafOf(entry: TensorEntry, moduleKey: string): TreeNode {
  const { name, bytes } = entry;
  return {
    key: name,
    label: name.slice(moduleKey.length),
    entry,
    children: [],
    tensors: 1,
    bytes,
  };
}

/** All but the last two parts: the layer and its tensor. */
function pathOf(name: string): readonly string[] {
  return name.split('.').slice(0, -2).slice(0, MAX_DEPTH);
}

function keyOf(path: readonly string[]): string {
  return `${path.join('.')}.`;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

import { LAYOUTS, type Layout, type LayoutId } from './layouts';
import type { Shapes } from './misfit';
import { sharedPrefix, withoutPrefix } from './prefix';
import { twinsOf } from './twins';

/** Tensors of a state_dict under torchvision's names. */
export interface KeyNames {
  readonly layout: LayoutId;
  /** What wrappers had put before the names; empty where nothing. */
  readonly prefix: string;
  /** What the names of a second copy of the network begin with, which is not read. */
  readonly twin: string | null;
  /** torchvision's name -> the stored one; names that no rule knows stand for themselves. */
  readonly names: ReadonlyMap<string, string>;
}

/** Counters of weight averages and of profilers; no inference reads them. */
const BOOKKEEPING = /(?:^|\.)(?:n_averaged|total_ops|total_params)$/;
/** Where a classifier stands in classes written after torchvision's; a `Sequential` may hold it. */
const HEAD =
  /^(?<module>(?:fc|linear|classifier|head|last_linear|output|logits)(?:\.fc|\.\d+)?)\.(?=weight$|bias$)/;

/**
 * The names that torchvision would give the tensors: prefixes are stripped, those of other layouts
 * rewritten by their rules, and the one classifier is `fc`, whatever its name. Of a network and its
 * running average the average is taken.
 */
export function torchvisionNames(shapes: Shapes): KeyNames {
  const all = [...shapes.keys()].filter((name) => !BOOKKEEPING.test(name));
  const twin = twinPrefix(all);
  const stored = twin === null ? all : all.filter((name) => !name.startsWith(twin));
  const prefix = sharedPrefix(stored);
  const bare = stored.map((name) => withoutPrefix(name, prefix));
  // Two tensors must not fall together: then they keep the names that they have.
  if (new Set(bare).size < bare.length)
    return { layout: 'torchvision', prefix: '', twin, names: own(stored) };
  const layout = LAYOUTS.find(({ signature }) => bare.some((name) => signature.test(name)));
  const translated = withHead(bare.map((name) => translate(name, layout)));
  const unique = new Set(translated).size === translated.length ? translated : bare;
  const names = new Map(unique.map((name, index) => [name, stored[index] as string]));
  return { layout: layout?.id ?? 'torchvision', prefix, twin, names };
}

function twinPrefix(names: readonly string[]): string | null {
  const prefix = sharedPrefix(names);
  const twins = twinsOf(names.map((name) => withoutPrefix(name, prefix)));
  return twins === undefined ? null : prefix + twins.left;
}

function own(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name, name]));
}

function translate(name: string, layout: Layout | undefined): string {
  for (const [pattern, replace] of layout?.rules ?? []) {
    const match = pattern.exec(name);
    const start = match && replace(...match.slice(1));
    if (match && start) return start + name.slice(match[0].length);
  }
  return name;
}

/** The classifier under `fc`, where there is one alone: VGG's three stay as they are. */
function withHead(names: readonly string[]): readonly string[] {
  const heads = new Set(names.flatMap((name) => HEAD.exec(name)?.groups?.module ?? []));
  const [head] = heads;
  if (head === undefined || heads.size > 1) return names;
  return names.map((name) => name.replace(HEAD, 'fc.'));
}

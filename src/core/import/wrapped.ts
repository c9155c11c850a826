import type { CanonicalName } from './canonical';
import type { KeyNames } from './keys';
import { LAYOUTS } from './layouts';
import { sharedPrefix, withoutPrefix } from './prefix';
import { translate } from './translate';
import { twinsOf } from './twins';

/** Where a classifier stands in classes written after torchvision's; a `Sequential` may hold it. */
const HEAD =
  /^(?<module>(?:fc|linear|classifier|head|last_linear|output|logits)(?:\.fc|\.\d+)?)\.(?=weight$|bias$)/;

/**
 * The names where no residual block gives the place of the network away: what nearly all names begin
 * with is left out, and of a network and its running average the average is taken.
 */
export function wrappedNames(canonical: readonly CanonicalName[], copy?: string): KeyNames {
  const all = canonical.map(({ name }) => name);
  const twins = twinPrefixes(all);
  const [first, second] = twins;
  const chosen = second !== undefined && copy === label(second) ? second : first;
  const other = twins.find((each) => each !== chosen);
  const own = canonical.filter(({ name }) => other === undefined || !name.startsWith(other));
  const prefix = sharedPrefix(own.map(({ name }) => name));
  const bare = own.map(({ name }) => withoutPrefix(name, prefix));
  const copies = twins.map(label);
  const found = { copies, copy: copies.length > 0 ? label(chosen ?? '') : null, left: [] };
  const told = { ...found, twins: other === undefined ? [] : [other] };
  // Two tensors must not fall together: then they keep the names that they have.
  if (new Set(bare).size < bare.length) {
    const names = new Map(own.map(({ stored }) => [stored, stored]));
    return { layout: 'torchvision', prefix: '', names, ...told };
  }
  const layout = LAYOUTS.find(({ signature }) => bare.some((name) => signature.test(name)));
  const translated = withHead(bare.map((name) => translate(name, layout)));
  const unique = new Set(translated).size === translated.length ? translated : bare;
  const names = new Map(unique.map((name, index) => [name, own[index]?.stored ?? name]));
  const raw = own.find(({ stored }, index) => stored.endsWith(bare[index] ?? ''));
  const at = raw === undefined ? -1 : own.indexOf(raw);
  const rawPrefix = raw?.stored.slice(0, raw.stored.length - (bare[at] ?? '').length) ?? prefix;
  return { layout: layout?.id ?? 'torchvision', prefix: rawPrefix, names, ...told };
}

/** What the names of an average and of its network begin with; empty where there are no two. */
function twinPrefixes(names: readonly string[]): readonly string[] {
  const prefix = sharedPrefix(names);
  const twins = twinsOf(names.map((name) => withoutPrefix(name, prefix)));
  return twins === undefined ? [] : [prefix + twins.kept, prefix + twins.left];
}

function label(prefix: string): string {
  return prefix.replace(/\.$/, '');
}

/** The classifier under `fc`, where there is one alone: VGG's three stay as they are. */
function withHead(names: readonly string[]): readonly string[] {
  const heads = new Set(names.flatMap((name) => HEAD.exec(name)?.groups?.module ?? []));
  const [head] = heads;
  if (head === undefined || heads.size > 1) return names;
  return names.map((name) => name.replace(HEAD, 'fc.'));
}

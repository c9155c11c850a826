import { canonicalNames } from './canonical';
import { copiesOf } from './copies';
import { headsOf, isHead, type Named } from './heads';
import { type HelperKind, helperKind, type LeftOut } from './helpers';
import type { KeyNames } from './keys';
import { LAYOUTS } from './layouts';
import type { Shapes } from './misfit';
import { type Root, rootsOf } from './roots';
import { translate } from './translate';
import { wrappedNames } from './wrapped';

/** BN's counter, which is never read. */
const BATCH_COUNTER = '.num_batches_tracked';
/** Counters of weight averages and of profilers; no inference reads them. */
const BOOKKEEPING = /(?:^|\.)(?:n_averaged|total_ops|total_params)$/;
/** Names of the network itself, whatever helper they look like. */
const OWN = /^(?:layer\d|conv\d|bn\d|stem\b)/;
/** The copy at the top, beside which another one lies. */
const TOP = '.';

/**
 * The names that torchvision would give the tensors: wrappers are stripped wherever they stand, names of
 * other layouts rewritten by their rules, and the one classifier is `fc`, whatever its name. Of several
 * copies of a network one is taken, the default or `copy`; heads, losses, queues and the like are left out.
 */
export function torchvisionNames(shapes: Shapes, copy?: string): KeyNames {
  const stored = [...shapes.keys()].filter((name) => !BOOKKEEPING.test(name));
  const canonical = canonicalNames(stored);
  const storedOf = new Map(canonical.map(({ name, stored: own }) => [name, own]));
  const copies = copiesOf(rootsOf([...storedOf.keys()]));
  const [first] = copies;
  if (first === undefined) return wrappedNames(canonical, copy);

  const rawPrefix = (root: Root) => rawPrefixOf(root, storedOf);
  const labels = copies.map((root) => rawPrefix(root).replace(/\.$/, '') || TOP);
  const chosen = copies[Math.max(0, copy === undefined ? 0 : labels.indexOf(copy))] ?? first;
  const others = copies.filter((root) => root !== chosen);
  const inOthers = new Set(others.flatMap(({ names }) => names));
  const rest = [...storedOf.keys()].filter((name) => !inOthers.has(name));
  const read = ownNames(chosen, rest, storedOf, shapes, others.length > 0);
  return {
    ...read,
    prefix: rawPrefix(chosen),
    copies: copies.length > 1 ? labels : [],
    copy: copies.length > 1 ? (labels[copies.indexOf(chosen)] ?? null) : null,
    twins: others.map(rawPrefix),
  };
}

type Own = Pick<KeyNames, 'layout' | 'names' | 'left'>;

/** The names of one root: those of the network, its classifier among them, and what is left out. */
function ownNames(
  { prefix }: Root,
  rest: readonly string[],
  storedOf: ReadonlyMap<string, string>,
  shapes: Shapes,
  hasTwin: boolean,
): Own {
  const bare = rest.map((name) => ({
    name: name.startsWith(prefix) ? name.slice(prefix.length) : name,
    inside: name.startsWith(prefix),
    stored: storedOf.get(name) ?? name,
  }));
  const inside = bare.filter((each) => each.inside);
  const layout = LAYOUTS.find(({ signature }) => inside.some(({ name }) => signature.test(name)));
  const translated = unlessTwice(inside, (name) => translate(name, layout));
  const features = featuresOf(translated, shapes);

  const outside = bare
    .filter((each) => !each.inside)
    .map((each) => ({ ...each, kind: kindOf(each.name, prefix) }));
  const strange = outside.some(({ kind }) => kind === 'beside');
  const queue = [...translated, ...outside].some(({ name }) => helperKind(name) === 'queue');
  const insideHeads = translated.filter(({ name }) => isHead(name));
  // A layer between features and classifier makes other logits than the classifier alone.
  const outsideHeads = strange ? [] : outside.filter(({ kind }) => kind === 'head');
  const heads = headsOf([...insideHeads, ...outsideHeads], shapes, features);
  // With a queue of keys the last layer projects, as in the first MoCo.
  const classifier = queue && hasTwin ? [] : heads.classifier;

  const read = new Set(classifier.map(({ stored }) => stored));
  const left: (Named & { kind: HelperKind })[] = [];
  const names = new Map<string, string>(classifier.map(({ name, stored }) => [name, stored]));
  for (const { name, stored } of translated) {
    if (read.has(stored)) continue;
    const kind = OWN.test(name) ? undefined : isHead(name) ? 'head' : helperKind(name);
    if (kind === undefined) names.set(name, stored);
    else left.push({ name, stored, kind });
  }
  for (const each of outside) {
    if (read.has(each.stored)) continue;
    // A second tensor of the same name is no helper: which of the two is meant, nobody can tell.
    if (names.has(each.name)) names.set(TOP + each.name, each.stored);
    else left.push(each);
  }
  return { layout: layout?.id ?? 'torchvision', names, left: grouped(left) };
}

/** What stands outside of the network. The rest of a `Sequential` behind the network is its head. */
function kindOf(name: string, prefix: string): HelperKind {
  const [, parent = '', own] = /^(.*?)(\d+)\.$/.exec(prefix) ?? [];
  const at = name.startsWith(parent)
    ? /^\d+(?=\.)/.exec(name.slice(parent.length))?.[0]
    : undefined;
  const behind = own !== undefined && at !== undefined && Number(at) > Number(own);
  return behind ? 'head' : (helperKind(name) ?? 'beside');
}

function grouped(left: readonly (Named & { readonly kind: HelperKind })[]): readonly LeftOut[] {
  const told = left.filter(({ stored }) => !stored.endsWith(BATCH_COUNTER));
  const kinds = [...new Set(told.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    names: told.filter((each) => each.kind === kind).map(({ stored }) => stored),
  }));
}

/** Channels behind the last stage, which a classifier takes. */
function featuresOf(names: readonly Named[], shapes: Shapes): number | undefined {
  const found = names.flatMap(({ name, stored }) => {
    const [, stage, at] = /^layer(\d+)\.\d+\.bn([23])\.weight$/.exec(name) ?? [];
    const channels = shapes.get(stored)?.[0];
    return stage === undefined || channels === undefined
      ? []
      : [{ order: 10 * +stage + Number(at), channels }];
  });
  return found.sort((a, b) => b.order - a.order)[0]?.channels;
}

/** Names renamed, unless two fall together. */
function unlessTwice(names: readonly Named[], rename: (name: string) => string): readonly Named[] {
  const renamed = names.map(({ name, stored }) => ({ name: rename(name), stored }));
  return new Set(renamed.map(({ name }) => name)).size === names.length ? renamed : names;
}

/** What most stored names of a network have before its own ones. */
function rawPrefixOf({ prefix, names }: Root, storedOf: ReadonlyMap<string, string>): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    const stored = storedOf.get(name) ?? name;
    const bare = name.slice(prefix.length);
    if (!stored.endsWith(bare)) continue;
    const raw = stored.slice(0, stored.length - bare.length);
    counts.set(raw, (counts.get(raw) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? prefix;
}

import { headsOf, isHead, type Named } from './heads';
import { type HelperKind, helperKind, type LeftOut } from './helpers';
import type { KeyNames } from './keys';
import { LAYOUTS } from './layouts';
import type { Shapes } from './misfit';
import { sharedLength } from './prefix';
import { translate } from './translate';

type Own = Pick<KeyNames, 'layout' | 'names' | 'left'>;

interface Helper extends Named {
  readonly kind: HelperKind;
}

/** Names of the network itself, whatever helper they look like. */
const OWN = /^(?:layer\d|conv\d|bn\d|stem\b)/;
/** BN's counter, which is never read. */
const BATCH_COUNTER = '.num_batches_tracked';
/** Before the name of a tensor that has a second one of the same name. */
const TWICE = '.';

/**
 * The names of the network at one place of a state_dict, its classifier among them, and what is left out.
 * `all`: without those of other copies. `prefix`: what the network's names begin with.
 * `hasTwin`: whether there are other copies.
 */
export function ownNames(
  all: readonly Named[],
  prefix: string,
  shapes: Shapes,
  hasTwin: boolean,
): Own {
  const inside = all
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name, stored }) => ({ name: name.slice(prefix.length), stored }));
  const layout = LAYOUTS.find(({ signature }) => inside.some(({ name }) => signature.test(name)));
  const translated = unlessTwice(inside, (name) => translate(name, layout));
  const outside = all
    .filter(({ name }) => !name.startsWith(prefix))
    .map(({ name, stored }) => helperBeside(name, stored, prefix));

  const classifier = classifierOf(translated, outside, shapes, hasTwin);
  const read = new Set(classifier.map(({ stored }) => stored));
  const names = new Map(classifier.map(({ name, stored }) => [name, stored]));
  const left: Helper[] = [];
  for (const each of translated.filter(({ stored }) => !read.has(stored))) {
    const kind = kindInside(each.name);
    if (kind === undefined) names.set(each.name, each.stored);
    else left.push({ ...each, kind });
  }
  for (const each of outside.filter(({ stored }) => !read.has(stored))) {
    // A second tensor of the same name is no helper: which of the two is meant, nobody can tell.
    if (names.has(each.name) && !isHead(each.name)) names.set(TWICE + each.name, each.stored);
    else left.push(each);
  }
  return { layout: layout?.id ?? 'torchvision', names, left: grouped(left) };
}

/** The one classifier under `fc`; none where something else stands in its place. */
function classifierOf(
  inside: readonly Named[],
  outside: readonly Helper[],
  shapes: Shapes,
  hasTwin: boolean,
): readonly Named[] {
  const isQueue = ({ name }: Named) => helperKind(name) === 'queue';
  // With a queue of keys the last layer projects, as in the first MoCo.
  if (hasTwin && (inside.some(isQueue) || outside.some(isQueue))) return [];
  // A layer between features and classifier makes other logits than the classifier alone.
  const isStrange = outside.some(({ kind }) => kind === 'beside');
  const heads = [
    ...inside.filter(({ name }) => isHead(name)),
    ...(isStrange ? [] : outside.filter(({ kind }) => kind === 'head')),
  ];
  return headsOf(heads, shapes, featuresOf(inside, shapes));
}

/** What a name that begins as the network's own is known as; undefined for one of the network. */
function kindInside(name: string): HelperKind | undefined {
  if (OWN.test(name)) return undefined;
  return isHead(name) ? 'head' : helperKind(name);
}

/** What stands outside of the network. The rest of a `Sequential` behind the network is its head. */
function helperBeside(name: string, stored: string, prefix: string): Helper {
  const shared = sharedLength(name, prefix);
  const beside = name.slice(shared);
  const own = /^\d+(?=\.)/.exec(prefix.slice(shared))?.[0];
  const at = /^\d+(?=\.)/.exec(beside)?.[0];
  const isBehind = own !== undefined && at !== undefined && Number(at) > Number(own);
  return { name: beside, stored, kind: isBehind ? 'head' : (helperKind(beside) ?? 'beside') };
}

function grouped(left: readonly Helper[]): readonly LeftOut[] {
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

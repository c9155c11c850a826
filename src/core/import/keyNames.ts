import { canonicalNames } from './canonical';
import { copiesOf } from './copies';
import type { KeyNames } from './keys';
import type { Shapes } from './misfit';
import { ownNames } from './ownNames';
import { sharedLength } from './prefix';
import { type Root, rootsOf } from './roots';
import { wrappedNames } from './wrapped';

/** Counters of weight averages and of profilers; no inference reads them. */
const BOOKKEEPING = /(?:^|\.)(?:n_averaged|total_ops|total_params)$/;
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
  const areas = others.flatMap(({ prefix }) => areaOf(prefix, chosen.prefix) ?? []);
  const rest = canonical.filter(
    ({ name }) => !inOthers.has(name) && !areas.some((area) => name.startsWith(area)),
  );
  const read = ownNames(rest, chosen.prefix, shapes, others.length > 0);
  return {
    ...read,
    prefix: rawPrefix(chosen),
    copies: copies.length > 1 ? labels : [],
    copy: copies.length > 1 ? (labels[copies.indexOf(chosen)] ?? null) : null,
    twins: others.map(rawPrefix),
  };
}

/**
 * What all names of another copy begin with, its head and whatever wraps them both: `student.` of
 * `student.backbone.` beside `teacher.backbone.`. Undefined where the one that is read lies within it.
 */
function areaOf(other: string, chosen: string): string | undefined {
  const shared = sharedLength(other, chosen);
  const end = other.indexOf('.', shared) + 1;
  return end > 0 ? other.slice(0, end) : undefined;
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

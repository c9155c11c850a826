/** One module of `print(model)`. */
export interface PrintedModule {
  /** Its dotted name: `layer1.0.conv2`. */
  readonly path: string;
  /** The name of its class. */
  readonly kind: string;
  /** What is printed in its brackets, up to the first module inside. */
  readonly args: string;
}

/** `(conv1): Conv2d(`, `(0-2): 3 x Bottleneck(`, and brackets of any other kind. */
const PIECE =
  /\((?<name>\w[\w-]{0,60})\): (?:\d+ x )?(?<kind>[A-Za-z_]\w{0,60}) ?\(|(?<open>\()|(?<close>\))/g;
const RANGE = /^(\d{1,3})-(\d{1,3})$/;
const MAX_DEPTH = 24;
const MAX_ARGS = 300;
const MAX_MODULES = 20_000;
const MAX_PATHS = 1_000;

interface Open {
  /** Undefined for a bracket that opens no module. */
  readonly module: { readonly paths: readonly string[]; readonly kind: string } | undefined;
  /** The module that it stands in. */
  readonly around: Open | undefined;
  readonly from: number;
  /** Where the first module inside begins. */
  until: number | undefined;
}

/** The modules of a printed network, inner ones before those around them. A cut text has those that are whole. */
export function printedModules(text: string): readonly PrintedModule[] {
  const found: PrintedModule[] = [];
  const open: Open[] = [];
  for (const { 0: piece, index, groups = {} } of text.matchAll(PIECE)) {
    if (found.length > MAX_MODULES) break;
    if (groups.close !== undefined) {
      found.push(...closed(open.pop(), text, index));
      continue;
    }
    const last = open.at(-1);
    const parent = last?.module === undefined ? last?.around : last;
    const { name, kind } = groups;
    const isModule = name !== undefined && kind !== undefined && open.length < MAX_DEPTH;
    if (isModule && parent !== undefined) parent.until ??= index;
    const paths = isModule ? pathsOf(parent?.module?.paths ?? [''], name) : [];
    const module = isModule ? { paths, kind } : undefined;
    open.push({ module, around: parent, from: index + piece.length, until: undefined });
  }
  return found;
}

function closed(open: Open | undefined, text: string, end: number): PrintedModule[] {
  if (open?.module === undefined) return [];
  const args = text.slice(open.from, Math.min(open.until ?? end, open.from + MAX_ARGS));
  const { paths, kind } = open.module;
  return paths.map((path) => ({ path, kind, args }));
}

/** `layer1.0`, or `layer1.0` to `layer1.2` of a module that is printed once for equal ones. */
function pathsOf(parents: readonly string[], name: string): string[] {
  const [, from, to] = RANGE.exec(name) ?? [];
  const [first, last] = [Number(from ?? 0), Number(to ?? 0)];
  const names =
    from === undefined
      ? [name]
      : Array.from({ length: last - first + 1 }, (_, at) => `${first + at}`);
  // No network has so many; nested ranges would be as many as all of them multiplied.
  if (parents.length * names.length > MAX_PATHS) return [];
  return parents.flatMap((parent) =>
    names.map((each) => (parent === '' ? each : `${parent}.${each}`)),
  );
}

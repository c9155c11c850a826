import type { Failure } from '../../core/failure';
import type { TensorEntry } from '../../store/weights/tensors';
import { modulesOf } from './tree';

const MARKS = ['not-finite', 'misshapen', 'left-over', 'unused'] as const;
/** What is wrong with a tensor, or special: the first that holds, the worst first. */
export type Mark = (typeof MARKS)[number];

/** What is known of the file as a whole. */
export interface Known {
  /** Why it is bound to no network; null where it is bound. */
  readonly refusal: Failure | null;
  /** Names of the tensors that were found to have NaN or infinities. */
  readonly notFinite: ReadonlySet<string>;
}

/**
 * What each tensor of a file is marked as. Of a file that fits no network the message names the first
 * groups of tensors that don't: only those are marked.
 */
export function markerOf({ refusal, notFinite }: Known): (entry: TensorEntry) => Mark | null {
  const params = refusal?.params ?? {};
  const misshapen = groupsIn(params.misshapenNames);
  const leftOver = groupsIn(params.unexpectedNames);
  return ({ name, boundTo, shape }) => {
    if (notFinite.has(name) || (params.reason === 'not-finite' && params.tensor === name)) {
      return 'not-finite';
    }
    if (misshapen.has(`${name} ${times(shape)}`)) return 'misshapen';
    if (misshapen.has(`${groupOf(name)} ${times(shape)}`)) return 'misshapen';
    if (leftOver.has(name) || leftOver.has(groupOf(name))) return 'left-over';
    return refusal === null && boundTo === null ? 'unused' : null;
  };
}

/** The worst mark in each module, by its key: what is wrong is seen on a closed module too. */
export function moduleMarks(
  entries: readonly TensorEntry[],
  markOf: (entry: TensorEntry) => Mark | null,
): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const entry of entries) {
    const mark = markOf(entry);
    if (mark === null || mark === 'unused') continue;
    for (const key of modulesOf(entry.name)) {
      const worst = MARKS.find((each) => each === mark || each === marks.get(key));
      if (worst !== undefined) marks.set(key, worst);
    }
  }
  return marks;
}

const GROUP = /^(.*?)(?: \(\d+\))?(?:: (\S+) instead of \S+)?$/;

/** Groups of a message (`layer1.*.conv2.weight (3): 64x32x3x3 instead of 64x4x3x3`) as name and shape. */
function groupsIn(names: Failure['params'][string] | undefined): ReadonlySet<string> {
  if (!Array.isArray(names)) return new Set();
  return new Set(
    names.map((group: string) => {
      const [, name = '', shape] = GROUP.exec(group) ?? [];
      return shape === undefined ? name : `${name} ${shape}`;
    }),
  );
}

/** As the message groups names: the first number is any. */
function groupOf(name: string): string {
  return name.replace(/\.\d+(?=\.)/, '.*');
}

function times(shape: readonly number[]): string {
  return shape.length === 0 ? 'scalar' : shape.slice(0, 8).join('x');
}

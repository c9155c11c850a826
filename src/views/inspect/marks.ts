import type { Failure } from '../../core/failure';
import type { TensorEntry } from '../../store/weights/inspection';

/** What is wrong with a tensor, or special: the first that holds. */
export type Mark = 'not-finite' | 'misshapen' | 'left-over' | 'unused';

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

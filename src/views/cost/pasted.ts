import { CONVENTIONS, type Convention } from '../../core/convention';
import { isResidual, type ResNetSpec } from '../../core/spec';
import { type Network, networkOf } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import { countOf } from '../networks/counted';

/** A number as someone wrote it. */
export interface Pasted {
  readonly value: number;
  /** How far it may be from what it stands for: half its last digit; 0 where all digits are given. */
  readonly slack: number;
}

/** A number of A or B that a pasted one may be. */
export interface Candidate {
  readonly lane: LaneId;
  readonly what: Convention | 'params';
  /** Images that it is counted for. */
  readonly images: number;
  /** Where the stride would have to be, where not where it is. */
  readonly strideOn: ResNetSpec['strideOn'] | null;
  readonly value: number;
}

/** What a pasted number is; `far` is more than 5 % from everything. */
export type Finding =
  | { readonly kind: 'equal' | 'rounded'; readonly matches: readonly Candidate[] }
  | { readonly kind: 'near' | 'far'; readonly nearest: Candidate; readonly gap: number };

const FAR = 0.05;
const SCALES: Readonly<Record<string, number>> = { k: 3, m: 6, g: 9, b: 9, t: 12 };
const NUMBER =
  /^(\d+)(?:\.(\d+))?(?:e\+?(\d{1,2}))?([kmgbt])?(?:macs?|flops?|mult-?adds|madds|params)?$/i;

/** Reads 4111512576, 4,111,512,576, 4.11e9, 4.11 G, 4.11 GMac; null where it is no number above 0. */
export function readPasted(text: string): Pasted | null {
  const plain = text.replace(/[,_](?=\d{3})/g, '').replace(/\s/g, '');
  const [, whole, decimals = '', exponent, letter] = NUMBER.exec(plain) ?? [];
  if (whole === undefined) return null;
  const power = Number(exponent ?? 0) + (SCALES[letter?.toLowerCase() ?? ''] ?? 0);
  const value = Number(`${whole}.${decimals || '0'}e${power}`);
  if (!(value > 0) || !Number.isFinite(value)) return null;
  const isWhole = decimals === '' && power === 0;
  // "4.111512576e9" gives every digit too.
  const isExact = isWhole || decimals.length >= power;
  return { value, slack: isExact ? 0 : 0.5 * 10 ** (power - decimals.length) };
}

/** All numbers that a pasted one is compared with: those of A and B as they are come first. */
export function candidatesOf(
  networks: Readonly<Record<LaneId, Network>>,
  batch: number,
): readonly Candidate[] {
  const own = LANES.flatMap((lane) => countsOf(lane, networks[lane], null));
  const times = (images: number) =>
    own.filter(isCount).map((each) => ({ ...each, images, value: images * each.value }));
  const strided = LANES.flatMap((lane) => {
    const other = otherStride(networks[lane]);
    return other === null ? [] : countsOf(lane, networkOf(other), other.strideOn).filter(isCount);
  });
  return [...own, ...(batch > 1 ? times(batch) : []), ...strided];
}

/** The same network with its stride on the other convolution; null where it has no such choice. */
export function otherStride({ spec }: Network): ResNetSpec | null {
  if (!isResidual(spec) || spec.block !== 'bottleneck') return null;
  return { ...spec, strideOn: spec.strideOn === '3x3' ? '1x1' : '3x3' };
}

/** Which candidates a number equals: to the unit, or to the digits given; else which comes nearest. */
export function findPasted({ value, slack }: Pasted, candidates: readonly Candidate[]): Finding {
  const matches = candidates.filter((each) => Math.abs(each.value - value) <= slack);
  if (matches.length > 0) {
    // What would have to be otherwise is worth a word only where nothing that is there fits.
    const plain = matches.filter(({ images, strideOn }) => images === 1 && strideOn === null);
    return { kind: slack === 0 ? 'equal' : 'rounded', matches: plain.length > 0 ? plain : matches };
  }
  const [first, ...others] = candidates.filter((each) => isCount(each) && each.strideOn === null);
  if (first === undefined) throw new Error('nothing to compare with');
  const off = (each: Candidate) => Math.abs(value / each.value - 1);
  const nearest = others.reduce((best, each) => (off(each) < off(best) ? each : best), first);
  return { kind: off(nearest) > FAR ? 'far' : 'near', nearest, gap: value - nearest.value };
}

function countsOf(
  lane: LaneId,
  network: Network,
  strideOn: ResNetSpec['strideOn'] | null,
): readonly Candidate[] {
  const counts = CONVENTIONS.map((what) => ({ what, value: countOf(network, what).value }));
  const all = [...counts, { what: 'params' as const, value: network.cost.params }];
  return all.map((each) => ({ lane, images: 1, strideOn, ...each }));
}

function isCount({ what }: Candidate): boolean {
  return what !== 'params';
}

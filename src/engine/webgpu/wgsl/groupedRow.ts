import { bindings, type Element, type Kernel, unrolled } from '../kernel';
import { workgroupDown } from '../workgroups';
import { CONV_UNIFORMS } from './convUniforms';

/** What an invocation of the grouped convolution computes, and how they are gathered. */
export interface GroupedTile {
  /** Neighbouring output pixels of a row, at four channels. */
  readonly pixels: number;
  /** Parts of a workgroup, of which each sums its share of the window. */
  readonly parts: number;
  readonly kernelWidth: number;
  readonly strideX: number;
  /** What the filter's buffer holds. */
  readonly filter: Element;
}

/** As all convolutions, and `across`: vectors of four channels side by side in a workgroup, a divisor of its lanes. */
export const GROUPED_UNIFORMS = [...CONV_UNIFORMS, 'across'] as const;

/** Invocations of one part of a workgroup. */
export const GROUPED_LANES = 64;

/** Workgroup memory in which the parts' sums meet, bytes. */
export function groupedBytes({ pixels, parts }: GroupedTile): number {
  return parts === 1 ? 0 : 16 * pixels * parts * GROUPED_LANES;
}

/**
 * `x: [n,h,w,c]; w: [kh,kw,c/groups,k]; bias: [k]; r: [n,oh,ow,k] -> [n,oh,ow,k]`, a group's channels in
 * fours on both sides. A row of the window is read once for all pixels that it serves.
 */
export function groupedRow(tile: GroupedTile): Kernel {
  const { pixels, parts, filter } = tile;
  const inputs = [
    ['x', 'vec4f'],
    ['w', filter],
    ['bias', 'vec4f'],
    ['r', 'vec4f'],
  ] as const;
  const threads = GROUPED_LANES * parts;
  const code = `${bindings(GROUPED_UNIFORMS, inputs, 'vec4f')}
${parts === 1 ? '' : `var<workgroup> sums: array<vec4f, ${pixels * threads}>;`}
@compute @workgroup_size(${threads})
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let local = i32(index);
  let part = local / ${GROUPED_LANES};
  let lane = local % ${GROUPED_LANES};
  let column = i32(group.x) * u.across + lane % u.across;
  let n = min(column, u.outElements - 1);
  let perRow = (u.outWidth + ${pixels - 1}) / ${pixels};
  let place = ${workgroupDown} * (${GROUPED_LANES} / u.across) + lane / u.across;
  let line = place / perRow;
  let left = place % perRow * ${pixels};
  let lines = u.pixels / u.outWidth;
  let live = (line < lines) & (column < u.outElements);
  let top = line % u.outHeight * u.strideY - u.padY;
  let image = line / u.outHeight * u.inHeight;
  let ix = left * ${tile.strideX} - u.padX;
  let first = n / u.groupOut * u.depth;
  ${unrolled(pixels, (p) => `var a${p} = vec4f(0);`)}
  for (var t = part; t < u.kernelHeight * u.depth; t += ${parts}) {
    let ky = t / u.depth;
    let k = t % u.depth;
    ${windowRow(tile)}
    ${multiply(tile)}
  }
  ${parts === 1 ? unrolled(pixels, (p) => finish(p, `a${p}`)) : meet(tile, threads)}
}`;
  return { code, inputs: inputs.length };
}

/** The vectors of x that the pixels' windows have in one row; zero outside the image. */
function windowRow({ pixels, kernelWidth, strideX }: GroupedTile): string {
  return `let iy = top + ky;
    let rowOk = (u32(iy) < u32(u.inHeight)) & live;
    let at = (image + iy) * u.inWidth * u.inElements + first + k;
    ${unrolled((pixels - 1) * strideX + kernelWidth, (i) => {
      const index = `select(0, at + (ix + ${i}) * u.inElements, ok${i})`;
      return `let ok${i} = rowOk & (u32(ix + ${i}) < u32(u.inWidth));
    let x${i} = select(vec4f(0), x[${index}], ok${i});`;
    })}`;
}

function multiply({ pixels, kernelWidth, strideX, filter }: GroupedTile): string {
  const value = (at: string) => (filter === 'vec4h' ? `vec4f(w[${at}])` : `w[${at}]`);
  return unrolled(
    kernelWidth,
    (kx) => `{
      let row = ((ky * ${kernelWidth} + ${kx}) * u.depth + k) * 4;
      ${unrolled(
        4,
        (j) => `{
        let f = ${value(`(row + ${j}) * u.outElements + n`)};
        ${unrolled(pixels, (p) => `a${p} += x${p * strideX + kx}.${'xyzw'[j]} * f;`)}
      }`,
      )}
    }`,
  );
}

/** The parts' sums meet in workgroup memory; each part ends its share of the pixels. */
function meet({ pixels, parts }: GroupedTile, threads: number): string {
  const sum = (p: number) =>
    Array.from(
      { length: parts },
      (_, part) => `sums[${p * threads + part * GROUPED_LANES} + lane]`,
    ).join(' + ');
  return `${unrolled(pixels, (p) => `sums[${p * threads} + local] = a${p};`)}
  workgroupBarrier();
  ${unrolled(pixels, (p) => `if (part == ${p % parts}) ${finish(p, sum(p))}`)}`;
}

function finish(p: number, sum: string): string {
  return `{
    if (live & (left + ${p} < u.outWidth)) {
      let o = (line * u.outWidth + left + ${p}) * u.outElements + n;
      var v = ${sum} + bias[n];
      if (u.residual != 0) { v += r[o]; }
      if (u.relu != 0) { v = max(v, vec4f(0)); }
      y[o] = v;
    }
  }`;
}

import { bindings, type Element, type Kernel, unrolled } from '../kernel';
import { workgroupDown } from '../workgroups';
import { SPLIT_UNIFORMS } from './convUniforms';

/** A tile of the split convolution: what a workgroup computes, and how its invocations share it. */
export interface SplitTile {
  /** Output pixels of a workgroup. */
  readonly pixels: number;
  /** Output channels of a workgroup. */
  readonly channels: number;
  /** Output pixels of an invocation, at four channels. */
  readonly rows: number;
  /** Inputs that are brought into workgroup memory at a time. */
  readonly depth: number;
  /** Parts of a workgroup, of which each sums its share of the inputs. */
  readonly parts: number;
}

/** How a tile is put to use; it belongs to the code. */
export interface SplitUse {
  /** Whether the filter is 1x1 and there is no padding, so that a window is a pixel. */
  readonly pointwise: boolean;
  /** What the filter's buffer holds. */
  readonly filter: Element;
}

/** Invocations of one part of a workgroup. */
export function lanesOf({ pixels, channels, rows }: SplitTile): number {
  return (pixels / rows) * (channels / 4);
}

/** Vectors of workgroup memory that a part keeps: rows of x, each one vector longer against bank conflicts, and the filter. */
function vectorsOf({ pixels, channels, depth }: SplitTile): number {
  return xVectors(pixels, depth) + depth * (channels / 4);
}

function xVectors(pixels: number, depth: number): number {
  return pixels * (depth / 4 + 1);
}

/** Workgroup memory of a tile, bytes. */
export function splitTileBytes(tile: SplitTile): number {
  return 16 * tile.parts * vectorsOf(tile);
}

/**
 * `x: [n,h,w,c]; w: [kh,kw,c,k]; bias: [k]; r: [n,oh,ow,k] -> [n,oh,ow,k]` for one group, c and k in
 * fours, as the product of windows `[pixels, kh*kw*c]` and the filter `[kh*kw*c, k]`. The sum is
 * split: over slices, which are workgroups of their own along the channels, and over parts of a
 * workgroup, whose sums meet in workgroup memory. Where the uniforms tell of several slices, the output is
 * `[slices,n,oh,ow,k]` without bias, addition and ReLU, for `endConv`. What comes next is read into
 * registers while the sums go on.
 */
export function splitConv(tile: SplitTile, use: SplitUse): Kernel {
  const inputs = [
    ['x', 'vec4f'],
    ['w', use.filter],
    ['bias', 'vec4f'],
    ['r', 'vec4f'],
  ] as const;
  const lanes = lanesOf(tile);
  const across = tile.channels / 4;
  const code = `${bindings(SPLIT_UNIFORMS, inputs, 'vec4f')}
var<workgroup> pool: array<vec4f, ${tile.parts * vectorsOf(tile)}>;
@compute @workgroup_size(${lanes * tile.parts})
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let local = i32(index);
  let part = local / ${lanes};
  let lane = local % ${lanes};
  let mine = part * ${vectorsOf(tile)};
  let tx = lane % ${across};
  let ty = lane / ${across};
  let slice = i32(group.x) / u.blocks;
  let m0 = ${workgroupDown} * ${tile.pixels};
  let n0 = i32(group.x) % u.blocks * ${across};
  let first = (slice * ${tile.parts} + part) * u.run;
  ${windows(tile)}
  ${unrolled(tile.rows, (r) => `var a${r} = vec4f(0);`)}
  ${fetch(tile, use, 'first')}
  for (var i = 0; i < u.run; i++) {
    ${keep(tile)}
    workgroupBarrier();
    if (i + 1 < u.run) { ${fetch(tile, use, 'first + i + 1')} }
    ${multiply(tile)}
    workgroupBarrier();
  }
  ${tile.parts === 1 ? finishRows(tile) : finishParts(tile)}
}`;
  return { code, inputs: inputs.length };
}

/** How many vectors an invocation brings in at a time, of x and of the filter. */
function loadsOf(tile: SplitTile): { readonly ofX: number; readonly ofW: number } {
  const lanes = lanesOf(tile);
  return {
    ofX: (tile.pixels * tile.depth) / 4 / lanes,
    ofW: (tile.depth * tile.channels) / 4 / lanes,
  };
}

/** Where the windows begin that an invocation brings in, and its place in the filter. */
function windows(tile: SplitTile): string {
  const { ofX, ofW } = loadsOf(tile);
  const vectors = tile.depth / 4;
  const step = lanesOf(tile) / vectors;
  return `
  let lk = lane % ${vectors};
  let lm = lane / ${vectors};
  let column = min(n0 + tx, u.outElements - 1);
  let lastRow = u.taps * u.depth * 4 - 1;
  ${unrolled(
    ofX,
    (i) => `
  let p${i} = min(m0 + lm + ${i * step}, u.pixels - 1);
  let line${i} = p${i} / u.outWidth;
  let top${i} = line${i} % u.outHeight * u.strideY - u.padY;
  let left${i} = p${i} % u.outWidth * u.strideX - u.padX;
  let at${i} = ((line${i} / u.outHeight * u.inHeight + top${i}) * u.inWidth + left${i}) * u.inElements;
  var x${i}: vec4f;`,
  )}
  ${unrolled(ofW, (i) => `var w${i}: vec4f;`)}`;
}

/**
 * Reads the pieces of x and the filter that belong to a step of the sum into registers. What lies
 * outside the image or the depth counts as zero of x. Bits, not `&&`, which is a branch.
 */
function fetch(tile: SplitTile, { pointwise, filter }: SplitUse, step: string): string {
  const { ofX, ofW } = loadsOf(tile);
  const across = tile.channels / 4;
  const rowStep = lanesOf(tile) / across;
  const inside = (i: number) =>
    pointwise
      ? 'inDepth'
      : `inDepth & (u32(top${i} + ky) < u32(u.inHeight)) & (u32(left${i} + kx) < u32(u.inWidth))`;
  const whole = (value: string) => (filter === 'vec4h' ? `vec4f(${value})` : value);
  return `{
    let step = ${step};
    let tap = ${pointwise ? '0' : 'step / u.tapSteps'};
    let k = (step - tap * u.tapSteps) * ${tile.depth / 4} + lk;
    let row = tap * u.depth * 4 + (step - tap * u.tapSteps) * ${tile.depth} + ty;
    let inDepth = (k < u.depth) & (tap < u.taps);
    ${
      pointwise
        ? 'let off = k;'
        : `let ky = tap / u.kernelWidth;
    let kx = tap % u.kernelWidth;
    let off = (ky * u.inWidth + kx) * u.inElements + k;`
    }
    ${unrolled(
      ofX,
      (i) => `{
      let ok = ${inside(i)};
      x${i} = select(vec4f(0), x[select(0, at${i} + off, ok)], ok);
    }`,
    )}
    ${unrolled(ofW, (i) => {
      const at = `min(row + ${i * rowStep}, lastRow) * u.outElements + column`;
      return `w${i} = ${whole(`w[${at}]`)};`;
    })}
  }`;
}

/** Puts what was read into the part's own piece of workgroup memory. */
function keep(tile: SplitTile): string {
  const { ofX, ofW } = loadsOf(tile);
  const vectors = tile.depth / 4;
  const lanes = lanesOf(tile);
  return `
    ${unrolled(ofX, (i) => `pool[mine + (lm + ${(i * lanes) / vectors}) * ${vectors + 1} + lk] = x${i};`)}
    ${unrolled(ofW, (i) => `pool[mine + ${xVectors(tile.pixels, tile.depth)} + lane + ${i * lanes}] = w${i};`)}`;
}

function multiply({ pixels, channels, rows, depth }: SplitTile): string {
  const across = channels / 4;
  const rowStep = pixels / rows;
  return `for (var k = 0; k < ${depth / 4}; k++) {
      let fromW = mine + ${xVectors(pixels, depth)} + k * ${4 * across} + tx;
      ${unrolled(4, (j) => `let f${j} = pool[fromW + ${j * across}];`)}
      ${unrolled(
        rows,
        (r) => `{
        let v = pool[mine + (ty + ${r * rowStep}) * ${depth / 4 + 1} + k];
        a${r} += v.x * f0;
        a${r} += v.y * f1;
        a${r} += v.z * f2;
        a${r} += v.w * f3;
      }`,
      )}
    }`;
}

function finishRows(tile: SplitTile): string {
  return unrolled(tile.rows, (r) => finish(tile, r, `a${r}`));
}

/** The parts' sums meet in workgroup memory, as many rows at a time as there is room for. */
function finishParts(tile: SplitTile): string {
  const { parts, rows } = tile;
  const lanes = lanesOf(tile);
  const together = rowsTogether(tile);
  return unrolled(rows / together, (turn) => {
    const row = (e: number) => turn * together + e;
    const sum = (e: number) =>
      Array.from({ length: parts }, (_, p) => `pool[${e * lanes * parts + p * lanes} + lane]`).join(
        ' + ',
      );
    return `
  ${turn === 0 ? '' : 'workgroupBarrier();'}
  ${unrolled(together, (e) => `pool[${e * lanes * parts} + local] = a${row(e)};`)}
  workgroupBarrier();
  ${unrolled(together, (e) => `if (part == ${e % parts}) ${finish(tile, row(e), sum(e))}`)}`;
  });
}

/** Rows of which all parts' sums fit in the workgroup memory of the tile; a divisor of all. */
function rowsTogether(tile: SplitTile): number {
  const fit = Math.floor(vectorsOf(tile) / lanesOf(tile));
  let together = Math.min(tile.rows, fit);
  while (tile.rows % together !== 0) together -= 1;
  return together;
}

function finish({ pixels, rows }: SplitTile, r: number, sum: string): string {
  return `{
    let m = m0 + ty + ${(r * pixels) / rows};
    let n = n0 + tx;
    if ((m < u.pixels) & (n < u.outElements)) {
      let o = (slice * u.pixels + m) * u.outElements + n;
      var v = ${sum};
      if (u.slices == 1) {
        v += bias[n];
        if (u.residual != 0) { v += r[o]; }
        if (u.relu != 0) { v = max(v, vec4f(0)); }
      }
      y[o] = v;
    }
  }`;
}

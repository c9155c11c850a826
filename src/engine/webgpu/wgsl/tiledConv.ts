import { bindings, type Kernel, unrolled } from '../kernel';
import { workgroupDown } from '../workgroups';
import { CONV_UNIFORMS } from './convUniforms';

/** Invocations of a workgroup along the channels and along the pixels: 256, WebGPU's minimum limit. */
const SIDE = 16;
/** Vectors of four inputs that a tile is deep. */
const DEPTH = 4;

/** What a workgroup of the tiled convolution covers, for the table that chooses. */
export const TILE_CHANNELS = SIDE * 4;
export const tilePixels = (rows: number): number => SIDE * rows;

const INPUTS = [
  ['x', 'vec4f'],
  ['w', 'vec4f'],
  ['bias', 'vec4f'],
  ['r', 'vec4f'],
] as const;

/**
 * As `directConv` in mode `vector` for one group, with workgroup memory: a workgroup computes
 * `16 rows` pixels x 64 channels, and brings `16 rows x 16` of x and `16 x 64` of the filter into
 * workgroup memory at a time. rows: output pixels of an invocation.
 */
export function tiledConv(rows: number): Kernel {
  const code = `${bindings(CONV_UNIFORMS, INPUTS, 'vec4f')}
const pixelsOfTile = ${SIDE * rows};
var<workgroup> tileX: array<vec4f, ${SIDE * rows * DEPTH}>;
var<workgroup> tileW: array<vec4f, ${SIDE * DEPTH * 4}>;
@compute @workgroup_size(${SIDE}, ${SIDE})
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_id) id: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let local = i32(index);
  let firstPixel = ${workgroupDown} * pixelsOfTile;
  let n = i32(group.x) * ${SIDE} + i32(id.x);
  let rowAt = i32(id.y) * ${rows};
  let columnOk = n < u.outElements;
  let biasHere = bias[min(n, u.outElements - 1)];
  ${unrolled(rows, (r) => `var a${r} = biasHere;`)}
  for (var ky = 0; ky < u.kernelHeight; ky++) { for (var kx = 0; kx < u.kernelWidth; kx++) {
  for (var k0 = 0; k0 < u.depth; k0 += ${DEPTH}) {
    ${loadTiles()}
    workgroupBarrier();
    for (var k = 0; k < ${DEPTH}; k++) {
      ${unrolled(4, (j) => `let w${j} = tileW[(k * 4 + ${j}) * ${SIDE} + i32(id.x)];`)}
      ${unrolled(rows, multiply)}
    }
    workgroupBarrier();
  } } }
  ${unrolled(rows, store)}
}`;
  return { code, inputs: INPUTS.length };
}

/**
 * Neighbouring invocations read neighbouring vectors: four of a pixel's channels, sixteen of a
 * filter's row. What lies outside the image or the depth is zero.
 */
function loadTiles(): string {
  return `
    for (var at = local; at < pixelsOfTile * ${DEPTH}; at += ${SIDE * SIDE}) {
      let p = min(firstPixel + at / ${DEPTH}, u.pixels - 1);
      let line = p / u.outWidth;
      let iy = line % u.outHeight * u.strideY - u.padY + ky;
      let ix = p % u.outWidth * u.strideX - u.padX + kx;
      let k = k0 + at % ${DEPTH};
      var value = vec4f(0);
      if ((u32(iy) < u32(u.inHeight)) & (u32(ix) < u32(u.inWidth)) & (k < u.depth)) {
        let image = line / u.outHeight * u.inHeight;
        value = x[((image + iy) * u.inWidth + ix) * u.inElements + k];
      }
      tileX[at] = value;
    }
    {
      let row = local / ${SIDE};
      var value = vec4f(0);
      if ((k0 * 4 + row < u.depth * 4) & columnOk) {
        value = w[((ky * u.kernelWidth + kx) * u.depth * 4 + k0 * 4 + row) * u.outElements + n];
      }
      tileW[local] = value;
    }`;
}

function multiply(r: number): string {
  return `{
        let v = tileX[(rowAt + ${r}) * ${DEPTH} + k];
        a${r} += v.x * w0 + v.y * w1 + v.z * w2 + v.w * w3;
      }`;
}

function store(r: number): string {
  return `{
    let m = firstPixel + rowAt + ${r};
    if ((m < u.pixels) & columnOk) {
      let o = m * u.outElements + n;
      var v = a${r};
      if (u.residual != 0) { v += r[o]; }
      if (u.relu != 0) { v = max(v, vec4f(0)); }
      y[o] = v;
    }
  }`;
}

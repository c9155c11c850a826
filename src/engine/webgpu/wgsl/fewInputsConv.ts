import { bindings, type Element, type Kernel, unrolled } from '../kernel';
import { workgroupDown } from '../workgroups';
import { CONV_UNIFORMS } from './convUniforms';

/** A convolution of few input channels, as far as its code knows it. */
export interface FewInputs {
  /** Input channels, 1 to 4. */
  readonly inChannels: number;
  /** Height and width of the filter. */
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  /** What the filter's buffer holds. */
  readonly filter: Element;
}

/** Output pixels of a workgroup, down and across, and of an invocation. */
const DOWN = 4;
const ACROSS = 8;
const PIXELS = 4;
/** Vectors of four output channels of a workgroup. */
const VECTORS = 16;

/** What a workgroup covers, for whoever counts them. */
export const FEW_INPUTS_TILE = { down: DOWN, across: ACROSS, channels: VECTORS * 4 } as const;

function xSize({ kernel, stride }: FewInputs): readonly [number, number] {
  return [(DOWN - 1) * stride[0] + kernel[0], (ACROSS - 1) * stride[1] + kernel[1]];
}

const filterRow = ({ kernel, inChannels }: FewInputs) => kernel[1] * inChannels * VECTORS;

/** Workgroup memory, bytes. */
export function fewInputsBytes(few: FewInputs): number {
  const [height, width] = xSize(few);
  return 16 * (height * width + filterRow(few));
}

/**
 * `x: [n,h,w,c]; w: [kh,kw,c,k]; bias: [k]; r: [n,oh,ow,k] -> [n,oh,ow,k]`, c up to four, k in fours, one
 * group: the first layer of a network. A tile of the image lies in workgroup memory, a pixel's channels
 * in one vector, and the filter row by row.
 */
export function fewInputsConv(few: FewInputs): Kernel {
  const { inChannels, kernel, stride, filter } = few;
  const inputs = [
    ['x', 'f32'],
    ['w', filter],
    ['bias', 'vec4f'],
    ['r', 'vec4f'],
  ] as const;
  const [height, width] = xSize(few);
  const perRow = ACROSS / PIXELS;
  const threads = VECTORS * DOWN * perRow;
  const pixel = Array.from({ length: 4 }, (_, c) => (c < inChannels ? `x[at + ${c}]` : '0'));
  const row = filterRow(few);
  const code = `${bindings(CONV_UNIFORMS, inputs, 'vec4f')}
var<workgroup> tileX: array<vec4f, ${height * width}>;
var<workgroup> tileW: array<vec4f, ${row}>;
@compute @workgroup_size(${threads})
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let local = i32(index);
  let n0 = i32(group.x) * ${VECTORS};
  let lane = local % ${VECTORS};
  let n = min(n0 + lane, u.outElements - 1);
  let tilesAcross = (u.outWidth + ${ACROSS - 1}) / ${ACROSS};
  let tilesDown = (u.outHeight + ${DOWN - 1}) / ${DOWN};
  let tile = ${workgroupDown};
  let image = tile / (tilesAcross * tilesDown);
  let y0 = tile / tilesAcross % tilesDown * ${DOWN};
  let x0 = tile % tilesAcross * ${ACROSS};
  let row = local / ${VECTORS} / ${perRow};
  let column = local / ${VECTORS} % ${perRow} * ${PIXELS};
  let images = u.pixels / (u.outHeight * u.outWidth);
  ${unrolled(PIXELS, (p) => `var a${p} = bias[n];`)}
  for (var i = local; i < ${height * width}; i += ${threads}) {
    let iy = y0 * ${stride[0]} - u.padY + i / ${width};
    let ix = x0 * ${stride[1]} - u.padX + i % ${width};
    let ok = (u32(iy) < u32(u.inHeight)) & (u32(ix) < u32(u.inWidth)) & (image < images);
    let at = select(0, ((image * u.inHeight + iy) * u.inWidth + ix) * ${inChannels}, ok);
    tileX[i] = select(vec4f(0), vec4f(${pixel.join(', ')}), ok);
  }
  for (var ky = 0; ky < ${kernel[0]}; ky++) {
    workgroupBarrier();
    for (var i = local; i < ${row}; i += ${threads}) {
      let source = min(n0 + i % ${VECTORS}, u.outElements - 1);
      tileW[i] = ${filter === 'vec4h' ? 'vec4f' : ''}(w[(ky * ${row / VECTORS} + i / ${VECTORS}) * u.outElements + source]);
    }
    workgroupBarrier();
    let base = (row * ${stride[0]} + ky) * ${width} + column * ${stride[1]};
    ${unrolled((PIXELS - 1) * stride[1] + kernel[1], (i) => `let x${i} = tileX[base + ${i}];`)}
    ${unrolled(kernel[1], (kx) => unrolled(inChannels, (c) => multiply(few, kx, c)))}
  }
  let oy = y0 + row;
  ${unrolled(PIXELS, store)}
}`;
  return { code, inputs: inputs.length };
}

function multiply({ inChannels, stride }: FewInputs, kx: number, c: number): string {
  return `{
      let f = tileW[${(kx * inChannels + c) * VECTORS} + lane];
      ${unrolled(PIXELS, (p) => `a${p} += x${p * stride[1] + kx}.${'xyzw'[c]} * f;`)}
    }`;
}

function store(p: number): string {
  return `{
    let ox = x0 + column + ${p};
    if ((oy < u.outHeight) & (ox < u.outWidth) & (n0 + lane < u.outElements) & (image < images)) {
      let o = ((image * u.outHeight + oy) * u.outWidth + ox) * u.outElements + n;
      var v = a${p};
      if (u.residual != 0) { v += r[o]; }
      if (u.relu != 0) { v = max(v, vec4f(0)); }
      y[o] = v;
    }
  }`;
}

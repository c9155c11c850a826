import { bindings, type Element, type Kernel, unrolled } from '../kernel';
import { workgroupDown } from '../workgroups';
import { CONV_UNIFORMS } from './convUniforms';

/**
 * How channels meet. `vector`: four inputs by four outputs, a group's channels being multiples of four;
 * `depthwise` and `pairs`: one or two channels a group on both sides, four channels side by side;
 * `scalarIn`: inputs one by one, four outputs; `scalar`: both one by one, which takes any shape.
 */
export type ChannelMode = 'vector' | 'depthwise' | 'pairs' | 'scalarIn' | 'scalar';

/** A tile of the direct convolution: what one invocation computes, and how they are gathered. */
export interface DirectTile {
  readonly mode: ChannelMode;
  /** Output pixels of an invocation. */
  readonly rows: number;
  /** Output elements of an invocation, at each pixel; a divisor of a group's. */
  readonly columns: number;
  /** Whether the filter is 1x1 and there is no padding, so that nothing has to be checked. */
  readonly pointwise: boolean;
  /** Invocations along the channels and along the pixels. */
  readonly workgroup: readonly [number, number];
}

interface Mode {
  readonly x: Element;
  readonly y: Element;
  /** What of an element of x each row of the filter is multiplied by. */
  readonly terms: readonly string[];
  /** Whether an output reads the input element at its own place alone. */
  readonly own: boolean;
}

const MODES: Readonly<Record<ChannelMode, Mode>> = {
  vector: { x: 'vec4f', y: 'vec4f', terms: ['.x', '.y', '.z', '.w'], own: false },
  depthwise: { x: 'vec4f', y: 'vec4f', terms: [''], own: true },
  pairs: { x: 'vec4f', y: 'vec4f', terms: ['.xxzz', '.yyww'], own: true },
  scalarIn: { x: 'f32', y: 'vec4f', terms: [''], own: false },
  scalar: { x: 'f32', y: 'f32', terms: [''], own: false },
};

/**
 * `x: [n,h,w,c]; w: [kh,kw,c/groups,k]; bias: [k]; r: [n,oh,ow,k] -> [n,oh,ow,k]`, any stride and
 * padding; `r` is added where the uniforms say so. Sums live in registers, nothing is shared: a load
 * of x serves all columns, a load of the filter all rows.
 */
export function directConv(tile: DirectTile): Kernel {
  const { rows, columns, pointwise, workgroup } = tile;
  const mode = MODES[tile.mode];
  const inputs = [
    ['x', mode.x],
    ['w', mode.y],
    ['bias', mode.y],
    ['r', mode.y],
  ] as const;
  const code = `${bindings(CONV_UNIFORMS, inputs, mode.y)}
const LOWEST = -3.4028234e38;
@compute @workgroup_size(${workgroup.join(', ')})
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_id) id: vec3u,
) {
  let n = (i32(group.x) * ${workgroup[0]} + i32(id.x)) * ${columns};
  let m = (${workgroupDown} * ${workgroup[1]} + i32(id.y)) * ${rows};
  if (n >= u.outElements || m >= u.pixels) { return; }
  ${unrolled(columns, (c) => `let b${c} = bias[n + ${c}];`)}
  ${unrolled(rows, (r) => unrolled(columns, (c) => `var a${r}_${c} = b${c};`))}
  let first = ${mode.own ? 'n' : 'n / u.groupOut * u.depth'};
  ${unrolled(rows, origin)}
  var q = n;
  ${pointwise ? unrolled(rows, inside) : tapLoop(rows)}
  for (var i = 0; i < u.depth; i++) {
    ${unrolled(rows, (r) => loadX(r, mode, pointwise))}
    ${mode.terms.map((term) => multiply(tile, term)).join('\n')}
  }
  ${pointwise ? '' : '}'}
  ${addResidual(tile)}
  let floor = select(LOWEST, 0.0, u.relu != 0);
  ${unrolled(rows, (r) => store(r, columns, mode))}
}`;
  return { code, inputs: inputs.length };
}

/** Where the window of a row's pixel begins. */
function origin(r: number): string {
  return `
  let p${r} = min(m + ${r}, u.pixels - 1);
  let line${r} = p${r} / u.outWidth;
  let top${r} = line${r} % u.outHeight * u.strideY - u.padY;
  let left${r} = p${r} % u.outWidth * u.strideX - u.padX;
  let image${r} = line${r} / u.outHeight * u.inHeight;`;
}

function inside(r: number): string {
  return `let at${r} = ((image${r} + top${r}) * u.inWidth + left${r}) * u.inElements + first;`;
}

/**
 * Opens the loop over the filter's positions. An index out of the image is turned to 0. Bits, not
 * `&&`, which is a branch: SwiftShader takes half a minute to compile eight times four of those.
 */
function tapLoop(rows: number): string {
  return `for (var tap = 0; tap < u.kernelHeight * u.kernelWidth; tap++) {
  let ky = tap / u.kernelWidth;
  let kx = tap % u.kernelWidth;
  ${unrolled(
    rows,
    (r) => `
  let iy${r} = top${r} + ky;
  let ix${r} = left${r} + kx;
  let in${r} = (u32(iy${r}) < u32(u.inHeight)) & (u32(ix${r}) < u32(u.inWidth));
  let at${r} = select(0, ((image${r} + iy${r}) * u.inWidth + ix${r}) * u.inElements + first, in${r});`,
  )}`;
}

function loadX(r: number, { x }: Mode, pointwise: boolean): string {
  const value = `x[at${r} + i]`;
  return `let x${r} = ${pointwise ? value : `select(${x}(0), ${value}, in${r})`};`;
}

/** One row of the filter for all pixels; product and sum, which the compiler may fuse. */
function multiply({ rows, columns }: DirectTile, term: string): string {
  return `{
    ${unrolled(columns, (c) => `let w${c} = w[q + ${c}];`)}
    ${unrolled(rows, (r) => unrolled(columns, (c) => `a${r}_${c} += x${r}${term} * w${c};`))}
    q += u.outElements;
  }`;
}

/** Few branches, since each makes the shader slower to compile: rows past the end add what is there. */
function addResidual({ rows, columns }: DirectTile): string {
  const add = (r: number) => `
    let o${r} = p${r} * u.outElements + n;
    ${unrolled(columns, (c) => `a${r}_${c} += r[o${r} + ${c}];`)}`;
  return `if (u.residual != 0) { ${unrolled(rows, add)} }`;
}

function store(r: number, columns: number, { y }: Mode): string {
  return `if (m + ${r} < u.pixels) {
    let o = (m + ${r}) * u.outElements + n;
    ${unrolled(columns, (c) => `y[o + ${c}] = max(a${r}_${c}, ${y}(floor));`)}
  }`;
}

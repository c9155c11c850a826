import type { Layer, Op, Pair, Place, Shape, TensorSpec } from './layer';

interface ConvOptions {
  readonly out: number;
  readonly kernelPx: number;
  readonly stridePx?: number;
  readonly paddingPx?: number;
  readonly groups?: number;
  readonly bias?: boolean;
}

/**
 * Grows a list of layers: each method appends one layer after `from` (an index) and returns its own.
 * Shapes follow PyTorch's floor rule; tensor names are those of a torch state_dict.
 */
export class GraphBuilder {
  readonly layers: Layer[] = [];
  place: Place = { part: 'stem' };

  input(channels: number, px: number): number {
    const shape = { channels, heightPx: px, widthPx: px };
    return this.push('input', { kind: 'input' }, [], shape, shape, []);
  }

  conv(name: string, from: number, options: ConvOptions): number {
    const { out, kernelPx, stridePx = 1, paddingPx = 0, groups = 1, bias = false } = options;
    const shape = this.shapeOf(from);
    const window = { kernel: pair(kernelPx), stride: pair(stridePx), padding: pair(paddingPx) };
    const weight = [out, shape.channels / groups, kernelPx, kernelPx];
    const tensors: TensorSpec[] = [{ name: `${name}.weight`, shape: weight, role: 'weight' }];
    if (bias) tensors.push({ name: `${name}.bias`, shape: [out], role: 'bias' });
    const op: Op = { kind: 'conv', ...window, groups, bias };
    return this.push(name, op, [from], shape, slide(shape, out, window), tensors);
  }

  batchNorm(name: string, from: number): number {
    const shape = this.shapeOf(from);
    const size = [shape.channels];
    return this.push(name, { kind: 'batchNorm' }, [from], shape, shape, [
      { name: `${name}.weight`, shape: size, role: 'gamma' },
      { name: `${name}.bias`, shape: size, role: 'beta' },
      { name: `${name}.running_mean`, shape: size, role: 'runningMean' },
      { name: `${name}.running_var`, shape: size, role: 'runningVar' },
    ]);
  }

  relu(name: string, from: number): number {
    const shape = this.shapeOf(from);
    return this.push(name, { kind: 'relu' }, [from], shape, shape, []);
  }

  maxPool(
    name: string,
    from: number,
    kernelPx: number,
    stridePx: number,
    paddingPx: number,
  ): number {
    const shape = this.shapeOf(from);
    const window = { kernel: pair(kernelPx), stride: pair(stridePx), padding: pair(paddingPx) };
    const out = slide(shape, shape.channels, window);
    return this.push(name, { kind: 'maxPool', ...window }, [from], shape, out, []);
  }

  add(name: string, left: number, right: number): number {
    const shape = this.shapeOf(left);
    return this.push(name, { kind: 'add' }, [left, right], shape, shape, []);
  }

  globalAvgPool(name: string, from: number): number {
    const shape = this.shapeOf(from);
    const out = { channels: shape.channels, heightPx: 1, widthPx: 1 };
    return this.push(name, { kind: 'globalAvgPool' }, [from], shape, out, []);
  }

  linear(name: string, from: number, classes: number): number {
    const shape = this.shapeOf(from);
    const features = shape.channels * shape.heightPx * shape.widthPx;
    const out = { channels: classes, heightPx: 1, widthPx: 1 };
    return this.push(name, { kind: 'linear', bias: true }, [from], shape, out, [
      { name: `${name}.weight`, shape: [classes, features], role: 'weight' },
      { name: `${name}.bias`, shape: [classes], role: 'bias' },
    ]);
  }

  /** Output shape of the layer at an index. Throws where there is none. */
  shapeOf(index: number): Shape {
    const layer = this.layers[index];
    if (layer === undefined) throw new Error(`no layer at index ${index}`);
    return layer.out;
  }

  private push(
    name: string,
    op: Op,
    inputs: readonly number[],
    from: Shape,
    out: Shape,
    tensors: readonly TensorSpec[],
  ): number {
    this.layers.push({ name, op, inputs, in: from, out, tensors, place: this.place });
    return this.layers.length - 1;
  }
}

interface Window {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Pair;
}

function slide(shape: Shape, channels: number, { kernel, stride, padding }: Window): Shape {
  const along = (px: number, axis: 0 | 1) =>
    Math.floor((px + 2 * padding[axis] - kernel[axis]) / stride[axis]) + 1;
  return { channels, heightPx: along(shape.heightPx, 0), widthPx: along(shape.widthPx, 1) };
}

function pair(px: number): Pair {
  return [px, px];
}

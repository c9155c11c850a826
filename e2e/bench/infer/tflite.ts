import type { ConvOp, Graph, MaxPoolOp, Pair, Shape } from '../../../src/core/layer';
import { planOf, type Step } from '../../../src/engine/plan';
import { foldConv, tensorOf } from '../../../src/engine/weights/fold';
import type { Weights } from '../../../src/engine/weights/weights';
import { type Option, TfliteFile } from './tfliteFile';
import { ACTIVATIONS, PADDINGS } from './tfliteSchema';

/**
 * A residual network as a `.tflite` file: `input` [1,h,w,3] to `logits` [1,classes], batch norms folded,
 * ReLUs within the operator before them, PyTorch's padding as such where TFLite's SAME is another.
 * Throws on a layer that no residual network has.
 */
export function tfliteOf(graph: Graph, weights: Weights): Uint8Array {
  const writer = new NetworkWriter(graph, weights);
  return writer.write();
}

class NetworkWriter {
  private readonly file = new TfliteFile();
  /** Tensors of the file by the layer that makes them. */
  private readonly values = new Map<number, number>();
  private readonly graph: Graph;
  private readonly weights: Weights;

  constructor(graph: Graph, weights: Weights) {
    this.graph = graph;
    this.weights = weights;
  }

  write(): Uint8Array {
    const input = this.file.tensor('input', shapeOf(this.outOf(0)));
    this.values.set(0, input);
    const steps = planOf(this.graph);
    for (const step of steps) this.step(step);
    return this.file.bytes(input, this.value(steps.at(-1)?.output));
  }

  private step(step: Step): void {
    const { op } = step.layer;
    if (op.kind === 'conv') this.conv(step, op);
    else if (op.kind === 'maxPool') this.maxPool(step, op);
    else if (op.kind === 'globalAvgPool') this.averagePool(step);
    else if (op.kind === 'linear') this.linear(step);
    else throw new Error(`no operator for the kind of layer: ${op.kind}`);
  }

  private conv(step: Step, { kernel, stride, padding, groups }: ConvOp): void {
    const { layer, batchNorm, residual, relu } = step;
    const folded = foldConv(layer, batchNorm, this.weights);
    const [kh, kw, perGroup, k] = folded.filterShape;
    const filter = this.file.tensor(
      `${layer.name}.filter`,
      [k, kh, kw, perGroup],
      outputsFirst(folded.filter, k),
    );
    const bias = this.file.tensor(`${layer.name}.bias`, [k], folded.bias);
    const padded = this.padded(step, kernel, stride, padding);
    const [strideH, strideW] = stride;
    const added = residual === null ? this.output(step) : this.between(step);
    this.file.operator(
      groups === 1 ? 'conv2d' : 'groupedConv2d',
      [padded.tensor, filter, bias],
      added,
      [
        [0, padded.mode, 'byte'],
        [1, strideW, 'int'],
        [2, strideH, 'int'],
        [3, activation(relu && residual === null), 'byte'],
      ],
    );
    if (residual === null) return;
    this.file.operator('add', [added, this.value(residual)], this.output(step), [
      [0, activation(relu), 'byte'],
    ]);
  }

  private maxPool(step: Step, { kernel, stride, padding, ceil }: MaxPoolOp): void {
    const before = this.graph.layers[step.inputs[0] ?? -1]?.op.kind;
    // Zeros stand for what PyTorch leaves out of a maximum: right where nothing is below 0.
    if (before !== 'relu' || ceil) throw new Error(`a pool after no relu: ${step.layer.name}`);
    const padded = this.padded(step, kernel, stride, padding);
    this.file.operator(
      'maxPool2d',
      [padded.tensor],
      this.output(step),
      poolOptions(kernel, stride, padded.mode),
    );
  }

  private averagePool(step: Step): void {
    const { heightPx, widthPx } = step.layer.in;
    const options = poolOptions([heightPx, widthPx], [1, 1], PADDINGS.valid);
    this.file.operator('averagePool2d', [this.value(step.inputs[0])], this.output(step), options);
  }

  private linear(step: Step): void {
    const { layer, relu, inputs } = step;
    const shape = layer.tensors.find(({ role }) => role === 'weight')?.shape ?? [];
    const filter = tensorOf(layer, 'weight', this.weights);
    const parts = [
      this.value(inputs[0]),
      this.file.tensor(`${layer.name}.weight`, shape, filter),
      this.file.tensor(
        `${layer.name}.bias`,
        shape.slice(0, 1),
        tensorOf(layer, 'bias', this.weights),
      ),
    ];
    const logits = this.file.tensor('logits', [1, shape[0] ?? 0]);
    this.values.set(step.output, logits);
    this.file.operator('fullyConnected', parts, logits, [[0, activation(relu), 'byte']]);
  }

  /** A step's input and TFLite's padding, with zeros around the input where that has no such padding. */
  private padded(
    { layer, inputs }: Step,
    kernel: Pair,
    stride: Pair,
    padding: Pair,
  ): { tensor: number; mode: number } {
    const tensor = this.value(inputs[0]);
    const [down, right] = padding;
    if (down === 0 && right === 0) return { tensor, mode: PADDINGS.valid };
    const isSame = kernel.every((px, at) => px === 2 * (padding[at] ?? 0) + 1);
    if (isSame && stride.every((px) => px === 1)) return { tensor, mode: PADDINGS.same };
    const { heightPx, widthPx, channels } = layer.in;
    const around = Int32Array.of(0, 0, down, down, right, right, 0, 0);
    const sides = this.file.tensor(`${layer.name}.sides`, [4, 2], around);
    const shape = [1, heightPx + 2 * down, widthPx + 2 * right, channels];
    const wider = this.file.tensor(`${layer.name}.padded`, shape);
    this.file.operator('pad', [tensor, sides], wider);
    return { tensor: wider, mode: PADDINGS.valid };
  }

  private value(layer: number | undefined): number {
    const tensor = this.values.get(layer ?? -1);
    if (tensor === undefined) throw new Error(`no value of layer ${layer}`);
    return tensor;
  }

  private output({ output, layer }: Step): number {
    const tensor = this.file.tensor(`${layer.name}.output`, shapeOf(this.outOf(output)));
    this.values.set(output, tensor);
    return tensor;
  }

  private between({ layer }: Step): number {
    return this.file.tensor(`${layer.name}.sum`, shapeOf(layer.out));
  }

  private outOf(layer: number): Shape {
    const found = this.graph.layers[layer];
    if (found === undefined) throw new Error(`no layer at index ${layer}`);
    return found.out;
  }
}

function activation(relu: boolean): number {
  return relu ? ACTIVATIONS.relu : ACTIVATIONS.none;
}

function poolOptions([kh, kw]: Pair, [strideH, strideW]: Pair, mode: number): Option[] {
  return [
    [0, mode, 'byte'],
    [1, strideW, 'int'],
    [2, strideH, 'int'],
    [3, kw, 'int'],
    [4, kh, 'int'],
  ];
}

function shapeOf({ heightPx, widthPx, channels }: Shape): number[] {
  return [1, heightPx, widthPx, channels];
}

/** HWIO to OHWI. */
function outputsFirst(filter: Float32Array, k: number): Float32Array {
  const turned = new Float32Array(filter.length);
  const each = filter.length / k;
  for (let at = 0; at < filter.length; at += 1) {
    turned[(at % k) * each + Math.floor(at / k)] = filter[at] ?? 0;
  }
  return turned;
}

import * as tf from '@tensorflow/tfjs-core';
import { groupedConv2dOnCpu } from './groupedConv2d.cpu';
import { GROUPED_CONV_2D, type GroupedConv2dAttrs } from './groupedConv2d.kernel';

/** Numbers of a convolution that its tensors don't tell. */
export type GroupedConv2dOptions = GroupedConv2dAttrs;

tf.registerKernel({
  kernelName: GROUPED_CONV_2D,
  backendName: 'cpu',
  kernelFunc: groupedConv2dOnCpu,
});

/**
 * `x: [n,h,w,c]; filter: [kh,kw,c/groups,k]; bias: [k]; residual: [n,oh,ow,k] -> [n,oh,ow,k]`. Bias, the
 * addition of the residual where there is one, and ReLU are fused. On the backend that is set: the CPU,
 * WebGPU once a device was opened, WASM once `serveGroupedConv2dOnWasm` has been told of kernels.
 *
 * Output channel j belongs to group `floor(j / (k/groups))`, as in PyTorch. The caller owns the
 * inputs and the output. Throws where groups divide neither c nor k.
 */
export function groupedConv2d(
  x: tf.Tensor4D,
  filter: tf.Tensor4D,
  bias: tf.Tensor1D,
  options: GroupedConv2dOptions,
  residual: tf.Tensor4D | null = null,
): tf.Tensor4D {
  const { groups } = options;
  const [, , perGroup, k] = filter.shape;
  const c = x.shape[3];
  if (perGroup * groups !== c || k % groups !== 0) {
    throw new Error(`groups do not divide the channels: ${groups} of ${c} -> ${k}`);
  }
  const inputs = { x, filter, bias, ...(residual && { residual }) };
  return tf.engine().runKernel(GROUPED_CONV_2D, inputs, { ...options });
}

import { STORAGE } from './buffers';
import type { ConvCall, ConvOperand } from './convCall';
import type { WebGpuHost } from './host';
import type { KernelCall } from './kernel';

/** A convolution's buffers. */
export type ConvBuffers = Readonly<Record<Exclude<ConvOperand, 'slices'>, GPUBuffer>>;

/** Runs a convolution by itself. */
export function runConv(host: WebGpuHost, calls: readonly ConvCall[], buffers: ConvBuffers): void {
  const size = Math.max(16, ...calls.map(({ sliceBytes }) => sliceBytes));
  const slices = host.device.createBuffer({ size, usage: STORAGE });
  const all = { ...buffers, slices };
  for (const { call, reads, writes } of calls) {
    const used = [...reads, writes].map((operand) => all[operand]);
    runCall(host, call, used);
  }
  slices.destroy();
}

/** Runs one dispatch by itself. buffers: those that it reads, and the one that it writes. */
export function runCall(
  { device, pipelines }: WebGpuHost,
  { kernel, workgroups, uniforms }: KernelCall,
  buffers: readonly GPUBuffer[],
): void {
  const told = Int32Array.from(uniforms);
  const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST;
  const uniform = device.createBuffer({ size: Math.ceil(told.byteLength / 16) * 16, usage });
  device.queue.writeBuffer(uniform, 0, told);
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setPipeline(pipelines.now(kernel));
  pass.setBindGroup(
    0,
    device.createBindGroup({
      layout: pipelines.layout(kernel.inputs),
      entries: [uniform, ...buffers].map((buffer, binding) => ({ binding, resource: { buffer } })),
    }),
  );
  pass.dispatchWorkgroups(...workgroups);
  pass.end();
  device.queue.submit([encoder.finish()]);
  // What is submitted still reads it; the device lets it go after that.
  uniform.destroy();
}

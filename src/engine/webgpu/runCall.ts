import type { WebGpuHost } from './host';
import type { KernelCall } from './kernel';

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

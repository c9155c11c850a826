import type { InferOrder, InferTimes } from './order';

declare global {
  interface Window {
    infer(order: InferOrder): Promise<InferTimes[]>;
  }
}

/** Runs an order in a worker of its own, as the app does. */
window.infer = (order) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./infer.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<InferTimes[] | string>) => {
      worker.terminate();
      if (typeof data === 'string') reject(new Error(data));
      else resolve(data);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(order);
  });

import { loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
import type { Contestant } from './contestants';
import type { InferOrder } from './order';
import { tfliteOf } from './tflite';

/** Beside the bundle, as they come. */
const DIRECTORY = '/litert/';

/**
 * LiteRT.js (XNNPACK on WebAssembly, ML Drift on WebGPU, there in 32-bit floats too), from the same network
 * as a `.tflite` file.
 */
export async function litert({ backend, threads }: InferOrder): Promise<Contestant> {
  takeScripts();
  await loadLiteRt(DIRECTORY, { threads: backend === 'wasm' && threads > 1 });
  return async (graph, weights) => {
    const model = await loadAndCompile(tfliteOf(graph, weights), {
      accelerator: backend,
      cpuOptions: { numThreads: threads },
      gpuOptions: { precision: 'fp32' },
    });
    if (!model.isFullyAccelerated)
      throw new Error(`LiteRT.js runs none or part of it on ${backend}`);
    const px = graph.layers[0]?.out.heightPx ?? 0;
    return async (input) => {
      const image = Tensor.fromTypedArray(input, [1, px, px, 3]);
      const [logits] = await model.run(image);
      image.delete();
      const numbers = (await logits?.data())?.slice() ?? new Float32Array();
      logits?.delete();
      return numbers;
    };
  };
}

/**
 * It loads itself by importScripts, which a worker that is a module refuses: the script is run as text, and
 * told where it came from, since its threads are of the same script.
 */
function takeScripts(): void {
  const runScript = (url: string) => {
    const request = new XMLHttpRequest();
    request.open('GET', url, false);
    request.send();
    if (request.status !== 200) throw new Error(`${request.status} for ${url}`);
    // Indirectly, so that what it declares is global.
    // biome-ignore lint/security/noGlobalEval: the text of a package, in a bench alone
    globalThis.eval(request.responseText);
    const script = new URL(url, location.origin).href;
    const locateFile = (name: string) => new URL(name, script).href;
    Object.assign(globalThis, { Module: { locateFile, mainScriptUrlOrBlob: script } });
  };
  Object.assign(globalThis, { importScripts: runScript });
}

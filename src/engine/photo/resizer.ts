import file from '../wasm/build/resize.wasm?url';
import { type ResizeBox, resizeBox } from './resize';
import { wasmResizer } from './wasmResize';

let opening: Promise<ResizeBox> | null = null;

/** Who resizes many photos: WebAssembly where it can be had with SIMD, else `resizeBox`. Never rejects. */
export function openResizer(): Promise<ResizeBox> {
  opening ??= WebAssembly.compileStreaming(fetch(file))
    .then(wasmResizer)
    .catch(() => resizeBox);
  return opening;
}

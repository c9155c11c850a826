import type { ExportFormat } from '../../store/exportFormats';
import type { Lane } from '../../store/lanes';
import { stemOf } from '../../store/scripting/export';

const FILES: Readonly<Record<ExportFormat, { readonly ending: string; readonly type: string }>> = {
  pytorch: { ending: 'py', type: 'text/x-python' },
  onnx: { ending: 'onnx', type: 'application/octet-stream' },
  json: { ending: 'json', type: 'application/json' },
  csv: { ending: 'csv', type: 'text/csv' },
  torchinfo: { ending: 'txt', type: 'text/plain' },
  latex: { ending: 'tex', type: 'application/x-tex' },
};

/** The name of a network's file: `resnext50_32x4d.py`. */
export function fileNameOf(lane: Lane, format: ExportFormat): string {
  return `${stemOf(lane)}.${FILES[format].ending}`;
}

/** Has the browser save what was written in a format. */
export function saveFile(name: string, format: ExportFormat, content: BlobPart): void {
  saveBlob(name, new Blob([content], { type: FILES[format].type }));
}

/** Has the browser save a file. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers begin to read after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Bytes of a text as a file in UTF-8. */
export function byteLengthOf(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}

import { exportCsv } from '../../core/export/csv';
import { exportJson } from '../../core/export/json';
import { exportLatex } from '../../core/export/latex';
import { fileStem } from '../../core/export/names';
import { exportOnnx } from '../../core/export/onnx';
import { exportPyTorch } from '../../core/export/pytorch';
import { exportTorchinfo } from '../../core/export/torchinfo';
import { isResidual, type ResNetSpec } from '../../core/spec';
import type { EnginePort } from '../../worker/enginePort';
import { nameOf, networkOf } from '../derived';
import { EXPORT_FORMATS, type ExportFormat, type TextFormat } from '../exportFormats';
import type { Lane } from '../lanes';
import { requestOf } from '../runs';
import { weightsOf } from '../weights/laneWeights';

/** Formats that speak of blocks and stages, as residual networks alone have them. */
const OF_RESIDUAL: Readonly<
  Record<Exclude<TextFormat, 'csv'>, (spec: ResNetSpec, batch: number) => string>
> = {
  pytorch: exportPyTorch,
  json: exportJson,
  torchinfo: exportTorchinfo,
  latex: (spec) => exportLatex(spec),
};

/** Whether a network can be written in a format: ONNX and CSV take any, the others residual ones. */
export function canExport({ drawn }: Lane, format: ExportFormat): boolean {
  return format === 'onnx' || format === 'csv' || isResidual(drawn);
}

/**
 * A lane's network as text, for a batch where the format speaks of one. A TypeError where the
 * network is not residual and the format needs it to be.
 */
export function textOf({ drawn }: Lane, format: TextFormat, batch = 1): string {
  if (format === 'csv') return exportCsv(networkOf(drawn).graph);
  if (!isResidual(drawn)) {
    throw new TypeError(
      `${format} is for residual networks, use onnx or csv for this family: ${drawn.family}`,
    );
  }
  return OF_RESIDUAL[format](drawn, batch);
}

/** A lane's network as ONNX; `trained` includes the weights that it answers with, where there are any. */
export async function onnxOf(
  lane: Lane,
  engine: Pick<EnginePort, 'onnx'>,
  trained: boolean,
): Promise<Blob> {
  const network = networkOf(lane.drawn);
  const name = stemOf(lane);
  const weights = trained ? weightsOf(lane) : null;
  if (weights === null) return new Blob([...exportOnnx(network.graph, { name }).pieces]);
  return engine.onnx({ network: requestOf({ network, weights }), name });
}

/** A lane's network in a format; ONNX has the weights that it answers with. */
export function exportOf(
  lane: Lane,
  named: unknown,
  engine: Pick<EnginePort, 'onnx'>,
): Promise<Uint8Array<ArrayBuffer>> | string {
  const format = EXPORT_FORMATS.find((each) => each === named);
  if (format === undefined) {
    throw new TypeError(`no such format, use ${EXPORT_FORMATS}: ${String(named)}`);
  }
  return format === 'onnx' ? onnxBytesOf(lane, engine) : textOf(lane, format);
}

async function onnxBytesOf(
  lane: Lane,
  engine: Pick<EnginePort, 'onnx'>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await onnxOf(lane, engine, true)).arrayBuffer());
}

/** A file's name without its ending: torchvision's where the network has one there. */
export function stemOf(lane: Lane): string {
  return isResidual(lane.drawn) ? fileStem(lane.drawn) : nameOf(lane).presetId;
}

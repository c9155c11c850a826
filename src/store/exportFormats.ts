/** What a network can be written as; `docs/export-format.md` describes each. */
export const EXPORT_FORMATS = ['pytorch', 'onnx', 'json', 'csv', 'torchinfo', 'latex'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** The formats that are text. */
export type TextFormat = Exclude<ExportFormat, 'onnx'>;

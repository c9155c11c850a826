import type { PublishedNearby } from '../publishedNearby';
import type { ArchSpec, ResNetSpec } from '../spec';

/** What a pasted text was. */
export type ImportSource = 'json' | 'name' | 'constructor' | 'state-dict' | 'module-print';

/** Values for a message; lists are for the views to join. */
export type ImportParams = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * What the text left open and how it was read:
 * - `input-size` {inputPx}: no size was told.
 * - `stride-placement` {strideOn}: shapes don't show which convolution has the stride.
 * - `stage-strides` {strides}: shapes don't show the strides of the stages, nor dilation in their place.
 * - `stem-stride` {stem}: shapes don't show strides and pooling; taken from the kernel of conv1.
 * - `shortcuts` {}: no stage needs a projection, so that nothing tells whether there are shortcuts.
 * - `no-shortcuts` {}: stages need a projection and there is none, so that there are no shortcuts,
 *   unless they are parameter-free (option A of ResNet's authors), which makes another network.
 * - `auxiliary-left-out` {tensors}: GoogLeNet's auxiliary heads, which training alone reads.
 * - `planes` {planes}: a list of stages that isn't torchvision's four; planes double from 64.
 * - `pooling` {}: timm pools even without classes; the network ends in its feature map here.
 * - `weights-left-out` {name}: which weights a name meant; its architecture alone is read.
 * - `argument-left-out` {name}: an argument that doesn't change the layers.
 * - `call-left-out` {name}: a method called on the result, such as `cuda()`.
 * - `line-left-out` {line}: a line of code that names the network and is not read.
 * - `statistics` {}: a list of parameters alone, to which each BN's statistics belong.
 * - `twin-left-out` {prefix}: what the names of another copy begin with, which is not read.
 * - `objects-left-out` {names}: classes of a pickle beside its tensors, of which none was run.
 * - `prefix-left-out` {prefix}: what all names of a state_dict began with, or nearly all.
 * - `file-name` {name, part}: a file is called as a network that is not built here, for it has that part.
 * - `pruned` {tensors}: so many tensors are each an original times a mask.
 * - `parametrized` {tensors, names}: taken as a parametrization keeps them; what it makes of them isn't known.
 * - `channels-last` {order}: how kernels lie in the file; they are turned.
 * - `head-left-out`, `queue-left-out`, `loss-left-out`, `normaliser-left-out`, `counter-left-out`,
 *   `auxiliaries-left-out`, `metric-left-out`, `beside-left-out` {tensors, names}: tensors that are no part
 *   of the network, and groups of their names.
 */
export type AssumptionCode =
  | 'input-size'
  | 'stride-placement'
  | 'stage-strides'
  | 'stem-stride'
  | 'shortcuts'
  | 'no-shortcuts'
  | 'auxiliary-left-out'
  | 'planes'
  | 'pooling'
  | 'weights-left-out'
  | 'argument-left-out'
  | 'call-left-out'
  | 'prefix-left-out'
  | 'twin-left-out'
  | 'objects-left-out'
  | 'line-left-out'
  | 'statistics'
  | 'file-name'
  | 'pruned'
  | 'parametrized'
  | 'channels-last'
  | 'head-left-out'
  | 'queue-left-out'
  | 'loss-left-out'
  | 'normaliser-left-out'
  | 'counter-left-out'
  | 'auxiliaries-left-out'
  | 'metric-left-out'
  | 'beside-left-out';

export interface Assumption {
  readonly code: AssumptionCode;
  readonly params: ImportParams;
}

/**
 * Why a text gives no network:
 * - `empty` {}; `too-long` {length, max}; `unrecognised` {}: none of the forms that are read.
 * - `json-malformed` {}; `json-schema` {found, known}; `json-family` {found};
 *   `json-field` {field, expected}: missing or of another type; `json-unknown-field` {field}.
 * - `name-family` {name}: of a family that is not read, such as VGG.
 * - `name-unknown` {name, nearest}; `name-unsupported` {name, nearest}: known, but with parts that
 *   these numbers don't describe (deep stems, squeeze-and-excitation, ...).
 * - `python-syntax` {at}: a character position, from 0; `python-depth` {max}: nested too deep.
 * - `call-unknown` {name, nearest}; `argument-unknown` {name}; `argument-unsupported` {name, value};
 *   `argument-missing` {name}; `argument-twice` {name}.
 * - `code-defines` {name}: a class or function that the text defines itself, which is not run;
 *   `line-unsupported` {line}: a line that makes another network of the one before.
 * - `summary-table` {program}: a table that a program prints of a network, without tensor names.
 * - `print-part` {name, kind}: a module of print(model) that no network here has;
 *   `print-setting` {name, setting, found, wanted}: one with another stride, padding or dilation;
 *   `print-empty` {}: a printed model without the sizes of its layers.
 * - `state-dict-names` {}: names without shapes; `state-dict-load-error` {}: PyTorch's message
 *   of a state_dict that did not fit, which has a few names alone.
 * - `state-dict-values` {}: printed values without shapes; `state-dict-duplicate` {name};
 *   `state-dict-part` {name}: a tensor without which nothing can be told;
 *   `state-dict-shape` {name, shape}: one that no such network has;
 *   `state-dict-family` {family}: names of another kind of network, such as a transformer's;
 *   `state-dict-variant` {variant}: a network with parts that these numbers don't describe;
 *   `state-dict-unknown` {tensors, names}: no name is of a network that is known here, with groups of them;
 *   `state-dict-shortcuts` {}: a layout whose shortcuts are there, but have no weights (option A);
 *   `state-dict-misfit` {network, missing, unexpected, misshapen, missingNames, unexpectedNames,
 *   misshapenNames, variant?}: counts, and groups of names as in `layer1.*.conv2.weight (3)`, those of the
 *   wrong shape with both shapes behind: `fc.weight: 10x512 instead of 10x2048`.
 * - `spec-invalid` {issue, ...}: the numbers make no network; the code and parameters of `validate`.
 */
export type ImportErrorCode =
  | 'empty'
  | 'too-long'
  | 'unrecognised'
  | 'json-malformed'
  | 'json-schema'
  | 'json-family'
  | 'json-field'
  | 'json-unknown-field'
  | 'name-family'
  | 'name-unknown'
  | 'name-unsupported'
  | 'python-syntax'
  | 'python-depth'
  | 'call-unknown'
  | 'argument-unknown'
  | 'argument-unsupported'
  | 'argument-missing'
  | 'argument-twice'
  | 'code-defines'
  | 'line-unsupported'
  | 'summary-table'
  | 'print-part'
  | 'print-setting'
  | 'print-empty'
  | 'state-dict-names'
  | 'state-dict-load-error'
  | 'state-dict-values'
  | 'state-dict-duplicate'
  | 'state-dict-part'
  | 'state-dict-shape'
  | 'state-dict-family'
  | 'state-dict-variant'
  | 'state-dict-unknown'
  | 'state-dict-shortcuts'
  | 'state-dict-misfit'
  | 'spec-invalid';

export interface ImportError {
  readonly code: ImportErrorCode;
  readonly params: ImportParams;
  /** The published network that a single mistake turns into the one that is refused. */
  readonly nearby?: PublishedNearby;
}

export interface Imported {
  readonly spec: ArchSpec;
  readonly source: ImportSource;
  readonly assumed: readonly Assumption[];
}

/** What names, calls and numbers give: residual networks alone. */
export interface ImportedResidual extends Imported {
  readonly spec: ResNetSpec;
}

export interface NotImported {
  readonly error: ImportError;
}

export type ImportResult = Imported | NotImported;
export type ResidualResult = ImportedResidual | NotImported;

/** A refusal. */
export function refuse(code: ImportErrorCode, params: ImportParams = {}): NotImported {
  return { error: { code, params } };
}

/** A refusal that tells the published network nearby, where there is one. */
export function withNearby<T extends object>(
  result: T | NotImported,
  nearby: PublishedNearby | undefined,
): T | NotImported {
  if (!('error' in result) || nearby === undefined) return result;
  return { error: { ...result.error, nearby } };
}

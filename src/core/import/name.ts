import { findResidual, PRESETS, residualOf } from '../presets';
import { isResidual, type ResNetSpec } from '../spec';
import { checked } from './checked';
import { nearestNames } from './nearest';
import { type Assumption, type ResidualResult, refuse } from './result';

const MAX_LENGTH = 100;
/** Names beyond the presets' that torchvision and timm have and that these numbers describe. */
const FURTHER_NAMES = ['resnet26', 'resnext101_32x16d', 'resnext101_32x32d'];
const KNOWN_NAMES = [
  ...PRESETS.filter(({ spec }) => isResidual(spec)).map(({ id }) => id),
  ...FURTHER_NAMES,
];

const PACKAGE = /^(?:(?:torchvision|timm|models|resnet)\.)+/;
/** Prefixes by which older versions of timm, NVIDIA's hub and DINO's tell weights apart. */
const WEIGHTS_PREFIX = /^(?:tv|gluon|ig|ssl|swsl|nvidia|dino)_(?=res|wide)/;
/**
 * `v1b` is gluon's word for torchvision's layout, `v1_5` NVIDIA's; `_weights` ends torchvision's
 * enumerations; `_wsl`, `_swsl` and `_ssl` tell how Facebook's weights were trained.
 */
const WEIGHTS_SUFFIX = /_(?:v1b|v1_5|weights|wsl|swsl|ssl|pretrained|[0-9a-f]{8})$/;
/** Networks that are published without their classifier. */
const WITHOUT_TOP = /^dino_/;
/** Zagoruyko's short name, and the whole word in one. */
const WIDE = /^(?:wrn|wide_?resnet)_?(?=\d)/;
const SHAPE =
  /^(?<wide>wide_?)?resne(?<kind>t|xt)_?(?<depth>\d{1,4})(?:_(?<c>\d{1,4})x(?<d>\d{1,4})d?)?(?:_(?<factor>\d))?$/;
/** Residual networks with further parts: `seresnext50_32x4d`, `resnet50d`, `resnetv2_50x1_bit`. */
const RELATED =
  /^(?:[a-z]{1,10}_?)?res(?:net|next|nest|2net|2next)(?:v2|aa|blur|rs)?_?\d{2,3}(?:[a-z_]\w*)?$/;

/** Networks of other families, which no text is read as. */
const OTHER_FAMILY = /^(?:alexnet|googlenet|inception|mobilenet|vgg)/;

/**
 * The network of a torchvision or timm name: a path before it and a tag of weights behind it are
 * left out, and dashes, blanks and capitals are allowed. Errors: `name-family`, `name-unknown` and
 * `name-unsupported` with the nearest names, `spec-invalid`. Never throws.
 */
export function importName(text: string): ResidualResult {
  const { base, tag } = split(text.slice(0, MAX_LENGTH + 1));
  const plain = base
    .replace(WEIGHTS_PREFIX, '')
    .replace(WEIGHTS_SUFFIX, '')
    .replace(WIDE, 'wide_resnet');
  const spec = text.length > MAX_LENGTH ? undefined : specOfName(plain);
  if (spec === undefined) {
    if (OTHER_FAMILY.test(base)) return refuse('name-family', { name: text.slice(0, MAX_LENGTH) });
    const unsupported = RELATED.test(base) && !SHAPE.test(base);
    const params = { name: text.slice(0, MAX_LENGTH), nearest: nearestTo(base) };
    return refuse(unsupported ? 'name-unsupported' : 'name-unknown', params);
  }
  const bare = base.replace(WEIGHTS_PREFIX, '').replace(WEIGHTS_SUFFIX, '');
  const weights = bare === base ? tag : text.trim();
  const assumed: Assumption[] = weights === '' ? [] : [weightsLeftOut(weights)];
  if (!WITHOUT_TOP.test(base)) return checked(spec, 'name', assumed);
  const pooling: Assumption = { code: 'pooling', params: {} };
  return checked({ ...spec, includeTop: false }, 'name', [...assumed, pooling]);
}

/** A ResNeXt without its C and d comes nearest to the paper's setting of its depth. */
function nearestTo(base: string): readonly string[] {
  const { kind, depth } = SHAPE.exec(base)?.groups ?? {};
  const paper = kind === 'xt' ? KNOWN_NAMES.filter((name) => name === `resnext${depth}_32x4d`) : [];
  return [...new Set([...paper, ...nearestNames(base, KNOWN_NAMES)])].slice(0, 3);
}

function weightsLeftOut(name: string): Assumption {
  return { code: 'weights-left-out', params: { name } };
}

/** `timm/ResNet-50.tv_in1k` -> `resnet_50` and `tv_in1k`. */
function split(text: string): { readonly base: string; readonly tag: string } {
  const unquoted = text.trim().replace(/^["']|["']$/g, '');
  const name = unquoted.slice(unquoted.lastIndexOf('/') + 1).replace(/[\s(),-]/g, '_');
  const [base = '', ...tag] = withSetting(name.toLowerCase().replace('v1.5', '_v1_5'))
    .replace(PACKAGE, '')
    .split('.');
  return { base: base.replace(/_{2,}/g, '_').replace(/^_|_$/g, ''), tag: tag.join('.') };
}

/** C and d as `32x4d`, however they are written: `32 × 4 d`, `C=32, d=4`. */
function withSetting(name: string): string {
  return name
    .replace(/[×✕⨯]/g, 'x')
    .replace(/c_?=_?(\d{1,4})_{1,2}d_?=_?(\d{1,4})/, '$1x$2d')
    .replace(/(\d)_{0,2}x_{0,2}(\d{1,4})_?(d?)(?=_|\.|$)/, '$1x$2$3');
}

function specOfName(name: string): ResNetSpec | undefined {
  const preset = findResidual(name);
  if (preset !== undefined) return preset;
  const { wide, kind, depth, c, d, factor } = SHAPE.exec(name)?.groups ?? {};
  if (depth === undefined || (kind === 'xt' && c === undefined)) return undefined;
  if ((wide === undefined) !== (factor === undefined)) return undefined;
  const base = specOfDepth(depth, c !== undefined);
  if (base === undefined) return undefined;
  if (factor !== undefined) return { ...base, groupWidth: base.groupWidth * Number(factor) };
  if (c === undefined) return base;
  return { ...base, cardinality: Number(c), groupWidth: Number(d) };
}

/** 29 layers are the paper's networks for CIFAR, which are told by their C and d. */
function specOfDepth(depth: string, hasSetting: boolean): ResNetSpec | undefined {
  if (depth === '26') return { ...residualOf('resnet50'), blocks: [2, 2, 2, 2] };
  if (depth === '29') return hasSetting ? residualOf('resnext29_8x64d') : undefined;
  return findResidual(`resnet${depth}`);
}

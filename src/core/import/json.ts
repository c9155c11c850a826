import { JSON_SCHEMA } from '../export/json';
import { defaultStrides, type ResNetSpec } from '../spec';
import { STEM_KINDS } from '../stems';
import { checked } from './checked';
import { type NotImported, type ResidualResult, refuse } from './result';

/** What a field of the spec may hold, in words that the error repeats. */
type Expected = 'whole number' | 'list of whole numbers' | 'true or false' | readonly string[];

const FIELDS: Readonly<Record<keyof ResNetSpec, Expected>> = {
  family: ['resnet'],
  block: ['basic', 'bottleneck'],
  blocks: 'list of whole numbers',
  cardinality: 'whole number',
  groupWidth: 'whole number',
  planes: 'list of whole numbers',
  stem: STEM_KINDS,
  stemWidth: 'whole number',
  strideOn: ['3x3', '1x1'],
  strides: 'list of whole numbers',
  residual: 'true or false',
  includeTop: 'true or false',
  classes: 'whole number',
  inputPx: 'whole number',
};
const NAMES = Object.keys(FIELDS) as (keyof ResNetSpec)[];

/**
 * Reads what `exportJson` writes. The spec alone counts: counts and layers follow from it.
 * Errors: `json-malformed`, `json-schema`, `json-family`, `json-field`, `json-unknown-field`,
 * `spec-invalid`. Never throws.
 */
export function importJson(text: string): ResidualResult {
  const parsed = parseJson(text);
  return parsed === undefined ? refuse('json-malformed') : importJsonValue(parsed.value);
}

/** The same for JSON that is parsed already. */
export function importJsonValue(value: unknown): ResidualResult {
  if (!isRecord(value) || (value.schema !== JSON_SCHEMA && value.schema !== BEFORE_STRIDES)) {
    const found = isRecord(value) ? value.schema : undefined;
    return refuse('json-schema', { found: shortened(found), known: JSON_SCHEMA });
  }
  const spec = value.schema === BEFORE_STRIDES ? withStrides(value.spec) : value.spec;
  if (!isRecord(spec)) return refuse('json-field', { field: 'spec', expected: 'object' });
  const wrong = wrongFamily(spec) ?? unknownField(spec) ?? wrongField(spec);
  return wrong ?? checked(specOf(spec), 'json', []);
}

/** The format that had torchvision's strides only, and no field for them. */
const BEFORE_STRIDES = 'cardinal/1';

function withStrides(spec: unknown): unknown {
  if (!isRecord(spec) || Object.hasOwn(spec, 'strides') || !Array.isArray(spec.blocks)) return spec;
  return { ...spec, strides: defaultStrides(spec.blocks.length) };
}

/** The value in a box, since JSON's null is a value too; undefined where the text is no JSON. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Whether a value is an object and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Said before any other fault: another family has other fields. */
function wrongFamily({ family }: Readonly<Record<string, unknown>>): NotImported | undefined {
  if (typeof family !== 'string' || family === 'resnet') return undefined;
  return refuse('json-family', { found: shortened(family) });
}

function unknownField(spec: Readonly<Record<string, unknown>>): NotImported | undefined {
  const field = Object.keys(spec).find((key) => !Object.hasOwn(FIELDS, key));
  return field === undefined
    ? undefined
    : refuse('json-unknown-field', { field: shortened(field) });
}

function wrongField(spec: Readonly<Record<string, unknown>>): NotImported | undefined {
  const field = NAMES.find((name) => !holds(FIELDS[name], spec[name]));
  return field === undefined ? undefined : refuse('json-field', { field, expected: FIELDS[field] });
}

function holds(expected: Expected, value: unknown): boolean {
  switch (expected) {
    case 'whole number':
      return Number.isSafeInteger(value);
    case 'list of whole numbers':
      return Array.isArray(value) && value.every(Number.isSafeInteger);
    case 'true or false':
      return typeof value === 'boolean';
    default:
      return expected.some((word) => word === value);
  }
}

/** The fields in their order, each known to hold what it should. */
function specOf(spec: Readonly<Record<string, unknown>>): ResNetSpec {
  return Object.fromEntries(NAMES.map((name) => [name, spec[name]])) as unknown as ResNetSpec;
}

function shortened(value: unknown): string {
  return String(value === undefined ? 'undefined' : JSON.stringify(value)).slice(0, 60);
}

import {
  type ArchSpec,
  LIMITS,
  MIN_INPUT_PX,
  type ResNetSpec,
  type SpecPatch,
} from '../../core/spec';

/** One field of the link: how it is read from text and written from a spec. */
interface Field {
  readonly name: FieldName;
  /** Undefined where the text is no value of this field. */
  read(text: string): SpecPatch | undefined;
  /** Undefined where the network has no such field. */
  write(spec: Partial<ResNetSpec>): string | number | undefined;
}

export type FieldName =
  | 'block'
  | 'blocks'
  | 'c'
  | 'd'
  | 'stride'
  | 'classes'
  | 'input'
  | 'stem'
  | 'stemw'
  | 'planes'
  | 'res'
  | 'top';

type NumberKey = 'cardinality' | 'groupWidth' | 'classes' | 'inputPx' | 'stemWidth';

/** The one table of the link's fields; it parses, writes and documents them. */
export const FIELDS: readonly Field[] = [
  choice('block', 'block', ['basic', 'bottleneck']),
  list('blocks', 'blocks', LIMITS.blocks),
  number('c', 'cardinality', 0, LIMITS.cardinality),
  number('d', 'groupWidth', 0, LIMITS.groupWidth),
  choice('stride', 'strideOn', ['3x3', '1x1']),
  number('classes', 'classes', 1, LIMITS.classes),
  number('input', 'inputPx', MIN_INPUT_PX, LIMITS.inputPx),
  choice('stem', 'stem', ['imagenet', 'cifar']),
  number('stemw', 'stemWidth', 0, LIMITS.stemWidth),
  list('planes', 'planes', LIMITS.planes),
  flag('res', 'residual'),
  flag('top', 'includeTop'),
];

/** A network in the fields of the link; a residual one has them all. */
export type SpecFields = Partial<Record<FieldName, string | number>>;

/** Every field of a spec as the link writes it; numbers stay numbers. */
export function fieldsOf(spec: ArchSpec): SpecFields {
  const { classes, inputPx } = spec;
  const own = spec.family === 'resnet' ? spec : { classes, inputPx };
  return Object.fromEntries(
    FIELDS.flatMap(({ name, write }) => {
      const value = write(own);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Reads one field of the link; undefined where there is no such field or the value is none of its. */
export function readField(name: string, text: string): SpecPatch | undefined {
  return FIELDS.find((field) => field.name === name)?.read(text);
}

function number(name: FieldName, key: NumberKey, min: number, max: number): Field {
  return {
    name,
    read: (text) => {
      const value = whole(text, min, max);
      return value === undefined ? undefined : { [key]: value };
    },
    write: (spec) => spec[key],
  };
}

function list(name: FieldName, key: 'blocks' | 'planes', max: number): Field {
  return {
    name,
    read: (text) => {
      const values = text.split('-').map((part) => whole(part, 0, max));
      const fits = values.length <= LIMITS.stages && values.every((value) => value !== undefined);
      return fits ? { [key]: values } : undefined;
    },
    write: (spec) => spec[key]?.join('-'),
  };
}

function choice<K extends 'block' | 'strideOn' | 'stem'>(
  name: FieldName,
  key: K,
  values: readonly ResNetSpec[K][],
): Field {
  return {
    name,
    read: (text) => {
      const value = values.find((each) => each === text);
      return value === undefined ? undefined : { [key]: value };
    },
    write: (spec) => spec[key],
  };
}

function flag(name: FieldName, key: 'residual' | 'includeTop'): Field {
  return {
    name,
    read: (text) => (text === '0' || text === '1' ? { [key]: text === '1' } : undefined),
    write: (spec) => (spec[key] === undefined ? undefined : Number(spec[key])),
  };
}

/** A whole number written in digits alone, within bounds; undefined for all else. */
function whole(text: string, min: number, max: number): number | undefined {
  if (!/^\d{1,6}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? value : undefined;
}

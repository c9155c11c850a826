import { presetOf } from '../../core/presets';
import { type ArchSpec, LIMITS, type ResNetSpec } from '../../core/spec';
import type { Lane } from '../lanes';
import { named, oneOf, type SpecField, whole } from './field';

type NumberKey = 'cardinality' | 'groupWidth' | 'classes' | 'inputPx' | 'stemWidth';

/** A field of the network whose value is `value`; where a link has none, the preset's stands. */
function specField<Key extends string>(
  field: Pick<SpecField<Key>, 'key' | 'parse' | 'value'>,
): SpecField<Key> {
  const textOf = (spec: ArchSpec) => {
    const value = field.value(ownOf(spec));
    return value === undefined ? null : String(value);
  };
  return {
    ...field,
    part: 'spec',
    format: ({ spec }: Lane) => textOf(spec),
    default: ({ presetId }: Lane) => textOf(presetOf(presetId).spec),
  };
}

/** A whole number. */
export function number<Key extends string>(
  key: Key,
  name: NumberKey,
  min: number,
  max: number,
): SpecField<Key> {
  return specField({
    key,
    parse: (text) => named(name, whole(text, min, max)),
    value: (spec) => spec[name],
  });
}

/** A whole number of each stage: `3-4-6-3`. */
export function list<Key extends string>(
  key: Key,
  name: 'blocks' | 'planes' | 'strides',
  min: number,
  max: number,
): SpecField<Key> {
  return specField({
    key,
    parse: (text) => {
      const values = text.split('-').map((part) => whole(part, min, max));
      const fits = values.length <= LIMITS.stages && values.every((value) => value !== undefined);
      return named(name, fits ? values : undefined);
    },
    value: (spec) => spec[name]?.join('-'),
  });
}

/** One of a few words. */
export function choice<Key extends string, Name extends 'block' | 'strideOn' | 'stem'>(
  key: Key,
  name: Name,
  words: readonly ResNetSpec[Name][],
): SpecField<Key> {
  return specField({
    key,
    parse: (text) => named(name, oneOf(words, text)),
    value: (spec) => spec[name],
  });
}

/** `0` or `1`. */
export function flag<Key extends string>(
  key: Key,
  name: 'residual' | 'includeTop',
): SpecField<Key> {
  return specField({
    key,
    parse: (text) => named(name, text === '0' || text === '1' ? text === '1' : undefined),
    value: (spec) => (spec[name] === undefined ? undefined : Number(spec[name])),
  });
}

/** The fields that a link can have of a network: all of a residual one's, of a relative's what it shares. */
export function ownOf(spec: ArchSpec): Partial<ResNetSpec> {
  const { classes, inputPx } = spec;
  return spec.family === 'resnet' ? spec : { classes, inputPx };
}

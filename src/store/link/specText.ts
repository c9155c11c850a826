import type { ArchSpec, SpecPatch } from '../../core/spec';
import type { SpecField } from './field';
import { ownOf } from './specFields';
import { SPEC_FIELDS } from './table';

export type FieldName = (typeof SPEC_FIELDS)[number]['key'];

/** A network in the fields of the link; a residual one has them all. */
export type SpecFields = Partial<Record<FieldName, string | number>>;

/** Every field of a spec as the link writes it; numbers stay numbers. */
export function fieldsOf(spec: ArchSpec): SpecFields {
  const own = ownOf(spec);
  const fields = SPEC_FIELDS.map(({ key, value }) => [key, value(own)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** Reads one field of a network; undefined where there is no such field or the value is none of its. */
export function readField(key: string, text: string): SpecPatch | undefined {
  const fields: readonly SpecField[] = SPEC_FIELDS;
  const read = fields.find((field) => field.key === key)?.parse(text);
  return read?.ok ? read.change : undefined;
}

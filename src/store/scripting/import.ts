import { closestPreset } from '../../core/import/closestPreset';
import { importText } from '../../core/import/importText';
import type { ImportError } from '../../core/import/result';
import type { SpecPatch } from '../../core/spec';

/** A network as `loadPreset` takes it: named after the preset next to it, with every field of its own. */
export interface ReadNetwork {
  readonly presetId: string;
  readonly change: SpecPatch;
}

/** The network of a text, read as the page reads it. A TypeError that names the fault where there is none. */
export function readNetwork(text: unknown): ReadNetwork {
  if (typeof text !== 'string') throw new TypeError(`no text to import: ${String(text)}`);
  const result = importText(text);
  if ('error' in result) throw new TypeError(`cannot import: ${faultOf(result.error)}`);
  const { family: _, ...change } = result.spec;
  return { presetId: closestPreset(result.spec).id, change };
}

/** `python syntax (at 12)`, `name unknown (name resnt50, nearest resnet50)`. */
function faultOf({ code, params }: ImportError): string {
  const details = Object.entries(params)
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(' or ') : value}`);
  const fault = code.replaceAll('-', ' ');
  return details.length === 0 ? fault : `${fault} (${details.join(', ')})`;
}

import { importConstructor } from './constructor';
import { importJson, isRecord, parseJson } from './json';
import { importName } from './name';
import { type ImportResult, refuse } from './result';
import { importStateDict, looksLikeStateDict } from './stateDict';

/** Characters of the longest text that is read. */
export const MAX_LENGTH = 4_000_000;
const MAX_CALL_LENGTH = 10_000;
/** A name as the paper writes it: `ResNeXt-50 (32x4d)`. */
const SETTING_IN_BRACKETS = /\(\d+x\d+d?\)$/;

/**
 * A network out of pasted text: JSON that was exported here, a torchvision or timm name, a PyTorch
 * constructor call, or a state_dict's names and shapes; which one is found out.
 * Nothing in the text is run. Never throws; time is proportional to the length.
 */
export function importText(text: string): ImportResult {
  if (text.length > MAX_LENGTH) return tooLong(text, MAX_LENGTH);
  const trimmed = text.trim();
  if (trimmed === '') return refuse('empty');
  if (looksLikeStateDict(trimmed) && !isOurJson(trimmed)) return importStateDict(trimmed);
  if (trimmed.startsWith('{')) return importJson(trimmed);
  if (trimmed.includes('(') && !SETTING_IN_BRACKETS.test(trimmed)) return ofCall(trimmed);
  return trimmed.includes('\n') ? refuse('unrecognised') : importName(trimmed);
}

function ofCall(text: string): ImportResult {
  return text.length > MAX_CALL_LENGTH ? tooLong(text, MAX_CALL_LENGTH) : importConstructor(text);
}

function isOurJson(text: string): boolean {
  if (!text.startsWith('{') || !text.includes('"schema"')) return false;
  const parsed = parseJson(text);
  return parsed === undefined || (isRecord(parsed.value) && 'schema' in parsed.value);
}

function tooLong({ length }: string, max: number): ImportResult {
  return refuse('too-long', { length, max });
}

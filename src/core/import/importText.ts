import { importConstructor } from './constructor';
import { importJson, isRecord, parseJson } from './json';
import { importModulePrint, looksLikeModulePrint } from './modulePrint';
import { importName } from './name';
import { type ImportResult, refuse } from './result';
import { importStateDict, isLoadError, listsNames, looksLikeStateDict } from './stateDict';
import { summaryProgram } from './summaryTable';

/** Characters of the longest text that is read. */
export const MAX_LENGTH = 4_000_000;
const MAX_NAME = 100;
/** A name as papers write it: `ResNeXt-50 (32×4d)`, `ResNeXt-50 (C=32, d=4)`. */
const SETTING_IN_BRACKETS =
  /\d[\s,_-]*\(\s*(?:\d+\s*[x×✕⨯]\s*\d+\s*d?|C\s*=\s*\d+\s*,\s*d\s*=\s*\d+)\s*\)$/i;

/**
 * A network out of pasted text: JSON that was exported here, a torchvision or timm name, Python code
 * with a constructor call, what `print(model)` prints, or a state_dict's names and shapes; which one is
 * found out. Nothing in the text is run. Never throws; time is proportional to the length.
 */
export function importText(text: string): ImportResult {
  if (text.length > MAX_LENGTH) return refuse('too-long', { length: text.length, max: MAX_LENGTH });
  const trimmed = text.trim();
  if (trimmed === '') return refuse('empty');
  if (isLoadError(trimmed)) return refuse('state-dict-load-error');
  if (looksLikeModulePrint(trimmed)) return importModulePrint(trimmed);
  if (looksLikeStateDict(trimmed) && !isOurJson(trimmed)) return importStateDict(trimmed);
  const program = summaryProgram(trimmed);
  if (program !== undefined) return refuse('summary-table', { program });
  if (trimmed.startsWith('{')) return importJson(trimmed);
  if (isName(trimmed)) return importName(trimmed);
  if (listsNames(trimmed)) return refuse('state-dict-names');
  if (trimmed.includes('(')) return importConstructor(trimmed);
  return trimmed.includes('\n') ? refuse('unrecognised') : importName(trimmed);
}

function isName(text: string): boolean {
  return text.length <= MAX_NAME && SETTING_IN_BRACKETS.test(text);
}

function isOurJson(text: string): boolean {
  if (!text.startsWith('{') || !text.includes('"schema"')) return false;
  const parsed = parseJson(text);
  return parsed === undefined || (isRecord(parsed.value) && 'schema' in parsed.value);
}

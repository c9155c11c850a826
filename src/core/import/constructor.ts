import { callNetwork } from './callNetwork';
import { parseCall } from './pythonParser';
import { PythonScript } from './pythonScript';
import { linesOf } from './pythonStatements';
import { type ResidualResult, refuse } from './result';

/** Characters of the longest line, with all lines that its brackets span. */
const MAX_LINE = 10_000;
/** Characters of the longest code: to take it apart costs far more than to read a list of as many. */
const MAX_CODE = 400_000;

/**
 * The network that Python code makes: one constructor call of torchvision's or timm's functions or of
 * torchvision's class, the lines that set what its arguments name, and those that put another layer
 * into it. Nothing is run. Other lines that name the network are told as left out.
 * Errors: those of `parseCall` and `callNetwork`; `too-long`; `code-defines` where the text defines
 * the network itself; `line-unsupported` where a line makes another network. Never throws.
 */
export function importConstructor(text: string): ResidualResult {
  if (text.length > MAX_CODE) return refuse('too-long', { length: text.length, max: MAX_CODE });
  const lines = linesOf(text);
  const long = lines.find((line) => line.text.length > MAX_LINE);
  if (long !== undefined) return refuse('too-long', { length: long.text.length, max: MAX_LINE });
  const script = new PythonScript();
  for (const line of lines) script.read(line);
  const result = script.result();
  if (result !== undefined) return result;
  const { fault } = script;
  if (fault !== undefined && lines.length > 1) return fault;
  const call = parseCall(text);
  return 'error' in call ? call : callNetwork(call);
}

import { malformed } from '../../malformed';
import { isDenied, isPython } from './denied';
import { DTYPES, STORAGES } from './dtypeNames';
import type { PickleMachine } from './machine';
import { CALLS } from './rebuild';
import { type GlobalMeaning, PickleGlobal } from './values';

/** Modules under their names of today. */
const RENAMED: Readonly<Record<string, string>> = {
  __builtin__: 'builtins',
  copy_reg: 'copyreg',
  'torch.cuda': 'torch',
  'torch.storage': 'torch',
  'torch.nn.parameter': 'torch.nn',
  'torch.autograd.variable': 'torch.autograd',
  'numpy._core.multiarray': 'numpy.core.multiarray',
  'numpy._core.numeric': 'numpy.core.numeric',
};

/** What training checkpoints have beside their tensors, whoever wrote them: nobody need be told of it. */
const COMMON =
  /^(numpy|torch|torch\.(nn|serialization|_utils)|torch\.nn\.modules\.\w+)\.\w+$|^numpy\./;
/** Of a name in a message. */
const MAX_NAME_LENGTH = 200;
/** As many classes as a message has room for, and some. */
const MAX_PASSED_OVER = 64;

/**
 * What a pickle's name of a class or function means. What is not known is a record of its name, which
 * the host notes. Errors: `weights-malformed` with reason `pickle-global` and the name of what only
 * somebody who wants to run code would name.
 */
export function lookUpGlobal(module: string, name: string, machine: PickleMachine): PickleGlobal {
  const today = Object.hasOwn(RENAMED, module) ? (RENAMED[module] ?? module) : module;
  const full = `${today}.${name}`;
  const meaning = meaningOf(full);
  if (meaning !== undefined) return new PickleGlobal(full, meaning);
  const shown = `${module}.${name}`.slice(0, MAX_NAME_LENGTH);
  if (isDenied(today, name)) throw malformed('pickle-global', { global: shown });
  const { passedOver } = machine.host;
  if (!COMMON.test(full) && !isPython(today) && passedOver.size < MAX_PASSED_OVER)
    passedOver.add(shown);
  return new PickleGlobal(full, {});
}

function meaningOf(full: string): GlobalMeaning | undefined {
  const [, torchName = ''] = /^torch\.(\w+)$/.exec(full) ?? [];
  const dtype = STORAGES.get(torchName) ?? DTYPES.get(torchName);
  return dtype === undefined ? CALLS.get(full) : { dtype };
}

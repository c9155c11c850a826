import type { Failure } from '../../core/failure';
import type { ImportErrorCode, ImportParams } from '../../core/import/result';
import { weightsFailures } from '../../i18n/en/weightsFailures';
import { exact } from '../../i18n/format';
import type { KeyOf, MessageParams } from '../../i18n/words';
import { t } from './failuresWords';
import { errorText } from './importText';

type Params = Failure['params'];

/** Reasons that are told more exactly where this is known. */
const MORE: Readonly<Record<string, string>> = {
  truncated: 'of',
  dtype: 'tensor',
  'out-of-range': 'bytes',
  gap: 'tensor',
  'index-missing': 'shards',
  'index-json': 'bytes',
  'pickle-length': 'at',
  'pickle-type': 'at',
  'storage-missing': 'tensor',
};
const KINDS = ['missing', 'unexpected', 'misshapen'] as const;
const MOST_NAMES = 3;

/** Why a file of weights is not loaded: `weights-malformed` or `weights-misfit`. */
export function weightsText({ code, params }: Failure, subject: string): string {
  const why = code === 'weights-malformed' ? malformedText(params) : misfitText(params);
  const { within } = params;
  const packed =
    within === undefined ? subject : t('weights.packed', { subject, within: wordOf(within) });
  return t('weights.notLoaded', { subject: packed, why });
}

function malformedText(params: Params): string {
  const words = Object.entries(params).map(([name, value]) => [name, wordOf(value)]);
  return t(malformedKey(params), Object.fromEntries(words));
}

function malformedKey(params: Params): KeyOf<typeof t> {
  const reason = String(params.reason);
  const plain = `weights.malformed.${reason}`;
  const more = `${plain}.${moreOf(reason, params)}`;
  const known = [more, plain].find((key) => key in weightsFailures);
  return (known ?? 'notice.failure.weights-malformed') as KeyOf<typeof t>;
}

function moreOf(reason: string, params: Params): string {
  if (reason === 'format') return String(params.kind);
  if (reason === 'not-finite') return params.others === 0 ? 'alone' : '';
  const name = MORE[reason];
  return name !== undefined && params[name] !== undefined ? name : '';
}

/** Counts with their thousands apart; a power of two that no file has as such. */
function wordOf(value: Params[string]): string {
  if (typeof value === 'number') return exact(value);
  if (typeof value !== 'string') return value.join(t('weights.misfit.join'));
  if (!/^\d{6,}$/.test(value)) return value;
  const bits = BigInt(value).toString(2);
  return /^10+$/.test(bits) ? `2^${bits.length - 1}` : exact(BigInt(value));
}

function misfitText({ reason, ...params }: Params): string {
  if (reason !== 'state-dict-misfit') {
    return errorText({ code: String(reason) as ImportErrorCode, params });
  }
  const { network } = params;
  const head =
    network === undefined
      ? t('weights.misfit')
      : t('weights.misfit.near', { network: wordOf(network) });
  const items = KINDS.filter((kind) => Number(params[kind]) > 0).map((kind) =>
    t('weights.misfit.item', { item: itemText(kind, params) }),
  );
  const { variant } = params;
  const looks =
    variant === undefined ? '' : t('weights.misfit.variant', { variant: wordOf(variant) });
  return head + looks + items.join('');
}

/** One kind of fault: how many tensors, and the first of their groups. */
function itemText(kind: (typeof KINDS)[number], params: ImportParams): string {
  const count = Number(params[kind]);
  const groups = params[`${kind}Names`];
  const all = Array.isArray(groups) ? groups : [];
  const shown = all.slice(0, MOST_NAMES).join(t('weights.misfit.join'));
  const names = all.length > MOST_NAMES ? t('weights.misfit.more', { names: shown }) : shown;
  const words: MessageParams = { count: exact(count), names };
  return t(count === 1 ? `weights.misfit.${kind}.one` : `weights.misfit.${kind}`, words);
}

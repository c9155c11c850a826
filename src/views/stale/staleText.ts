import { type ArchSpec, isResidual } from '../../core/spec';
import { isStale, nameOf } from '../../store/derived';
import { LANES, type Lane, type LaneId, type Lanes } from '../../store/lanes';
import { networkName } from '../networks/networkName';
import { t } from './staleWords';

const FIELDS = [
  'cardinality',
  'groupWidth',
  'blocks',
  'planes',
  'strides',
  'stemWidth',
  'classes',
  'inputPx',
] as const;

/** "Still showing ResNet-18, C = 1." of a lane whose settings make no network. */
export function staleText(lane: Lane): string {
  return t('stale.showing', { name: shownText(lane) });
}

/** The same for the pair, lane by lane; null while both settings make networks. */
export function stalePairText(lanes: Lanes): string | null {
  const texts = LANES.filter((id) => isStale(lanes[id])).map((id) => laneText(id, lanes[id]));
  return texts.length > 0 ? texts.join(' ') : null;
}

function laneText(id: LaneId, lane: Lane): string {
  return t('stale.showingLane', { lane: id.toUpperCase(), name: shownText(lane) });
}

/** The network that is shown, and its values of what is set otherwise by now. */
function shownText(lane: Lane): string {
  const { label: own } = nameOf(lane);
  const label = networkName(own);
  return [label, ...differingTexts(lane.spec, lane.drawn)].join(t('stale.join'));
}

function differingTexts(spec: ArchSpec, drawn: ArchSpec): readonly string[] {
  const texts = FIELDS.flatMap((field) => {
    const [set, shown] = [valueText(spec, field), valueText(drawn, field)];
    return set === shown || shown === '' ? [] : [t(`stale.${field}`, { value: shown })];
  });
  if (!isResidual(spec) || !isResidual(drawn) || spec.block === drawn.block) return texts;
  return [t(`stale.block.${drawn.block}`), ...texts];
}

function valueText(spec: ArchSpec, field: (typeof FIELDS)[number]): string {
  const value = field in spec ? spec[field as keyof ArchSpec] : '';
  return Array.isArray(value) ? value.join('-') : String(value);
}

import { MAX_CHANNEL } from '../../core/trained';
import type { KeyOf } from '../../i18n/words';
import type { LaneId } from '../../store/lanes';
import styles from './Fields.module.css';
import { readMean, readStd } from './fieldRules';
import { TypedField } from './TypedField';
import { t } from './weightsWords';

type Channels = readonly [number, number, number];

interface ChannelFieldsProps {
  id: LaneId;
  what: 'mean' | 'std';
  values: Channels;
  onCommit: (values: Channels) => void;
}

const CHANNELS: readonly KeyOf<typeof t>[] = [
  'weights.panel.channel.red',
  'weights.panel.channel.green',
  'weights.panel.channel.blue',
];

/** Mean or standard deviation, a number for each of red, green and blue. */
export function ChannelFields({ id, what, values, onCommit }: ChannelFieldsProps) {
  const read = what === 'mean' ? readMean : readStd;
  const commit = (at: number, value: number) => {
    const [red, green, blue] = values.map((each, index) => (index === at ? value : each));
    if (red !== undefined && green !== undefined && blue !== undefined)
      onCommit([red, green, blue]);
  };
  return (
    <span className={styles.field}>
      <span className={styles.label}>{t(`weights.panel.${what}`)}</span>
      <span className={styles.channels}>
        {CHANNELS.map((channel, at) => (
          <TypedField
            key={channel}
            label={t(`weights.panel.field.${what}`, {
              channel: t(channel),
              lane: id.toUpperCase(),
            })}
            value={values[at] ?? 0}
            read={read}
            wrong={(typed) =>
              t(`weights.panel.wrong.${what}`, { typed, min: -MAX_CHANNEL, max: MAX_CHANNEL })
            }
            onCommit={(value) => commit(at, value)}
          />
        ))}
      </span>
    </span>
  );
}

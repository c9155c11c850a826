import { useState } from 'react';
import { nameOf } from '../../store/derived';
import {
  EMBEDS,
  type Embed,
  HIDEABLE,
  type Hideable,
  withEmbedding,
} from '../../store/embed/embedding';
import { frameHtml } from '../../store/embed/frame';
import { useCardinal } from '../CardinalContext';
import { networkName } from '../networks/networkName';
import { CopyField } from './CopyField';
import styles from './Share.module.css';
import { t } from './shareWords';

/** What there is to leave out of each part. */
const PARTS_OF: Readonly<Record<Embed, readonly Hideable[]>> = {
  drawing: ['claim', 'knobs', 'numbers', 'a', 'b'],
  numbers: ['claim', 'a', 'b'],
  block: ['claim'],
  budget: ['claim'],
  page: HIDEABLE,
};

interface Props {
  readonly query: string;
  /** The page's own address. */
  readonly base: string;
}

/** A part of the page as HTML for another one. */
export function FrameOf({ query, base }: Props) {
  const a = useCardinal(({ history }) => networkName(nameOf(history.present.a).label));
  const b = useCardinal(({ history }) => networkName(nameOf(history.present.b).label));
  const [embed, setEmbed] = useState<Embed>('drawing');
  const [without, setWithout] = useState<readonly Hideable[]>([]);
  const parts = PARTS_OF[embed];
  const hidden = parts.filter((part) => without.includes(part));
  const link = new URL(withEmbedding(query, embed, hidden), base).href;
  const toggle = (part: Hideable) =>
    setWithout((before) =>
      before.includes(part) ? before.filter((each) => each !== part) : [...before, part],
    );
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('share.frame')}</h3>
      <label className={styles.row}>
        {t('share.part')}
        <select
          value={embed}
          onChange={({ target }) => setEmbed(EMBEDS.find((each) => each === target.value) ?? embed)}
        >
          {EMBEDS.map((each) => (
            <option key={each} value={each}>
              {t(`share.part.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={styles.flags}>
        <legend>{t('share.without')}</legend>
        {parts.map((part) => (
          <label key={part} className={styles.flag}>
            <input type="checkbox" checked={without.includes(part)} onChange={() => toggle(part)} />
            {t(`share.hide.${part}`)}
          </label>
        ))}
      </fieldset>
      <CopyField
        label={t('share.snippet')}
        action={t('share.copyFrame')}
        text={frameHtml(link, embed, t('share.frameTitle', { a, b }))}
        rows={3}
      />
    </section>
  );
}

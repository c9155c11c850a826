import { useState } from 'react';
import { COLOURS, type Colours } from '../keep/colours';
import '../keep/colours.css';
import { Choice } from '../widgets/Choice';
import styles from './Gallery.module.css';
import { t } from './galleryWords';
import { SPECIMENS } from './specimens';

/** Every figure in every state, in the colours that are chosen. */
export function Gallery() {
  const [colours, setColours] = useState<Colours>('light');
  const pick = (next: Colours) => {
    document.documentElement.dataset.theme = next;
    setColours(next);
  };
  return (
    <main className={styles.gallery}>
      <h1 className={styles.title}>{t('gallery.title')}</h1>
      <p>{t('gallery.about')}</p>
      <div className={styles.colours}>
        <Choice
          label={t('gallery.theme')}
          value={colours}
          options={COLOURS.map((value) => ({ value, label: t(`gallery.theme.${value}`) }))}
          onPick={pick}
        />
      </div>
      <div className={styles.figures}>
        {SPECIMENS.map(({ name, lane, node }) => (
          <figure key={name} className={styles.figure} data-lane={lane} data-specimen={name}>
            <figcaption>{name}</figcaption>
            {node}
          </figure>
        ))}
      </div>
    </main>
  );
}

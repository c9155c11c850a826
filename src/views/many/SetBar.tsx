import { type DragEvent, useState } from 'react';
import { exact } from '../../i18n/format';
import { folderOf, type SetPhoto } from '../../store/many/photoSet';
import { FilePicker } from '../intake/FilePicker';
import { testIds } from '../testIds';
import styles from './ManyPanel.module.css';
import { t } from './manyWords';
import { droppedFiles, offeredSet, pickedFiles } from './offeredSet';
import { useMany, useManyStore } from './useMany';

/** Where photos are chosen, and what was. */
export function SetBar() {
  const { said, isReading, take } = useTakeSet();
  const [over, setOver] = useState(false);
  const pick = (files: readonly File[]) => take(Promise.resolve(pickedFiles(files)));
  const onDrop = (event: DragEvent) => {
    setOver(false);
    // By this the page knows that it is not its photo.
    event.preventDefault();
    take(droppedFiles(event.dataTransfer));
  };
  return (
    <section
      className={styles.zone}
      aria-label={t('many.pick.folder')}
      data-over={over}
      data-testid={testIds.manyZone}
      onDragOver={(event) => {
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div className={styles.bar}>
        <FilePicker
          label={t('many.pick.folder')}
          className="button button-strong"
          testId={testIds.manyFolder}
          multiple
          folder
          onFiles={pick}
        >
          {t('many.pick.folder')}
        </FilePicker>
        <FilePicker
          label={t('many.pick.files')}
          className="button"
          testId={testIds.manyFiles}
          multiple
          onFiles={pick}
        >
          {t('many.pick.files')}
        </FilePicker>
        <span className={styles.soft}>{t('many.pick.drop')}</span>
      </div>
      <p className={styles.said} role="status">
        {isReading ? t('many.pick.reading') : (said ?? <SetText />)}
      </p>
    </section>
  );
}

/** Takes what was offered as the set, or says why not. */
function useTakeSet() {
  const store = useManyStore();
  const [said, setSaid] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const take = async (files: Promise<readonly SetPhoto[]>) => {
    setReading(true);
    setSaid(null);
    try {
      const offered = await files;
      const set = await offeredSet(offered);
      if (set.photos.length > 0) store.getState().take(set);
      else setSaid(t('many.pick.nothing', { files: exact(offered.length) }));
    } catch (error) {
      setSaid(t('many.pick.failed', { why: String(error) }));
    }
    setReading(false);
  };
  return { said, isReading, take };
}

function SetText() {
  const photos = useMany((state) => state.photos);
  const leftAside = useMany((state) => state.leftAside);
  if (photos.length === 0) return null;
  const folders = new Set(photos.map(({ path }) => folderOf(path)));
  const count = { photos: exact(photos.length), folders: exact(folders.size) };
  const text = folders.size > 1 ? t('many.set', count) : t('many.set.flat', count);
  const aside = leftAside > 0 ? [t('many.set.aside', { files: exact(leftAside) })] : [];
  return [text, ...aside].join(t('many.joinMore'));
}

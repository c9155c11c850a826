import styles from './MapsPanel.module.css';

/** The room of a map that is on its way: the large channel, the photo and all channels. */
export function MapRoom() {
  return (
    <div className={`${styles.body} ${styles.room}`} aria-hidden="true">
      <div className={styles.pair}>
        <span />
        <span />
      </div>
      <span />
    </div>
  );
}

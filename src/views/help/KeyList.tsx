import styles from './Help.module.css';
import { t } from './helpWords';
import { KEY_GROUPS, type KeyGroup, type KeyRow } from './keyGroups';
import { namesOf } from './keyName';

const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** All keys of the page, by where they do something. */
export function KeyList() {
  return (
    <div className={styles.groups}>
      {KEY_GROUPS.map((group) => (
        <Group key={group.title} {...group} />
      ))}
    </div>
  );
}

function Group({ title, rows }: KeyGroup) {
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{t(title)}</h3>
      <dl className={styles.rows}>
        {rows.map((row) => (
          <Row key={row.does} {...row} />
        ))}
      </dl>
    </section>
  );
}

function Row({ keys, does }: KeyRow) {
  return (
    <div className={styles.row}>
      <dt className={styles.keys}>
        {namesOf(keys, IS_MAC).map((names) => (
          <span key={names.join('+')} className={styles.chord}>
            {names.map((name) => (
              <kbd key={name} className={styles.key}>
                {name}
              </kbd>
            ))}
          </span>
        ))}
      </dt>
      <dd>{t(does)}</dd>
    </div>
  );
}

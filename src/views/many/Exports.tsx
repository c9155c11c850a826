import { type ResultRow, resultObject, resultsCsv } from '../../core/photoSet/writeResults';
import { LANES, type LaneId } from '../../store/lanes';
import type { ManyState } from '../../store/many/manyState';
import { saveBlob } from '../code/files';
import { failureText } from '../failures/failureText';
import styles from './ManyPanel.module.css';
import { t } from './manyWords';
import { type Results, useManyStore } from './useMany';

/** Saves what was found as a file. */
export function Exports({ results }: { results: Results }) {
  const { getState } = useManyStore();
  const save = (ending: 'csv' | 'json', type: string, text: (rows: ResultRow[]) => string) =>
    saveBlob(`photos.${ending}`, new Blob([text(rowsOf(getState(), results))], { type }));
  const isEmpty = LANES.every((id) => results.networks[id].answered === 0);
  return (
    <div className={styles.bar}>
      <button
        type="button"
        className="button"
        disabled={isEmpty}
        onClick={() => save('csv', 'text/csv', (rows) => resultsCsv(rows, namesOf(results)))}
      >
        {t('many.export.csv')}
      </button>
      <button
        type="button"
        className="button"
        disabled={isEmpty}
        onClick={() => save('json', 'application/json', (rows) => jsonOf(rows, results))}
      >
        {t('many.export.json')}
      </button>
    </div>
  );
}

function rowsOf({ photos, unreadable }: ManyState, { judged, labels }: Results): ResultRow[] {
  return photos.map(({ file, path }, at) => {
    const failure = unreadable.get(at);
    return {
      path,
      bytes: file.size,
      modifiedMs: file.lastModified,
      label: labels.texts[at] ?? null,
      a: judged.a[at] ?? null,
      b: judged.b[at] ?? null,
      error: failure === undefined ? null : failureText(failure, path),
    };
  });
}

/** Names as the weights have them, in no language of the page's. */
function namesOf({ subjects }: Results) {
  const of = (id: LaneId) => (index: number) => subjects[id].classes?.[index] ?? '';
  return { a: of('a'), b: of('b') };
}

function jsonOf(rows: readonly ResultRow[], results: Results): string {
  const { subjects, networks, pair } = results;
  const names = namesOf(results);
  const told = LANES.map((id) => {
    const { name, inPlaceOf, preprocessing, request } = subjects[id];
    return [id, { name, inPlaceOf, spec: request.spec, preprocessing, ...networks[id] }];
  });
  const photos = rows.map((row) => resultObject(row, names));
  return JSON.stringify({ networks: Object.fromEntries(told), pair, photos }, null, 2);
}

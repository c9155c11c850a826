import { TABLE_IDS, type TableId } from '../../store/view';
import { useCardinalStore } from '../CardinalContext';
import { EntryList } from '../widgets/EntryList';
import { t } from './paperPanelWords';

/** Which table is shown. */
export function TableList({ table }: { table: TableId }) {
  const { show } = useCardinalStore().getState();
  const entries = TABLE_IDS.map((id) => {
    const [name, topic] = [t(`paper.name.${id}`), t(`paper.topic.${id}`)];
    return { id, name, topic, option: t('paper.option', { name, topic }) };
  });
  return (
    <EntryList
      label={t('paper.tables')}
      name="paper-table"
      entries={entries}
      chosen={table}
      onPick={(id) => show({ table: id })}
    />
  );
}

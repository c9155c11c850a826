import type { PanelId } from '../../store/view';
import { t } from '../appWords';
import { useCardinalStore } from '../CardinalContext';
import styles from './MemberSwitch.module.css';
import type { Panel } from './panelViews';

interface Props {
  readonly panel: Panel;
  readonly shown: PanelId;
}

/** Chooses among the views of a panel; nothing where all of it is one view. */
export function MemberSwitch({ panel, shown }: Props) {
  const { show } = useCardinalStore().getState();
  const views = new Set(panel.members.map(({ View }) => View));
  if (views.size < 2) return null;
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">
        {t('app.members', { panel: t(`app.panel.${panel.id}`) })}
      </legend>
      {panel.members.map(({ id }) => (
        <label key={id} className={styles.option}>
          <input
            type="radio"
            className="visually-hidden"
            name="panel-member"
            checked={id === shown}
            onChange={() => show({ panel: id })}
          />
          {t(`app.panel.${id}`)}
        </label>
      ))}
    </fieldset>
  );
}

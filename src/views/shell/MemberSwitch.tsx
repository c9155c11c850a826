import type { PanelId } from '../../store/view';
import { t } from '../appWords';
import { useCardinalStore } from '../CardinalContext';
import styles from './MemberSwitch.module.css';
import type { Panel } from './panelViews';
import { useTabInView } from './useTabInView';

interface Props {
  readonly panel: Panel;
  readonly shown: PanelId;
}

/** Chooses among the views of a panel; nothing where all of it is one view. */
export function MemberSwitch({ panel, shown }: Props) {
  const { show } = useCardinalStore().getState();
  const list = useTabInView<HTMLFieldSetElement>(shown);
  const views = new Set(panel.members.map(({ View }) => View));
  if (views.size < 2) return null;
  // A view of two names is one to choose.
  const choices = panel.members.filter(
    ({ View }, at) => panel.members.findIndex((each) => each.View === View) === at,
  );
  const open = panel.members.find(({ id }) => id === shown)?.View;
  return (
    <fieldset ref={list} className={styles.switch}>
      <legend className="visually-hidden">
        {t('app.members', { panel: t(`app.panel.${panel.id}`) })}
      </legend>
      {choices.map(({ id, View }) => (
        <label key={id} className={styles.option}>
          <input
            type="radio"
            className="visually-hidden"
            name="panel-member"
            checked={View === open}
            onChange={() => show({ panel: id })}
          />
          {t(`app.panel.${id}`)}
        </label>
      ))}
    </fieldset>
  );
}

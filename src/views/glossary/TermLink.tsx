import { writeLink } from '../../store/link/link';
import { t as app } from '../appWords';
import { useCardinal } from '../CardinalContext';
import { t } from './glossaryWords';
import styles from './Term.module.css';
import { TERMS, type TermId, type TermLook } from './terms';

interface TermLinkProps {
  readonly id: TermId;
  readonly onLook: (look: TermLook) => void;
}

/** To the view that shows a term: of the networks that are there, so that none is lost. */
export function TermLink({ id, onLook }: TermLinkProps) {
  const lanes = useCardinal(({ history }) => history.present);
  const view = useCardinal((state) => state.view);
  const look: TermLook = TERMS[id];
  return (
    <a
      className={styles.link}
      href={writeLink(location.search, lanes, { ...view, ...look })}
      onClick={(event) => {
        // Another window is the browser's.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onLook(look);
      }}
    >
      {t('glossary.look', { panel: app(`app.panel.${look.panel}`) })}
    </a>
  );
}

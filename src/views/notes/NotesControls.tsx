import { LESSONS } from '../../lectures/lessons/lessons';
import { SCREENS } from '../../store/hall/screens';
import { type Move, placeNameOf, stepsOf, type Talk } from '../../store/hall/talk';
import { plain, say } from '../lessons/say';
import styles from './Notes.module.css';
import { t } from './notesWords';

interface Props {
  readonly talk: Talk;
  readonly onMove: (move: Move) => void;
}

/** What moves both windows. */
export function NotesControls({ talk, onMove }: Props) {
  return (
    <section className={styles.controls} aria-label={t('notes.controls')}>
      <button type="button" className="button" onClick={() => onMove({ kind: 'previous' })}>
        {t('notes.back')}
      </button>
      <button
        type="button"
        className="button button-strong"
        onClick={() => onMove({ kind: 'next' })}
      >
        {t('notes.on')}
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={talk.isBlack}
        onClick={() => onMove({ kind: 'black' })}
      >
        {t('notes.black')}
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={talk.isHidden}
        onClick={() => onMove({ kind: 'hide' })}
      >
        {t('notes.hide')}
      </button>
      <label className={styles.jump}>
        <span>{t('notes.jump')}</span>
        <select
          value={placeNameOf(talk)}
          onChange={({ target }) => {
            const to = moveTo(target.value);
            if (to !== null) onMove(to);
          }}
        >
          {stepsOf(talk) === null && (
            <optgroup label={t('notes.screens')}>
              {SCREENS.map((screen) => (
                <option key={screen} value={screen}>
                  {t(`notes.place.${screen}`)}
                </option>
              ))}
            </optgroup>
          )}
          {LESSONS.map(({ id, title, steps }) => (
            <optgroup key={id} label={say(title)}>
              {steps.map((step, index) => (
                <option key={step.title.en} value={`${id} ${index + 1}`}>
                  {t('notes.jumpTo', { number: index + 1, title: plain(say(step.title)) })}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    </section>
  );
}

/** The move to a place by its name, as `placeNameOf` writes it. */
export function moveTo(name: string): Move | null {
  const screen = SCREENS.find((each) => each === name);
  if (screen !== undefined) return { kind: 'screen', screen };
  const [lecture = '', number = ''] = name.split(' ');
  return number === '' ? null : { kind: 'step', lecture, step: Number(number) };
}

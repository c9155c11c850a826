interface Props<Word extends string> {
  readonly label: string;
  readonly value: Word;
  readonly words: readonly Word[];
  /** A word as it is shown. */
  readonly say: (word: Word) => string;
  readonly onPick: (word: Word) => void;
}

/** One of a few words. */
export function WordSelect<Word extends string>({ label, value, words, say, onPick }: Props<Word>) {
  const pick = (text: string) => {
    const word = words.find((each) => each === text);
    if (word !== undefined) onPick(word);
  };
  return (
    <select aria-label={label} value={value} onChange={({ target }) => pick(target.value)}>
      {words.map((word) => (
        <option key={word} value={word}>
          {say(word)}
        </option>
      ))}
    </select>
  );
}

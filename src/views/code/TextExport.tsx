import { useMemo } from 'react';
import { bytes, exact } from '../../i18n/format';
import type { TextFormat } from '../../store/exportFormats';
import type { Lane } from '../../store/lanes';
import { textOf } from '../../store/scripting/export';
import { CodeText } from './CodeText';
import { CopyButton } from './CopyButton';
import { t } from './codeWords';
import styles from './FileBar.module.css';
import { byteLengthOf, fileNameOf, saveFile } from './files';
import { lineCount } from './shownText';

/** A network as text: its file's name and size, what to do with it, and the text itself. */
export function TextExport({
  lane,
  format,
  batch,
}: {
  lane: Lane;
  format: TextFormat;
  batch: number;
}) {
  const text = useMemo(() => textOf(lane, format, batch), [lane, format, batch]);
  const file = fileNameOf(lane, format);
  return (
    <>
      <div className={styles.bar}>
        <code className={styles.file}>{file}</code>
        <span className={`num ${styles.size}`}>
          {bytes(byteLengthOf(text))}, {t('code.size.lines', { lines: exact(lineCount(text)) })}
        </span>
        <CopyButton key={text} text={text} file={file} />
        <button type="button" className="button" onClick={() => saveFile(file, format, text)}>
          {t('code.download')}
        </button>
      </div>
      <CodeText text={text} format={format} file={file} />
    </>
  );
}

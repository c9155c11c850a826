import { useRef } from 'react';
import { t } from './codeWords';
import styles from './ImportCard.module.css';

/** Texts that can be read: names of torchvision and timm, and calls. They are code in any language. */
const EXAMPLES = [
  'resnext101_32x8d',
  'wide_resnet50_2',
  'resnet50.tv_in1k',
  'ResNet(Bottleneck, [3, 4, 6, 3], groups=32, width_per_group=4, num_classes=10, include_top=True)',
  'ResNeXt50_32x4d(num_classes=10)',
] as const;

interface ExamplesProps {
  onPick: (text: string) => void;
  onFile: (file: File) => void;
  /** Null where there is nothing to clear. */
  clear: (() => void) | null;
}

/** What to put into the field: a file, or one of a few examples. */
export function Examples({ onPick, onFile, clear }: ExamplesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <div className={styles.actions}>
        <button type="button" className="button" onClick={() => input.current?.click()}>
          {t('code.import.file')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          disabled={clear === null}
          onClick={() => clear?.()}
        >
          {t('code.import.clear')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,.txt,.py"
          aria-label={t('code.import.file')}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) onFile(file);
            // The same file may be opened again.
            target.value = '';
          }}
        />
      </div>
      <ul className={styles.examples} aria-label={t('code.import.examples')}>
        {EXAMPLES.map((example) => (
          <li key={example} className={styles.example}>
            <button
              type="button"
              className={styles.chip}
              title={example}
              onClick={() => onPick(example)}
            >
              <code>{example}</code>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

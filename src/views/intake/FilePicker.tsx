import { type ChangeEvent, type ReactNode, useRef } from 'react';

interface FilePickerProps {
  label: string;
  className: string;
  multiple?: boolean;
  /** A folder with all that is in it, where the browser can. */
  folder?: boolean;
  testId?: string;
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
}

/** A button that opens the choice of files. */
export function FilePicker(props: FilePickerProps) {
  const { label, className, multiple = false, folder = false, testId, onFiles, children } = props;
  const input = useRef<HTMLInputElement>(null);
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    if (target.files?.length) onFiles([...target.files]);
    // Otherwise the same file could not be picked again.
    target.value = '';
  };
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={label}
        title={label}
        onClick={() => input.current?.click()}
      >
        {children}
      </button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        data-testid={testId}
        multiple={multiple}
        {...(folder && { webkitdirectory: '' })}
        tabIndex={-1}
        aria-label={label}
        onChange={onChange}
      />
    </>
  );
}

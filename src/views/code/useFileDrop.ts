import { type DragEvent, useState } from 'react';

interface FileDrop {
  /** Whether a file that would be taken is held over the element. */
  readonly over: boolean;
  readonly handlers: Readonly<
    Record<'onDragOver' | 'onDragLeave' | 'onDrop', (event: DragEvent) => void>
  >;
}

/**
 * Takes files that are dropped on an element. What is taken has its default prevented, by which the
 * page knows that it is no photo; pictures are left to the page.
 */
export function useFileDrop(take: (file: File) => void): FileDrop {
  const [over, setOver] = useState(false);
  return {
    over,
    handlers: {
      onDragOver: (event) => {
        const taken = bringsText(event);
        setOver(taken);
        if (!taken) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file === undefined || !bringsText(event)) return;
        event.preventDefault();
        take(file);
      },
    },
  };
}

/** While it is held, a file has its type alone. */
function bringsText({ dataTransfer }: DragEvent): boolean {
  const files = [...dataTransfer.items].filter(({ kind }) => kind === 'file');
  return files.length > 0 && !files.some(({ type }) => type.startsWith('image/'));
}

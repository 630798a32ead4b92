import { type ReactNode, useEffect, useState } from 'react';
import { useT } from '../../text/useT.tsx';

type Props = {
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => Promise<void>;
  readonly children: ReactNode;
};

/** Where files are let go of. Beside it, one that is dropped does nothing: it must not open in place of the station. */
export function DropZone({ isBusy, onFiles, children }: Props) {
  const t = useT();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const ignore = (event: DragEvent) => event.preventDefault();
    window.addEventListener('dragover', ignore);
    window.addEventListener('drop', ignore);
    return () => {
      window.removeEventListener('dragover', ignore);
      window.removeEventListener('drop', ignore);
    };
  }, []);
  return (
    <fieldset
      className="drop-zone"
      aria-label={t.label('name', 'documents')}
      data-over={isOver || undefined}
      onDragEnter={() => setOver(true)}
      onDragLeave={event => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={event => {
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (!isBusy && files.length > 0) void onFiles(files);
      }}
    >
      {children}
      <span>{t('objections.drop-here')}</span>
    </fieldset>
  );
}

import { useT } from '../../text/useT.tsx';

/** Whole bytes as people say them: `284 KB`, `1.2 MB`. */
export function useFileSize(): (bytes: number) => string {
  const t = useT();
  return bytes =>
    bytes < 1_048_576
      ? `${t.number(Math.max(1, Math.round(bytes / 1024)))} KB`
      : `${t.number(Math.round(bytes / 104_857.6) / 10)} MB`;
}

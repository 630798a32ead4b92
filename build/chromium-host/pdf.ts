// printToPDF: Electron's options as DevTools wants them. All lengths are inches, as in Electron.

type Size = { width: number; height: number };
export type PdfOptions = {
  landscape?: boolean;
  displayHeaderFooter?: boolean;
  printBackground?: boolean;
  scale?: number;
  pageSize?: string | Size;
  margins?: { top?: number; bottom?: number; left?: number; right?: number; marginType?: string };
  pageRanges?: string;
  headerTemplate?: string;
  footerTemplate?: string;
  preferCSSPageSize?: boolean;
  generateTaggedPDF?: boolean;
  generateDocumentOutline?: boolean;
};

const SIZES: Record<string, Size> = {
  A3: { width: 11.7, height: 16.54 },
  A4: { width: 8.27, height: 11.7 },
  A5: { width: 5.83, height: 8.27 },
  Letter: { width: 8.5, height: 11 },
  Legal: { width: 8.5, height: 14 },
};

export function pdfParams({ pageSize = 'Letter', margins, ...same }: PdfOptions): Record<string, unknown> {
  const size = typeof pageSize === 'string' ? SIZES[pageSize] : pageSize;
  if (!size) throw new Error(`Invalid pageSize ${String(pageSize)}`);
  const margin = margins?.marginType === 'none' ? 0 : 0.4;
  return {
    ...same,
    paperWidth: size.width,
    paperHeight: size.height,
    marginTop: margins?.top ?? margin,
    marginBottom: margins?.bottom ?? margin,
    marginLeft: margins?.left ?? margin,
    marginRight: margins?.right ?? margin,
  };
}

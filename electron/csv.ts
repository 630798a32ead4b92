/** Tables as text for a spreadsheet (RFC 4180), as they leave the station. */

const cellOf = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Any text comes back as it was; against what a spreadsheet takes for a formula the caller guards. */
export function csvOf(rows: Iterable<readonly string[]>): string {
  // the mark in front tells the usual spreadsheet that this is UTF-8
  const lines = ['\ufeff'];
  for (const row of rows) lines.push(`${row.map(cellOf).join(',')}\r\n`);
  return lines.join('');
}

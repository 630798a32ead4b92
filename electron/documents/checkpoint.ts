/** A hash in groups of four, to be read aloud and compared by ear (ledger.md §1). */
export function grouped(text: string): string {
  return (text.match(/.{1,4}/gu) ?? []).join(' ');
}

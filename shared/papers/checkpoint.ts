/** What a paper shows of the log's checkpoint. `note`: the signed note; `root`: the tree's root in hex */
export type Checkpoint = { readonly note: string; readonly size: number; readonly root: string };

/** A hash in groups of four, to be read aloud and compared by ear (ledger.md §1). */
export function grouped(text: string): string {
  return (text.match(/.{1,4}/gu) ?? []).join(' ');
}

/** Four rows of four groups: a person keeps the row, and loses no place between two breaths. */
export function aloud(root: string): string[] {
  return (root.match(/.{1,16}/gu) ?? []).map(row => grouped(row).replaceAll(' ', '   '));
}

import type { Shape } from '../index.ts';
import type * as zh from '../zh/events.ts';

/** One line of the timeline for each event. No voter is named, in any of them. */
export const events: Shape<typeof zh.events> = {
  // poll
  'package-loaded': 'Loaded the election package of station {station}',
  'station-started': 'The program started ({runtime} {version})',
  'runtime-accepted': 'The chair agreed to the use of “{runtime}”',
  'poll-opened': 'The chair opened the poll ({officialAt}); it closes at {closesAt}',
  'opening-cancelled':
    'The chair decided not to open the station: {cause}; the new date is due by {newDateBy}',
  'poll-closed': 'The chair closed the poll ({officialAt})',
  'queue-counted': 'People in the queue at the close, counted at the door: {people}',
  'poll-closed-early':
    'The station closed early ({officialAt}), because of: {ground}; voted {voted}, entitled {entitled}; {belowMinimum}',
  'deadline-reached': 'Deadline reached: {deadline}',
  // clock
  'clock-checked':
    'Checked the clock: official time {official} ({source}), difference from the computer {offsetMs}',
  'clock-jumped': 'The computer’s clock jumped by {jumpMs}',
  'zone-changed': 'The computer’s time zone changed from {from} to {to}',
  'machine-slept': 'The computer slept for {sleptMs}',
  'gap-decided': 'The chair decided about gap {gap} ({lengthMs}): {interruption}',
  // presence
  'signed-in': '{name} ({role}) came in',
  'signed-out': 'Entry {entry} left: {approved}',
  'roll-viewed': 'An agent (entry {entry}) consulted the roll at the station',
  // ballots
  'ballots-received': 'Ballots received: {delivered} on the delivery note, {counted} counted',
  'ballots-transferred': 'Ballots {direction}: {ballots}; the other end: {station}',
  // boxes
  'box-shown-empty': 'Box {box} was shown empty to {shownTo}',
  'seal-applied': 'Seal {seal} put on box {box} ({place}); witness: {witness}',
  'slot-sealed': 'Seal {seal} put on the slot of box {box}; witness: {witness}',
  'slot-signed': 'Slot seal of box {box}: {signer}, {signed}',
  'seal-inspected': 'Seal {seal} inspected: {finding}',
  'seal-replaced': 'Seal {seal} replaced by {with}: {reason}',
  'box-opened': 'Box {box} was opened',
  'box-emptied': 'Box {box} was emptied',
  // issuing
  'voter-refused': 'No ballot handed out: {reason}',
  'ballot-issued': 'Handed out ballot number {ballot}',
  'issue-voided': 'An issue was voided ({kind}) and the unmarked ballot taken back',
  'ballot-spoiled': 'A spoiled ballot came back and was marked 作廢; signed by {signedBy}',
  'replacement-issued': 'Handed out a replacement, ballot number {ballot} (replacement {nth} of this voter)',
  'ballot-taken': 'A voter left with the ballot: taken, not cast',
  'issue-contested': 'A voter contested being marked as having voted',
  'contested-allowed': 'The chair allowed a ballot in a contested case, number {ballot}',
  // interruption
  'poll-interrupted': 'Interruption {interruption} ({officialAt}): {cause}',
  'interruption-described': 'Particulars of the interruption recorded',
  'custody-taken': 'Slot of box {box} sealed with {seal}; the box is kept by {keeper}, at {where}',
  'poll-resumed': 'Voting resumed ({officialAt}) after {lengthMs}; it now closes at {closesAt}',
  // irregularities
  'irregularity-recorded': 'Irregularity {irregularity} recorded; found by: {source}',
  'irregularity-mended': 'Irregularity {irregularity} was put right: {how}',
  'mended-in-hour-confirmed':
    'Confirmed that irregularity {irregularity} was put right {minute} min after the opening: {how}',
  // objections and decisions
  'objection-lodged': 'Group {group} lodged number {objection} ({kind}), handed in by {by}',
  'objection-decided': 'Number {objection} was decided: {outcome} (for {votesFor}, against {votesAgainst})',
  'decision-recorded':
    'Decision {decision} of the committee, {carried} (for {votesFor}, against {votesAgainst}): {text}',
  // roll
  'roll-amended': 'The roll was amended by decision {decision}: {change}',
  // account
  'papers-entered': 'Counted {kind}: {counted}',
  'envelope-sealed': 'Put into the envelope: {kind}; seal {seal}',
  'missing-explained': 'The chair explained the difference in the papers: {explanation}',
  'account-settled':
    'The ballot account was settled: issued {issued}, unused {unused}, spoiled {spoiled}, taken {taken}, expected in the boxes {expected}',
  'counting-decided':
    'Turnout below the minimum; the committee voted on counting: {carried} (for {votesFor}, against {votesAgainst})',
  'ballots-destroyed': 'The ballots were destroyed uncounted: {reasons}; witnesses: {witnesses}',
  'variance-explained':
    'The chair explained the difference between found and expected ({variance}): {explanation}',
  // count
  'supervisor-appointed': '{name} was appointed to supervise the count ({capacity})',
  'voters-totalled': 'Totalled the roll: voters struck off {struckOff}, ballots issued {ballotsIssued}',
  'count-started': 'The count started',
  'batch-entered': 'Batch {batch} entered; read by {reader}',
  'batch-set-aside': 'Batch {batch} set aside, to be read again: {reason}',
  'ballot-disputed': 'A ballot of batch {batch} is disputed as number {dispute}, by {raisedBy}: {ground}',
  'ballot-adjudicated':
    'Disputed ballot {dispute} was decided (for {votesFor}, against {votesAgainst}): {reasons}',
  'count-finished': 'The count finished: found {found}, expected {expected}, difference {variance}',
  'figures-announced': 'The chair announced the figures',
  // record
  'small-count-accepted':
    'The chair was told that a choice might be worked out from the figures, and went on',
  'record-made': 'Record {record} was made',
  'record-corrected': 'Record {record} was made, correcting number {corrects}: {reason}',
  'record-signed': 'Record {record}: {signer}, {signed}',
  'document-printed': 'Document put out: {document} ({way}), number {number}',
  'print-confirmed': 'Did the paper come out whole: {whole}',
  'data-exported': 'Exported: {what}',
  'paper-fallback-switched': 'Paper fallback: {what}',
  // evidence
  'checkpoint-cosigned': '{person} cosigned the checkpoint of the first {size} entries',
  'checkpoint-shown': 'Showed the checkpoint of the first {size} entries',
  'checkpoint-checked': 'Checked a checkpoint (first {size} entries): {result}',
  'station-recovered': 'Mended the log at the start: {what} (entries {from} to {to})',
  'second-journal': 'Second drive: {state} ({folder})',
  'pin-refused': 'Wrong PIN of {person}, {times} in all',
  'write-failed':
    'Could not be written to the {medium} from {since} on ({why}); written now. Nothing was recorded and no ballot issued meanwhile',
};

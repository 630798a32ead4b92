import type { Shape } from '../index.ts';
import type * as zh from '../zh/refusals.ts';

/** Codes of shared/domain. */
export const domainRefusals: Shape<typeof zh.domainRefusals> = {
  'package-not-loaded':
    'No election package is loaded yet, so “{command}” cannot be given. Load the package first.',
  'another-station': 'These data belong to station {station}, not to this one. Nothing was loaded.',
  'roll-says-otherwise':
    'The roll says something else about this person; nothing was changed. Look the person up again and retry.',
  'already-amended': 'This voter already stands as “{change}” on the roll. Nothing was changed.',
  'mended-before-it-happened':
    'It happened in minute {minute} after the opening and cannot have been put right before that. Correct the minute.',
  'seal-read-twice': 'The seal of box {box} was read twice; voting has not resumed. Read each box once.',
  'number-does-not-differ':
    'The number read is that of the recorded seal {seal}: it does not differ. If it is intact, choose “intact”.',
  'slot-not-signed':
    'Nobody has signed across the slot of box {box}, or refused to. Let the chair and the agents sign, or record a refusal with its reason.',
  'reader-is-enterer': '{name} cannot both read out and enter the ballots. Somebody else has to read.',
  'longer-than-gap':
    'This gap was {minutes} minutes at most and cannot have been longer. Correct the minutes.',
  // who, when, what (decide.ts)
  'unknown-command':
    'The program does not know “{command}”; nothing was changed. Close the program, open it and try again.',
  'bad-input':
    '“{field}” is not filled in correctly: {problem}. Nothing was changed; correct it and try again.',
  'wrong-phase': 'The station is at “{phase}”, where “{command}” is not possible. Nothing was changed.',
  'needs-known-person':
    'This must be confirmed with the PIN of a person on the list. Nothing was changed; choose a name and try again.',
  'needs-staff':
    'This must be confirmed by polling staff. Nothing was changed; ask a member of staff to enter a PIN.',
  'needs-chair':
    '“{command}” must be confirmed by the chair or the chair’s delegate. Nothing was changed; ask the chair to enter a PIN.',
  'needs-two':
    '“{command}” must be confirmed by two different people. Nothing was changed; ask a colleague to enter a PIN as well.',
  'bad-time':
    'The computer’s time cannot be read ({at}), so this was not recorded. Check the date and time of the computer and try again.',
  'time-before-last':
    'The computer’s timer went backwards, so this was not recorded. Try again; if it happens once more, restart the program.',
  // opening, closing, deadlines (poll)
  'package-already-loaded':
    'This computer already holds the election package of station {station}; it was not loaded again.',
  'another-runtime':
    'The program now runs on “{runtime}”, not on what was accepted; nothing was recorded. Go back to the screen and confirm again.',
  'recorded-late-needs-two':
    'Irregularity {irregularity} was recorded only after the first hour: the chair alone cannot close the station on its account. One more person must confirm.',
  'gap-within-interruption':
    'This gap fell within interruption {interruption}, when nobody could vote anyway. Enter only how long it was.',
  'gap-undecided':
    'The chair has not said yet how long gap {gap} was, so voting was not resumed. Enter that first, on the same screen.',
  'runtime-already-accepted':
    'The chair has already agreed to use this runtime. There is nothing more to confirm.',
  'runtime-not-accepted':
    'The program runs on “{runtime}”, which is not the regular version. Until the chair agrees to use it, the poll is not opened and no ballot is issued.',
  'clock-not-checked':
    'The clock has not been checked yet, so the poll was not opened. First enter the time that an official clock shows.',
  'no-ballots-received':
    'No ballots have been counted in yet, so the poll was not opened. First let two people count the ballots received and record them.',
  'no-box-shown-empty':
    'No box has been shown empty yet, so the poll was not opened. Show the empty box to everybody present, then seal it.',
  'box-not-sealed':
    'Box {box} is not sealed at present, so nothing was changed. Look at the box and put on the seal that is missing.',
  'early-needs-reason':
    'It is earlier than the opening time, {opens}, so the poll was not opened. Wait, or let the chair enter the reason for opening early.',
  'opening-after-close':
    'The closing time, {closes}, has passed, so the poll cannot be opened. Tell the chair; if the time is wrong, check the clock again.',
  'not-closing-time': 'Voting ends at {closes}, so it was not closed. Voting goes on.',
  'queue-not-served':
    'In this election nobody is served after the closing time, so the queue need not be counted.',
  'queue-already-counted_one':
    'The queue at the close was already recorded as {people} person. That figure stays.',
  'queue-already-counted_other':
    'The queue at the close was already recorded as {people} people. That figure stays.',
  'first-hour-not-over':
    'The first hour is not over, or every irregularity has been put right, so this is no ground for closing early. Voting goes on.',
  'interruption-not-over-limit':
    'The interruption has not lasted more than {minutes} minutes, so this is no ground for closing early. Voting can still be resumed.',
  'deadline-not-reached': 'The deadline “{deadline}” has not come yet. Nothing was recorded.',
  // gaps (clock)
  'unknown-gap':
    'There is no gap number {gap}, so no decision was recorded. Go back to the list of gaps and choose again.',
  'gap-already-decided': 'The chair has already decided about gap {gap}. That decision stays.',
  // papers (ballots)
  'difference-needs-remark':
    'The delivery note says {delivered} and {counted} were counted, so nothing was recorded yet. Count again; if the figure is right, describe the difference.',
  'more-than-unused':
    'The station has only {unused} unused ballots, so nothing was transferred. Check the number.',
  // boxes and seals
  'unknown-box':
    'Box {box} does not belong to this station or to this step, so nothing was changed. Check the number on the box.',
  'seal-in-use':
    'Seal number {seal} was used before and each number is used only once, so nothing was changed. Check the number or take a new seal.',
  'unknown-seal':
    'No seal with number {seal} is on record, so nothing was changed. Read the number on the seal again.',
  'seal-no-longer-there':
    'Seal {seal} was replaced or removed earlier, so nothing was changed. Choose the seal that is there now.',
  'box-already-in-use':
    'Box {box} is already in use and cannot be shown empty again. To add a box, use another number.',
  'box-not-shown-empty':
    'Box {box} has not been shown empty yet, so the seal was not recorded. First show the empty box to everybody present.',
  'box-slot-sealed':
    'The slot of box {box} is sealed, or the box was opened, so no further seal was recorded on it.',
  'slot-already-sealed': 'The slot of box {box} is already sealed. There is nothing more to do.',
  'slot-not-sealed':
    'The slot of box {box} is not sealed yet, so this cannot go on. Put a seal on the slot and record its number.',
  'already-signed': 'Whether {signer} signed is already recorded. That entry stays.',
  'refusal-needs-reason':
    'A refusal to sign needs its reason, so nothing was recorded yet. Write down what the person says; if they give no reason, write that.',
  'seal-not-read-back':
    'The seal on the slot of box {box} was not read back, so voting stays interrupted. Read the number aloud and enter it.',
  // interruption and irregularities
  'interruption-not-described':
    '“{field}” has not been told yet, so voting stays interrupted. Complete the particulars of the interruption and try again.',
  'not-interrupted': 'Voting is not interrupted, so there is nothing to describe.',
  'interruption-over-limit':
    'The interruption has lasted more than {minutes} minutes, so voting cannot be resumed. The chair must declare the early close.',
  'before-the-log':
    '{minutes} minutes ago this computer was not recording yet, so nothing was recorded. Enter a shorter time, and write the true time in the text.',
  'unknown-irregularity':
    'There is no irregularity number {irregularity}, so nothing was changed. Choose again from the list.',
  'already-mended': 'Irregularity {irregularity} is already recorded as put right. That entry stays.',
  'minute-after-first-hour':
    'The time entered is after the first {minutes} minutes, too late to count as put right in time. Nothing was changed; check the time.',
  'not-an-unmended-irregularity':
    'That one is not an irregularity of the first hour that still stands, so nothing was changed. Choose again from the list.',
  'first-hour-over':
    'The first hour is over and an irregularity was not put right, so no ballot is handed out. The chair must declare the early close, or confirm with a second person that it was put right in time.',
  // issuing
  'voting-ended':
    'Voting ended at {closes}, so no ballot was handed out. Tell the voter that voting has ended.',
  'count-the-queue-first':
    'It is closing time, so no ballot was handed out. Count the people in the queue at the door and record the number; then they can be served.',
  'queue-served_one':
    'The {people} person who stood in the queue at the close has been served, so no further ballot was handed out. Ask the chair to close the poll.',
  'queue-served_other':
    'All {people} people who stood in the queue at the close have been served, so no further ballot was handed out. Ask the chair to close the poll.',
  'no-ballots-left':
    'There are no unused ballots left, so no ballot was handed out. Ask the voter to wait and call the chair at once for more ballots.',
  'struck-off':
    'The committee has struck this person off the roll, so no ballot was handed out. If the person disagrees, call the chair.',
  'already-holding':
    'This voter received a ballot at {at}, and there is one for each voter, so nothing was changed. If the voter says otherwise, record it as contested and call the chair.',
  'already-spoiled':
    'This voter received a ballot at {at} and gave it back spoiled, so nothing was changed. To hand out another one, use “replacement”.',
  'already-taken':
    'This voter received a ballot at {at} and left with it, so no other can be given and nothing was changed. If there is a dispute, call the chair.',
  'no-open-issue':
    'This voter holds no ballot from this station, so nothing was changed. Check that it is the right person.',
  'no-spoiled-ballot-returned':
    'This voter has not given a spoiled ballot back, so no replacement was handed out. First take the old one back, mark it 作廢 and sign it.',
  'replacement-needs-chair':
    'This voter has had {limit} replacements already, so none was handed out. One more needs the chair and a written reason.',
  'no-ballot-out': 'No ballot is out at present, so none was recorded as taken away. Check what happened.',
  'already-contested': 'This voter’s case is already recorded as contested. Wait for the chair’s decision.',
  'contest-already-allowed':
    'The chair has already allowed a ballot in this case, so no other can be handed out.',
  'not-contested':
    'This voter has no open contested case, so no ballot was handed out. First record the case and what the voter says.',
  // presence
  'permission-not-of-committee':
    'A visitor needs the permission of a committee member, so the entry was not recorded. Choose the member who permitted it.',
  'unknown-person':
    'This person is not on the list, so the entry was not recorded. Check the name, or sign the person in as a visitor with the committee’s permission.',
  'already-inside': '{name} is already signed in. There is nothing more to do.',
  'left-without-approval':
    '{name} left earlier without approval and may not come back, so the entry was not recorded. If the person disagrees, call the chair.',
  'not-on-list-for-slot':
    '{name} is not on the agents’ list for this time ({time}), so the entry was not recorded. Ask the agent to come back in the right slot, or call the chair.',
  'another-agent-inside':
    '{name}, an agent of the same group, is still inside, so the entry was not recorded. Let the replacement in after that agent has left.',
  'unknown-entry': 'This entry cannot be found, so nothing was changed. Choose again from the list.',
  'already-left': '{name} is already signed out. That entry stays.',
  'not-inside': 'This person is not inside at present, so the roll was not opened. First sign the person in.',
  'not-an-agent': '{name} is not a group’s agent, so the roll was not opened here.',
  // objections and decisions
  'unknown-group':
    'There is no group “{group}” in this election, so nothing was changed. Choose the group again.',
  'unknown-objection': 'There is no objection number {objection}, so nothing was changed. Check the number.',
  'document-too-large':
    '“{name}” is larger than {megabytes} MB, so the objection was not recorded yet. Make the file smaller or split it; accept the paper in any case.',
  'objection-already-decided': 'Objection {objection} has already been decided. That decision stays.',
  'not-carried':
    'The votes in favour are not an absolute majority, so the decision was not recorded. Vote again and enter the new result.',
  'no-votes':
    'There are no votes for or against, so the decision was not recorded. Enter the votes of the members present.',
  'more-votes-than-members':
    'There are more votes than the {members} members of the committee, so the decision was not recorded. Check the votes.',
  'casting-vote-needed':
    'The votes are equal, so the decision was not recorded yet. Enter the chair’s casting vote.',
  'casting-vote-not-needed':
    'The votes are not equal, so there is no casting vote and the decision was not recorded. Clear that field and try again.',
  'decision-adds-another':
    'Decision number {decision} has already put somebody else on the roll, so the roll was not changed. Each person who is not on it needs a decision of their own: record that first.',
  'no-such-decision':
    'There is no carried decision number {decision}, so the roll was not changed. First record the committee’s decision.',
  // account
  'envelope-already-sealed':
    'This envelope is sealed with seal {seal}, so the figure can no longer be changed. It stays as it is.',
  'papers-not-agreed':
    'Two people have not reached the same figure yet, so nothing was changed. Let two different people each count and enter, until the figures agree.',
  'envelopes-not-sealed':
    'The unused and the spoiled ballots are not both sealed up yet, so the account was not settled. Seal the two envelopes and record the seal numbers.',
  'difference-not-explained':
    'The papers do not add up: {missing} missing, {surplus} too many; spoiled ballots recorded {spoiledRecorded}, counted {spoiledCounted}. The account was not settled; count again, or let the chair explain the difference.',
  'turnout-reached':
    'The turnout reaches the minimum, so this does not apply and nothing was changed. Go on with the count.',
  'turnout-below-minimum':
    'The turnout is below the minimum, so by the charter the ballots are not counted. If the committee finds a good reason to count, record that decision first; otherwise destroy them.',
  'already-destroyed': 'The destruction of the ballots is already recorded.',
  'counting-was-decided': 'The committee has decided to count, so the ballots were not destroyed.',
  'nothing-to-explain': 'As many ballots were found as expected, so there is no difference to explain.',
  // count
  'agent-needs-group':
    'A group’s representative needs the group’s name, so nobody was appointed. Choose the group.',
  'already-appointed': '{name} is already appointed to supervise the count. There is nothing more to do.',
  'no-supervisor':
    'Nobody has been appointed to supervise, so the count was not started. Appoint the supervisors first.',
  'already-totalled': 'The voters struck off were already totalled: {voters}. That figure stays.',
  'voters-not-totalled':
    'The voters struck off the roll have not been totalled, so no box may be opened and no ballot counted. First choose “Total the voters”.',
  'empty-batch': 'Everything in this batch is zero, so it was not recorded. Enter the votes that were read.',
  'batch-too-large':
    'A batch holds at most {limit} ballots, so this one was not recorded. Split it and count the parts.',
  'batch-out-of-order':
    'That batch number is not the next one, so it was not recorded. The next batch is number {next}.',
  'batch-already-entered':
    'Batch {batch} is complete and stays as it is. To read it again, the chair must set it aside first.',
  'second-entry-by-another':
    'The second entry of batch {batch} must be made by somebody else, so this one was not recorded. Ask a colleague.',
  'unknown-batch': 'There is no batch number {batch}, so nothing was changed. Check the number.',
  'unknown-dispute':
    'There is no disputed ballot number {dispute}, so nothing was changed. Check the number.',
  'dispute-already-decided': 'Disputed ballot {dispute} has already been decided. That decision stays.',
  'box-not-opened':
    'Box {box} is not open, so this cannot go on and nothing was changed. Read its seal numbers back and open it first.',
  'batch-does-not-stand':
    'Batch {batch} does not stand: its second entry is missing, or the two differ. The count was not finished; enter it, or let the chair set it aside and read it again.',
  'dispute-not-decided':
    'Disputed ballot {dispute} has not been decided, so the count was not finished. The committee must decide it first.',
  'nothing-counted': 'The count is not finished, so there are no figures to announce.',
  'already-announced': 'The figures have already been announced. There is nothing more to do.',
  // record
  'count-is-not-small':
    'Nobody’s choice could be worked out from these figures, so there is nothing to confirm.',
  'record-needs-announcement':
    'The figures have not been announced, so the record was not made. The chair must announce them first.',
  'record-needs-variance':
    'The ballots found differ from the number expected, so the record was not made. The chair must explain the difference first.',
  'record-needs-runtime':
    'The program runs on the trial runtime and the chair has not accepted it, so the record was not made. The chair must accept it first.',
  'record-needs-gaps':
    'There are gaps in the voting time without a decision, so the record was not made. The chair must decide for each whether it was an interruption.',
  'record-needs-interruptions':
    'The particulars of an interruption are not complete, so the record cannot be made yet. Complete them first.',
  'record-needs-small-count':
    'There are few ballots, or all are for one group, so somebody’s choice might be worked out. The record was not made; the chair must confirm first.',
  'unknown-print': 'There is no print {print}, so nothing was changed.',
  'print-already-confirmed':
    'Whether document {number} came out whole is already recorded. That entry stays.',
  'unknown-record': 'There is no record number {record}, so nothing was changed. Check the number.',
  // evidence
  'no-cosigning-key': 'The package holds no signing key of {person}, so this signature was not accepted.',
  'already-cosigned':
    '{person} has cosigned the checkpoint of the first {size} entries already. There is no need to sign again.',
  'checkpoint-from-the-future':
    'This signature covers {size} entries, more than this station has, so it was not accepted. Check that it belongs to this station.',
};

/** Codes of the package, the ledger, the service and the documents. */
export const shellRefusals: Shape<typeof zh.shellRefusals> = {
  'real-package-here':
    'This computer holds the data of a real election, so it is not for practice. Practise on another computer.',
  'no-answer':
    'The program did not answer, so it is not known whether this was recorded. Look at the latest entries first; if in doubt, restart the program and check.',
  'document-not-made':
    'The document could not be made ({problem}). The log is not affected; try again, and tell support if it fails again.',
  'no-more-voters': 'Everybody on the roll who may vote has come: {came}.',
  'no-such-place': 'The roll has no voter {place}: {entitled} on it may vote here.',
  // evidence
  'no-such-entry': 'There is no entry {seq}.',
  'proof-of-voter':
    'This entry is about a voter and its proof holds the voter’s pseudonym, so no file of it is made here. Where one is needed, the committee makes it for that voter from the restricted data (pollkeeper disclose).',
  'no-such-checkpoint':
    'The log has no checkpoint of its first {size} entries; nothing was signed. Open the checkpoint again and sign that.',
  'cosignature-unreadable':
    'This is not a cosignature and was not taken. Paste the whole line that pollkeeper cosign printed (it begins with “—”), or the whole cosigned checkpoint.',
  'cosignature-unknown':
    'Whoever cosigned is not in the election file, or signed for another station; it was not taken. Check who signed, and for which station.',
  'cosignature-wrong':
    'This is not {person}’s signature on any checkpoint of this station, and it was not taken. Check which checkpoint and which key were used, and sign again.',
  'wrong-signing-passphrase':
    'The signing passphrase of {person} is not right; nothing was signed. Enter it again: it is the one this person chose, neither the PIN nor the passphrase of the package.',
  // package
  'not-a-package':
    'This file is not an election package, so nothing was loaded. Choose the file that the committee handed over.',
  'package-damaged':
    'The election package is damaged ({part}), so nothing was loaded. Ask the committee for a new copy.',
  'package-wrong-passphrase':
    'The passphrase is not right, so nothing was loaded. Mind capitals and spaces, and enter it again.',
  'package-signature':
    'The package’s signature does not fit, so somebody may have changed it; nothing was loaded. Do not use it and tell the chair.',
  'package-roll-digest':
    'The roll in the package is not the one that the committee signed, so nothing was loaded. Do not use it and tell the chair.',
  'package-newer-format':
    'The package was made by a newer version (format {format}), so nothing was loaded. Update the program.',
  'package-other-station':
    'This computer serves station {serves} and the file is for station {found}, so nothing was loaded. Choose the file of this station.',
  'package-other-election':
    'This computer serves election {serves} and the file is for election {found}, so nothing was loaded. Choose the file of this election.',
  'package-other-version':
    'The file for station {station} differs from the one loaded earlier, so nothing was loaded. Use the first file; if in doubt, ask the chair.',
  'passphrase-short':
    'The passphrase is too short: it needs at least {least} characters. No file was made; choose a longer one.',
  'election-file':
    'There is a mistake in the election file at “{path}” ({problem}), so no file was made. Correct it and try again.',
  'card-pattern':
    'The card pattern “{name}” has a mistake: {problem}. Nothing was loaded; the committee must correct it.',
  'roll-problems':
    'Errors in the roll: {errors}; the first is in row {row} {column} ({problem}). Nothing at all was imported; correct the file and try again.',
  'printer-missing':
    'The printer “{printer}” was not found, so nothing was printed. Check that it is on and connected, or choose another in the settings.',
  'work-cancelled': 'Cancelled; no file was written.',
  'work-under-way': 'The work before this one is still running. Wait a moment and try again.',
  'no-space':
    'The file could not be written, most likely because the disk is full; what was recorded is safe. Free some space and try again.',
  'file-unreadable':
    '“{name}” cannot be read, so nothing was changed. Check the file or the USB stick and choose it again.',
  'file-too-large':
    '“{name}” is larger than {megabytes} MB, so it was not added. Make it smaller or split it.',
  'bad-media-type':
    '“{name}” has a format that cannot be used, so it was not added. Use JPEG, PNG, HEIC or PDF.',
  // ledger
  'not-recorded':
    'This could not be written to the {medium}, so it does not count as done: hand out no ballot. Choose “Write again”; if that fails, call the chair.',
  'ledger-fork':
    'The two copies of the log contradict each other, so the station was not started and neither was changed. Delete nothing and call the chair.',
  'ledger-lost':
    'This station was used on this computer before, but its log is gone, so it was not started. Do not begin anew: find the backup and call the chair.',
  'ledger-damaged':
    'Line {line} of the log is damaged and the other copy does not have it either, so the station was not started. Change no file and call the chair.',
  'ledger-rolled-back':
    'The backup is newer than this computer’s log, which may have been replaced by an old copy. The station was not started; change no file and call the chair.',
  'ledger-signature':
    'The log is not signed by this station, so the station was not started. Change no file and call the chair.',
  'ledger-other':
    'The log here belongs to another election or station, so the station was not started. Check the computer and the folder.',
  'ledger-unreadable':
    'The log cannot be read, so the station was not started and nothing was changed. Check the disk and start again; if that fails, call the chair.',
  'second-same-drive':
    'This folder is on the same drive as the journal and is no second copy; it was not used. Connect another drive (a USB stick, for example) and choose again.',
  'second-not-writable':
    'The second drive could not be written to ({why}); nothing was added or refreshed. See whether it is write-protected or full, or use another one.',
  'second-other':
    'This drive holds the journal of another station or election ({origin}); it was neither used nor changed. Use another drive.',
  'second-ahead':
    'From line {line} on, the copy on this drive holds entries that this computer does not have; it was neither used nor changed. Do not use it, and tell the chair.',
  'second-fork':
    'From line {line} on, the copy on this drive differs from the log of this computer; it was neither used nor changed. Use another drive; if it is the copy of today, tell the chair.',
  'second-none': 'There is no second drive; nothing was changed. Add one first.',
  'fault-no-choice':
    'This copy is not whole, or no longer what was shown; there is no going on with it, and nothing was changed. Open the program again and look.',
  'no-fault': 'There is no fault to decide at the moment.',
  faulted:
    'The last action is not written yet, so everything else waits: hand out no ballot. First choose “Write again”.',
  'nothing-to-retry': 'Nothing is waiting to be written. Everything is stored.',
  'fact-held':
    'The log says that this voter already has a ballot, so none was handed out. Look the voter up again.',
  'fact-missing':
    'The ballot to be changed is not in the log, so nothing was changed. Look the voter up again.',
  // service
  'pin-wrong': 'The PIN of {name} is not right, so nothing was changed. Enter it again.',
  'pin-wait_one':
    'The PIN of {name} was wrong several times. Wait {seconds} second and try again; nothing was changed.',
  'pin-wait_other':
    'The PIN of {name} was wrong several times. Wait {seconds} seconds and try again; nothing was changed.',
  'desk-locked': 'The desk is locked, so nothing was changed. Enter your PIN to unlock it.',
  'roll-not-open':
    'The roll is not open for an agent who is inside, so it is not shown. Open it again on the screen “Who is here”.',
  'look-up-first': 'First scan the card or look the voter up. No ballot was handed out.',
  'needs-package':
    'No election package is loaded yet, so nothing was changed. Load one, or try the sample election.',
  'already-running': 'The station is already running, so nothing was loaded again.',
  'unknown-file': 'The chosen file can no longer be found, so nothing was changed. Choose it again.',
  'bad-ask':
    'The program received a request that it does not understand; nothing was changed. Close the window and open it again.',
  internal:
    'The program met something it did not expect, and this was not completed; everything confirmed before is safe. Try again, and tell support the code {code}.',
  'pin-needed':
    '“{command}” needs a PIN, so nothing was changed. Let each person who is needed enter theirs.',
  'clock-not-real':
    'The program runs on a simulated clock and may only load a practice election; nothing was loaded. Start it in the ordinary way and try again.',
  'script-line':
    'Line {line} of the script has a mistake ({problem}), so nothing was run. Correct it and try again.',
  'cannot-tell':
    'The card could not be read, so nobody can tell whether this person may vote and no ballot was handed out. Scan it again, or type the number.',
  // documents
};

/** What is wrong with a row of the roll's file; the screen puts the row and the column before it. */
export const rollProblems: Shape<typeof zh.rollProblems> = {
  'not-a-text-table': 'This is not a text table ({kind}). Save it as CSV (UTF-8) from the spreadsheet.',
  undecodable: 'The file is not {encoding}: byte {byte} cannot be read. Save it as CSV (UTF-8).',
  'empty-file': 'The file holds no students.',
  'missing-column': 'The column “{column}” is missing. The file has: {found}.',
  'repeated-column': 'The column “{column}” is there more than once.',
  'bad-quotes':
    'The quotation marks in line {line} do not match; a formula that is not in quotation marks may be the cause: save it as plain text.',
  'record-too-large': 'Row {line} is too long; nothing after it was read.',
  'short-row': 'This row has {cells} cells instead of {expected}.',
  'long-row': 'This row has {cells} cells instead of {expected}.',
  'blank-row': 'This row is empty and will be skipped.',
  formula: 'This cell is a formula ({value}) and should be plain text.',
  'control-character': 'This cell holds an invisible control character ({character}).',
  'replacement-character': 'A character in this cell was lost before.',
  'private-use-character':
    'This cell holds a home-made character ({character}) that other computers may not show.',
  'question-mark': '“{value}” holds a question mark: a rare character may have been lost.',
  'full-width': '“{value}” is in full-width characters and will be read as “{becomes}”.',
  'too-long': 'This cell has {characters} characters; {most} is the most.',
  'empty-number': 'There is no student number.',
  'empty-name': 'There is no name.',
  'empty-name-zh': 'There is no Chinese name; the other name will be used.',
  'empty-card': 'There is no card number; this person can only be found by student number.',
  'not-a-key': '“{value}” cannot be a number on a card.',
  'scientific-number': 'The spreadsheet has turned this number into “{value}”; the original is lost.',
  'card-length':
    'The card number has {characters} digits and most others {usual}: leading zeros may be lost.',
  'duplicate-number': 'Student number {value} is already in row {first}.',
  'duplicate-card': 'Card number {value} is already in row {first}.',
  'unknown-station':
    '“{value}” is not a station of this election; rows that say so, this one the first: {rows}.',
  'empty-station': 'The station is empty; rows in which it is, this one the first: {rows}.',
  'nobody-entitled':
    'None of the {people} people on the roll may vote: check the columns and values under rollMapping.entitled.',
  'station-nobody':
    'At station {station} nobody may vote: check the station column of the roll, and rollName.',
  'card-no-column':
    'The card rule “{card}” looks people up by card number, but no column of the roll is named for it (rollMapping.card): it will find nobody.',
  'card-reads-none':
    'The card rule “{card}” reads none of the {all} numbers in this column: check the pattern, and try it with a real card.',
  'committee-may-vote': '{person} ({id}) is on the committee, but by the roll ({number} {named}) may vote.',
  'committee-namesake':
    '{person} ({id}) is on the committee; the number in the election file is missing or not on the roll. Of the same name these may vote: {numbers}. If that is the same person, put the number right.',
  'committee-not-found':
    '{person} ({id}) is on the committee, but the roll has neither the number ({number}) nor the name: the program cannot keep this person from voting. If they are on the roll, put the number right; if not, it is for the committee to see that they do not vote.',
  'letters-not-printed':
    '{where}: the font of the papers does not have {letters} of “{text}”; the record and the notices will show 〓 and the code instead. Write it with characters that it has, or accept that it is printed so.',
  'pin-twice':
    'The same PIN: {people}. Each person should have their own; see whether it was copied by mistake.',
  'day-past': 'The polling day ({day}) is past: today is {today}. Check the date.',
  'drawn-later': 'The drawing of the numbers ({drawn}) is after the polling day ({day}). Check both dates.',
};

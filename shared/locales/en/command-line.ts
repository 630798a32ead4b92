import type { Shape } from '../index.ts';
import type { commandLine as zh } from '../zh/command-line.ts';

export const commandLine: Shape<typeof zh> = {
  help: {
    verify: `pollkeeper verify BUNDLE.zip [options]
    recomputes everything from the events: tree, checkpoints, signatures, rules, figures. Exit 1 if anything fails,
    3 if nothing does but not all could be checked: so where the log names no paper of the record; 2 for what is no bundle.
    --checkpoint FILE|TEXT   does the log contain this checkpoint (a note, or the short form)? Exit 1 if not
    --proof FILE             does what the timeline saved as the proof of an entry hold, and does the log contain the
                             checkpoint it stands under? Exit 1 if not
    --restricted FILE        is its marked roll that of this log? Asks for the passphrase. Exit 1 if not
    --passphrase-file FILE|-
pollkeeper verify BUNDLE.zip OTHER.zip
    verifies both and compares them: the same log, one continues the other, or a fork. Exit 1 for a fork or two stations.`,
    disclose: `pollkeeper disclose BUNDLE.zip --number NUMBER (--voter-key HEX | --restricted FILE [--passphrase-file FILE|-])
    the entries of one voter, with proofs. The key is given, or found in restricted.zip. Exit 1 if there are none, or it fails.`,
    keys: `pollkeeper keys PERSON --out FILE [--passphrase-file FILE|-]
    makes a key pair for a person who cosigns checkpoints, in a file under a passphrase of that person's own, typed twice.`,
    cosign: `pollkeeper cosign NOTE --key FILE [--passphrase-file FILE|-]
    signs a checkpoint (a file with the text of its code) and prints the line to bring to the station.`,
    package: `pollkeeper package --election FILE --roll FILE --out FOLDER [options]
    lists every fault of an election file and a roll (CSV), shows what will be sealed, writes one sealed package per
    station, and prints the fingerprint of the committee's key: publish it before the day. Every run makes a new key.
    A sample of both files: electron/package/sample; every field: electron/package/election-file.md.
    --passphrase-file FILE|-   the passphrase; otherwise it is taken from POLLKEEPER_PASSPHRASE, or typed twice
    --accept-warnings          goes on in spite of warnings; in spite of errors never
    --replace                  writes over packages that lie in the folder`,
    simulate: `pollkeeper simulate SCRIPT [--out FOLDER [--replace]] [--election FILE] [--roll FILE] [--quiet]
    runs a day from a script of commands (one JSON a line) and prints what each led to; with --out it writes the record
    and the bundle, over those that lie there only with --replace. Without --election and --roll it is the election of
    practice; another is held as practice too. How a script is written: tests/fixtures/days/README.md. Exit 1 if a line was refused and the
    script does not say so, or the other way round.`,
    commands: `pollkeeper commands
    every command that there is: phases, who gives it, what it needs (also shared/domain/commands.md; English only).`,
  },
  say: {
    every:
      'Every command has --help, which prints its own part of this, and --lang zh|pt|en: without it package speaks Chinese, the others English.',
    'no-command': 'There is no command “{command}”.',
    'no-language': 'There is no language “{given}”: --lang takes zh, pt or en.',
    'not-understood': '“{given}” is not understood.',
    'verify-takes': 'verify takes one bundle, or two.',
    'verify-one': '--checkpoint, --proof and --restricted are held against one bundle.',
    'disclose-takes': 'disclose takes a bundle and --number.',
    'disclose-key': 'disclose takes either --voter-key or --restricted.',
    'key-form': 'A voter key is 64 hex digits.',
    'keys-takes': 'keys takes the id of a person and --out.',
    'cosign-takes': 'cosign takes a note and --key.',
    'simulate-takes': 'simulate takes one script.',
    'no-file': 'There is no file {path}.',
    'no-bundle': 'There is no file {path}; nothing was checked.',
    'is-folder': 'A folder was given where a file is needed.',
    'file-there': '{path} is there already, and was not written over.',
    'file-trouble': '{path} cannot be read or written ({code}).',
    'ask-passphrase': 'Passphrase: ',
    'ask-again': 'Once more: ',
    'no-terminal': 'There is no terminal to type the passphrase at: give it with --passphrase-file FILE.',
    'passphrase-differs': 'The two are not the same; no key was made. Run it again.',
    'passphrase-unreadable': 'The file with the passphrase cannot be read; no key was made.',
    'passphrase.not-utf8':
      'The passphrase in {source} is not UTF-8 text: nobody could type it at the station. Save it as UTF-8 in the editor, as one line.',
    'passphrase.several-lines':
      'There is more than one line in {source}, and only one can be typed at the station. Leave the one line of the passphrase, saved as UTF-8.',
    'passphrase.edge-blanks':
      'The passphrase in {source} begins or ends with blanks, which nobody sees at the station. Delete them, and save it as UTF-8, as one line.',
    'passphrase.unseen-character':
      'The passphrase in {source} holds an invisible character, which nobody could type at the station. Delete it and type it again, and save it as UTF-8, as one line.',
    'standard-input': 'standard input',
    'passphrase-short': 'The passphrase is too short: at least {least} characters.',

    'roll.passphrase': 'The passphrase does not open the marked roll.',
    'roll.damaged': 'The archive of the marked roll is damaged.',
    'roll.without': 'This number is not on the marked roll.',
    'roll.unreadable': 'The marked roll cannot be read.',
    'roll.needs-sound': 'The marked roll is held against sound bundles only.',
    'roll.right': 'The marked roll is that of this log.',
    'roll.wrong': 'THE MARKED ROLL IS NOT THAT OF THIS LOG.',
    'two.neither': 'They cannot be compared.',
    'two.same': 'The same log of {size} events.',
    'two.continues-first':
      'The first continues the other: {to} events, of which the first {from} are the same.',
    'two.continues-second':
      'The second continues the other: {to} events, of which the first {from} are the same.',
    'two.consistency': 'Proof that nothing in them was changed (RFC 6962 consistency):',
    'two.fork': 'A FORK: the two logs differ from event {seq} on.',
    'two.first': 'first: {event}',
    'two.second': 'second: {event}',
    'two.fork-means':
      'If both are sound, the key of the station signed two histories: one of them was made afterwards, or elsewhere.',
    'two.other': 'Not the same station: {why}.',
    'voter.wrong': 'This does not verify: {why}.',
    'voter.by-hand': 'HMAC-SHA256(voter key, {number}); to compute it by hand:',
    'voter.count': '{n} of the {size} events are of this voter.',
    'voter.none':
      'Nothing found in the {size} events: the key is another’s, the number is mistyped, or no ballot was handed out to this person. Which of these, cannot be told from here.',
    'voter.event': 'event  {event}',
    'voter.place': 'stands in the log as number {seq}; path to the root (RFC 6962):',
    'voter.checkpoint': 'The checkpoint, signed by the station:',
    'key.made': 'key of {person}: {fingerprint}',
    'key.at-station':
      'To cosign at the station, put the whole content of the file into the election file, as “key” of this person.',
    'key.outside': 'To keep the key to yourself, put only this there, and sign with pollkeeper cosign:',
    'cosign.no-checkpoint':
      'This is not a checkpoint; nothing was signed. What is needed is the whole text of its code: station, size, root, an empty line and the signatures. The short form cannot be signed.',
    'cosign.of': 'To be signed is the checkpoint of {origin}: {size} events, short form {short}',
    'cosign.unchecked':
      'The station’s signature was not checked here: compare the short form with that on the station’s screen or slip, and hand over the line only if they agree.',
    'cosign.no-key': 'This is not a key file of pollkeeper keys.',
    'cosign.passphrase': 'The passphrase does not open this key.',
    'checkpoint.no-log':
      'The checkpoint cannot be held against this bundle: it holds no log that can be read.',
    'checkpoint.cosigned': 'Cosigned, rightly, by: {names}.',
    'proof.needs-sound': 'The proof is held against sound bundles only.',
    'proof.wrong': 'THE PROOF DOES NOT HOLD: {why}.',
    'proof.no-checkpoint': 'its checkpoint is not one of this log',
    'proof.missing': 'it leaves out entries of this voter: {list}',
    'proof.against': 'THE PROOF IS EVIDENCE AGAINST THIS BUNDLE: the station signed another log. Keep both.',
    'proof.holds': 'The proof holds: entry {seq} of {size} is {event}',
    'proof.later': 'Later entries of this voter, not in the proof: {list}.',

    'script.line': '{path}, line {line}: {problem}',
    'script.not-json':
      'This is not a whole piece of JSON. Look for a missing comma, quotation mark or bracket.',
    'script.at': '{place}: {problem}',
    'script.empty': 'This script has no step at all.',
    'script.idle': 'This line does nothing: it needs do, scan, voters, machine or say.',
    'script.no-do': 'This line has data, files or refused, but no do.',
    'script.earlier': 'at: {at} is before {last}, which stands above; time only goes on.',
    'script.there':
      '“{folder}” already holds {names} of an earlier day; nothing was written. Choose another folder; to replace them, run again with --replace.',
    'script.practice':
      'This election is not practice; a simulated day always is, and its papers say so, lest anybody take it for a real one.',
    'script.must': '({rule} must refuse it)',
    'script.refused': 'REFUSED {rule} {code}: {sentence}',
    'script.ended': '{lines} steps, {events} events, {refused} refused; phase: {phase}; root {root}',
    'script.surprise': 'NOT AS THE SCRIPT SAYS {step}',
  },
};

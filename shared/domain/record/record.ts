/**
 * `recordOf(state) → RecordData`, pure: everything that 第62條 and R-62 want written, from the state alone. No clock,
 * no language, no voter: the same log gives the same record, here and in the hands of whoever verifies it.
 */
import { defaultSettings, type Settings } from '../../contract/election.ts';
import { refusalReasons } from '../issue/commands.ts';
import { objectionKinds } from '../objections/commands.ts';
import { stationFigures } from '../result/figures.ts';
import type { State } from '../state.ts';
import { accountData, countOf, figuresOf, resolutionOf } from './figures.ts';
import { missingForRecord } from './missing.ts';
import { agentsOf, committeeOf, namesOf, peopleOf, personOf, presenceOf, staffOf } from './people.ts';
import { resultData } from './result.ts';
import type { RecordData } from './schema.ts';
import { irregularitiesOf, votingOf } from './voting.ts';

export { type RecordData, recordSchema } from './schema.ts';

function electionOf({ election, poll }: State): RecordData['election'] {
  return {
    id: election.id,
    title: namesOf(election.title),
    body: namesOf(election.body),
    date: election.date,
    zone: election.zone,
    round: election.round,
    packageDigest: poll.digest,
    committeeKey: poll.committeeKey,
    rollDigest: election.roll.digest,
    drawing: { on: election.drawing.on, by: [...election.drawing.by] },
    groups: election.groups.map(({ id, name }, i) => ({ id, order: i + 1, name: namesOf(name) })),
  };
}

/** R-54.contest, R-54.void, R-54.5: listed by themselves, without the voter. */
function deskOf(state: State): RecordData['desk'] {
  const { issue, roll } = state;
  return {
    handedOut: issue.handedOut,
    typed: issue.typed,
    typedWhy: issue.typedWhy.map(one => ({ ...one })),
    taken: issue.taken,
    takenTexts: issue.takenTexts.map(one => ({ ...one })),
    refusals: refusalReasons.map(reason => ({ reason, n: issue.refused[reason] })),
    spoiled: issue.spoiledBy.map(one => ({ ...one })),
    voids: issue.voids.map(one => ({ ...one, by: peopleOf(state, one.by) })),
    contests: issue.contests.map(({ at, statement, allowed }) => ({
      at,
      statement,
      allowed: allowed ? { by: peopleOf(state, allowed.by), reason: allowed.reason } : null,
    })),
    amendments: roll.amendments.map(({ at, by, was, change, decision, reason }) => ({
      at,
      by: peopleOf(state, by),
      was,
      change,
      decision,
      reason,
    })),
  };
}

/** 第62.2(九)條 */
function objectionsOf(state: State): RecordData['objections'] {
  const { list } = state.objections;
  const decided = list.filter(({ decision }) => decision !== null).length;
  return {
    total: list.length,
    decided,
    undecided: list.length - decided,
    byKind: objectionKinds.map(kind => ({ kind, n: list.filter(one => one.kind === kind).length })),
    list: list.map(one => ({
      objection: one.objection,
      kind: one.kind,
      group: one.group,
      by: one.by,
      text: one.text,
      answers: one.answers ?? null,
      at: one.at,
      receivedBy: peopleOf(state, one.receivedBy),
      documents: one.documents.map(({ name, size, mediaType, sha256 }) => ({
        name,
        size,
        mediaType,
        sha256,
      })),
      decision: one.decision
        ? { ...resolutionOf(one.decision), outcome: one.decision.outcome, at: one.decision.at }
        : null,
    })),
  };
}

function machineOf(state: State): RecordData['machine'] {
  const { clock, poll, evidence } = state;
  return {
    starts: clock.starts,
    runtimes: poll.runtimes.map(one => ({ ...one })),
    runtimeAccepted: poll.accepted.length > 0,
    offsetMs: clock.offsetMs,
    clockSource: clock.source,
    gaps: clock.gaps.map(({ measured: _, since: __, noted: ___, checkedSince: ____, ...gap }) => gap),
    clockChanges: clock.changes.map(one => ({ ...one })),
    recoveries: evidence.recoveries.map(({ at, by, what, from, to, why, leaves, setAside }) => ({
      at,
      by: peopleOf(state, by),
      what,
      from,
      to,
      why,
      leaves: leaves ?? 0,
      setAside: [...(setAside ?? [])],
    })),
    secondJournal: evidence.secondJournal,
    wrongPins: Object.keys(evidence.wrongPins)
      .sort()
      .map(id => ({ person: personOf(state, id), times: evidence.wrongPins[id] ?? 0 })),
    failedWrites: evidence.failedWrites.map(one => ({ ...one })),
  };
}

const namesIn = (state: State, ids: readonly string[]): string =>
  peopleOf(state, ids)
    .map(({ name }) => name)
    .join(', ');

/** Every **[choice]** of rules.md, as this election made it. */
function settingsOf({ election }: State): RecordData['settings'] {
  return (Object.keys(defaultSettings) as (keyof Settings)[]).map(setting => ({
    setting,
    value: election.settings[setting],
    default: defaultSettings[setting],
    changed: election.settings[setting] !== defaultSettings[setting],
  }));
}

export function recordOf(state: State): RecordData {
  const { election, record } = state;
  const station = election.stations.find(({ id }) => id === state.station);
  if (!station) throw new Error(`station ${state.station} is not in election ${election.id}`);
  return {
    format: 'pollkeeper-record-1',
    practice: election.practice,
    logSize: state.size,
    phase: state.poll.phase,
    election: electionOf(state),
    station: { id: station.id, name: namesOf(station.name), only: election.stations.length === 1 },
    committee: committeeOf(state),
    agents: agentsOf(state),
    staff: staffOf(state),
    presence: presenceOf(state),
    voting: votingOf(state),
    figures: figuresOf(state),
    result: resultData(state),
    resultInput: { singleStation: election.stations.length === 1, station: stationFigures(state) },
    count: countOf(state),
    account: accountData(state),
    desk: deskOf(state),
    boxes: state.boxes.boxes.map(({ box, life, shownTo, slotSignatures }) => ({
      box,
      life,
      shownTo,
      signatures: slotSignatures.map(one => ({ ...one })),
    })),
    seals: state.boxes.seals.map(one => ({
      ...one,
      by: peopleOf(state, one.by),
      // who replaced a seal, or closed an envelope, saw it too: by name, like other witnesses
      witness: one.witness === one.by.join(', ') ? namesIn(state, one.by) : one.witness,
      inspections: one.inspections.map(seen => ({ ...seen, by: peopleOf(state, seen.by) })),
    })),
    irregularities: irregularitiesOf(state),
    objections: objectionsOf(state),
    decisions: state.decisions.list.map(one => ({
      ...resolutionOf(one),
      decision: one.decision,
      at: one.at,
      by: peopleOf(state, one.by),
      text: one.text,
      carried: one.carried,
    })),
    machine: machineOf(state),
    settings: settingsOf(state),
    cosignatures: state.evidence.cosignatures.map(({ person, size, root }) => ({
      person: personOf(state, person),
      size,
      root,
    })),
    smallCountAccepted: record.smallCountAccepted,
    records: record.records.map(one => ({ ...one })),
    signatures: record.signatures.map(({ record: n, signer, signed, refusal }) => ({
      record: n,
      signer,
      signed,
      refusal: refusal ?? '',
    })),
    exports: record.exports.map(one => ({ ...one })),
    fallback: record.fallback.map(({ what, at, by }) => ({ what, at, by: peopleOf(state, by) })),
    missing: [...missingForRecord(state)],
  };
}

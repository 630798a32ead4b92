/** Totals, votes with their percentages, the count and the account (第62.2(四)–(六)條, 第58.1條). */
import { accountOf } from '../account/account.ts';
import type { PaperKind } from '../account/state.ts';
import { tallyTotal, totalsOf } from '../count/totals.ts';
import { entitledHere, minimumTurnout, turnoutBelowMinimum } from '../poll/turnout.ts';
import type { State } from '../state.ts';
import { namesOf, peopleOf, personOf } from './people.ts';
import type { RecordData, Resolution } from './schema.ts';
import { shareOf } from './share.ts';

/** Choices are nobody's business before the count is finished (R-secret). */
function votesOf(state: State): RecordData['figures']['votes'] {
  if (!state.count.finished) return null;
  const { groups, valid, blank, otherInvalid, found } = totalsOf(state);
  const registered = entitledHere(state);
  const votes = state.election.groups.map(({ id }) => groups[id] ?? 0);
  const [first, second] = [...votes].sort((a, b) => b - a);
  return {
    groups: state.election.groups.map(({ id }) => {
      const n = groups[id] ?? 0;
      return { group: id, votes: n, ofRegistered: shareOf(n, registered), ofValid: shareOf(n, valid) };
    }),
    valid,
    blank,
    otherInvalid,
    invalid: blank + otherInvalid,
    found,
    margin: first === undefined || second === undefined ? null : first - second,
  };
}

export function figuresOf(state: State): RecordData['figures'] {
  const registered = entitledHere(state);
  const voted = state.issue.struckOff;
  const votes = votesOf(state);
  const { settings, stations } = state.election;
  return {
    registered,
    voted: shareOf(voted, registered),
    notVoted: shareOf(Math.max(0, registered - voted), registered),
    minimumTurnout: { percent: minimumTurnout(state), below: turnoutBelowMinimum(state) },
    perTenMinutes: [...state.issue.perTenMinutes],
    votes,
    deposits: (votes?.groups ?? []).map(({ group, votes: n }) => ({
      group,
      votes: n,
      needed: settings.depositVotes,
      returned: stations.length === 1 ? n >= settings.depositVotes : null,
    })),
  };
}

export const resolutionOf = (one: {
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly casting?: 'for' | 'against' | undefined;
  readonly reasons: string;
}): Resolution => ({
  votesFor: one.votesFor,
  votesAgainst: one.votesAgainst,
  casting: one.casting ?? null,
  reasons: one.reasons,
});

export function countOf(state: State): RecordData['count'] {
  const { count, account } = state;
  return {
    supervisors: count.supervisors.map(({ name, capacity, group }) => ({
      name,
      capacity,
      group: group ?? '',
    })),
    totalled: count.totalled ? { ...count.totalled } : null,
    startedAt: count.startedAt,
    finishedAt: count.finishedAt,
    announcedAt: count.announcedAt,
    batches: count.batches.map(({ batch, entries, setAside, corrections }) => ({
      batch,
      ballots: entries[0] ? tallyTotal(entries[0].tally) : 0,
      setAside: setAside.map(one => ({ ...one })),
      entries: entries.map(({ by, reader }) => ({ by: personOf(state, by), reader })),
      corrections: corrections.map(one => ({ ...one, by: personOf(state, one.by) })),
    })),
    disputes: count.disputes.map(({ dispute, batch, raisedBy, ground, decision }) => ({
      dispute,
      batch,
      raisedBy,
      ground,
      decision: decision
        ? { ...resolutionOf(decision), validFor: decision.validFor, dissent: decision.dissent ?? '' }
        : null,
    })),
    despiteTurnout: account.countingDecided
      ? { ...resolutionOf(account.countingDecided), carried: account.countingDecided.carried }
      : null,
    destroyed: account.destroyed ? { ...account.destroyed, by: peopleOf(state, account.destroyed.by) } : null,
  };
}

export function accountData(state: State): RecordData['account'] {
  const { account, ballots } = state;
  const sums = accountOf(state);
  const papers = (kind: PaperKind, counted: number | null) => ({
    counted,
    envelope: account.envelopes[kind],
    entries: account.entries[kind].map(({ person, counted: n, at }) => ({
      person: personOf(state, person),
      counted: n,
      at,
    })),
  });
  return {
    ...sums,
    settled: account.settled !== null,
    missingExplained: account.missingExplained,
    varianceExplained: account.varianceExplained,
    papers: {
      unused: papers('unused', sums.unused),
      spoiled: papers('spoiled', sums.spoiledCounted),
    },
    deliveries: ballots.deliveries.map(one => ({ ...one, by: peopleOf(state, one.by) })),
    transfers: ballots.transfers.map(one => ({
      ...one,
      by: peopleOf(state, one.by),
      station: namesOf(
        state.election.stations.find(({ id }) => id === one.station)?.name ?? { zh: one.station },
      ),
    })),
  };
}

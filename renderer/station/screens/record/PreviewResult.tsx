/** Who is elected, or what comes instead (第62.2(八)、19條), in the words of the paper. */
import { Section, type Sheet, useSheet } from './sheet.tsx';

/** One sentence; a station of several brings its figures and decides nothing. */
function sentenceOf({ record, w, t, group }: Sheet): string {
  const { result, election, figures, station } = record;
  if (!station.only) return w('result.several');
  if (!result) return w('result.unfinished');
  const groups = (ids: readonly string[]) => ids.map(group).join('、');
  const votesOf = (id: string) => t.number(figures.votes?.groups.find(one => one.group === id)?.votes ?? 0);
  const basis = { valid: result.valid, percent: result.winningPercent };
  const voters = { found: result.found, entitled: result.entitled };
  const { outcome } = result;
  switch (outcome.kind) {
    case 'elected':
      return w(`result.elected-${outcome.by}`, {
        ...basis,
        ...voters,
        ...(outcome.by === 'single' ? { percent: figures.minimumTurnout.percent ?? 0 } : {}),
        group: group(outcome.group),
        votes: votesOf(outcome.group),
        round: election.round,
      });
    case 'second-round':
      return w('result.second-round', {
        ...basis,
        first: group(outcome.between[0]),
        second: group(outcome.between[1]),
      });
    case 'needs-ruling':
      return w('result.needs-ruling', {
        ...basis,
        first: group(outcome.first),
        tied: groups(outcome.tied),
      });
    case 'revote':
      return w('result.revote', { groups: groups(outcome.among), votes: votesOf(outcome.among[0] ?? '') });
    case 'single-group-failed':
      return outcome.reason === 'turnout'
        ? w('result.single-turnout', { ...voters, percent: outcome.percent })
        : w('result.single-no-votes');
    case 'postponed':
      return w('result.postponed');
    case 'not-counted':
      return w('result.not-counted');
  }
}

export function PreviewResult() {
  const sheet = useSheet();
  return (
    <Section title="section.result" article="62.2(八)">
      <p>
        <strong>{sentenceOf(sheet)}</strong>
      </p>
    </Section>
  );
}

/** A resolution of the committee members present (第55.4條): votes, the chair's casting vote when they are equal, reasons. */
import { useStation } from '../bridge/useStation.tsx';
import { useT } from '../text/useT.tsx';
import { NumberField, Radios, TextAreaField } from './fields.tsx';

export type VotesDraft = {
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly casting: 'for' | 'against' | null;
  readonly reasons: string;
};
export const noVotes: VotesDraft = {
  votesFor: Number.NaN,
  votesAgainst: Number.NaN,
  casting: null,
  reasons: '',
};

const equal = ({ votesFor, votesAgainst }: VotesDraft) => votesFor > 0 && votesFor === votesAgainst;

/** As the commands want it, or null while something is not filled in. */
export function resolutionOf(draft: VotesDraft) {
  const { votesFor, votesAgainst, casting, reasons } = draft;
  if (Number.isNaN(votesFor) || Number.isNaN(votesAgainst) || votesFor + votesAgainst === 0) return null;
  if (reasons.trim() === '' || (equal(draft) && casting === null)) return null;
  return { votesFor, votesAgainst, ...(equal(draft) && casting ? { casting } : {}), reasons: reasons.trim() };
}

type Props = { readonly value: VotesDraft; readonly onChange: (value: VotesDraft) => void };

export function Votes({ value, onChange }: Props) {
  const t = useT();
  const { people } = useStation().state.election;
  const members = people.filter(
    ({ role }) => role === 'chair' || role === 'delegate' || role === 'member',
  ).length;
  const set = (part: Partial<VotesDraft>) => onChange({ ...value, ...part });
  return (
    <div className="stack">
      <div className="row" data-top>
        <NumberField
          label={t.label('name', 'votesFor')}
          value={value.votesFor}
          max={Math.max(5, members)}
          onChange={votesFor => set({ votesFor })}
        />
        <NumberField
          label={t.label('name', 'votesAgainst')}
          value={value.votesAgainst}
          max={Math.max(5, members)}
          onChange={votesAgainst => set({ votesAgainst })}
        />
      </div>
      {equal(value) && (
        <Radios
          label={t.label('name', 'casting')}
          hint={t('after.casting-hint')}
          across
          choices={(['for', 'against'] as const).map(id => ({ id, label: t.label('casting', id) }))}
          value={value.casting}
          onChange={id => set({ casting: id === 'for' ? 'for' : 'against' })}
        />
      )}
      <TextAreaField
        label={t.label('name', 'reasons')}
        rows={2}
        maxLength={4000}
        value={value.reasons}
        onChange={reasons => set({ reasons })}
      />
    </div>
  );
}

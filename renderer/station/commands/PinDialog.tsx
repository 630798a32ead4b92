/**
 * Asks for the persons and PINs that a command needs. The PINs live in this dialog only: they go with one ask
 * and are cleared, whatever the answer. A refusal keeps the dialog, so that a mistyped PIN is one more try.
 */
import { useState } from 'react';
import type { Refusal, Result } from '../../../shared/contract/result.ts';
import { FormDialog } from '../components/FormDialog.tsx';
import { Select, TextField } from '../components/fields.tsx';
import { LongWork } from '../components/LongWork.tsx';
import { RefusalNotice } from '../components/Notice.tsx';
import { useT } from '../text/useT.tsx';
import { usePracticePin } from './usePracticePin.ts';
import type { Place } from './who.ts';

export type GivenPin = { readonly person: string; readonly pin: string };

type Props = {
  readonly title: string;
  readonly explanation: string;
  readonly places: readonly Place[];
  /** who sits at the desk: offered first */
  readonly desk: string | null;
  readonly send: (people: GivenPin[]) => Promise<Result<unknown>>;
  readonly onDone: () => void;
  readonly onCancel: (last: Refusal | null) => void;
};

const labels = {
  chair: 'commands.pin-chair',
  staff: 'commands.pin-staff',
  second: 'commands.pin-second',
  person: 'commands.pin-person',
} as const;

/** The one at the desk, where this place is open to that person; else the only one there is. */
const firstChoice = (place: Place, desk: string | null): string | null =>
  place.label !== 'second' && place.people.some(({ id }) => id === desk)
    ? desk
    : place.people.length === 1
      ? (place.people[0]?.id ?? null)
      : null;

type PinFieldProps = {
  readonly person: string | null | undefined;
  readonly value: string;
  readonly autoFocus: boolean;
  readonly onChange: (pin: string) => void;
};

function PinField({ person, ...field }: PinFieldProps) {
  const t = useT();
  return (
    <TextField {...field} label={t('commands.pin')} hint={usePracticePin(person)} kind="pin" maxLength={12} />
  );
}

export function PinDialog({ title, explanation, places, desk, send, onDone, onCancel }: Props) {
  const t = useT();
  const [people, setPeople] = useState(() => places.map(place => firstChoice(place, desk)));
  const [pins, setPins] = useState(() => places.map(() => ''));
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const complete = places.every((_, i) => people[i] && (pins[i] ?? '').length >= 4);
  const sameTwice = new Set(people.filter(Boolean)).size < people.filter(Boolean).length;

  const submit = async () => {
    setPending(true);
    const given = places.map((_, i) => ({ person: people[i] ?? '', pin: pins[i] ?? '' }));
    setPins(places.map(() => ''));
    const answer = await send(given);
    setPending(false);
    if (answer.ok) onDone();
    else setRefusal(answer.refusal);
  };

  return (
    <FormDialog
      title={title}
      submit={t('commands.confirm')}
      width="narrow"
      why={!complete ? t('commands.pin-missing') : sameTwice ? t('commands.two-different') : null}
      isPending={pending}
      onCancel={() => onCancel(refusal)}
      onSubmit={submit}
    >
      <p className="dialog-lead">{explanation}</p>
      {places.map((place, i) => (
        <div className="pin-row" key={place.label}>
          <Select
            label={t(labels[place.label])}
            choices={place.people.map(person => ({
              id: person.id,
              label: person.name,
              detail: t.label('role', person.role),
            }))}
            value={people[i] ?? null}
            placeholder={t('commands.choose-person')}
            autoFocus={i === 0 && people[0] === null}
            onChange={id => setPeople(now => now.map((one, j) => (j === i ? id : one)))}
          />
          <PinField
            person={people[i]}
            value={pins[i] ?? ''}
            autoFocus={i === 0 && people[0] !== null}
            onChange={pin => setPins(now => now.map((one, j) => (j === i ? pin : one)))}
          />
        </div>
      ))}
      {pending && <LongWork />}
      <RefusalNotice refusal={refusal} />
    </FormDialog>
  );
}

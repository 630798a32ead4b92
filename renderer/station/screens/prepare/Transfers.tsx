/**
 * ballots that went to another station or the committee's reserve, or came from there; by two people, with the
 * reason. As long as ballots may be handed out.
 */
import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import { commandTable } from '../../../../shared/domain/commands.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { CommandDialog } from '../../commands/CommandDialog.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { NumberField, Radios, Select, TextAreaField, TextField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toast.tsx';
import { useT } from '../../text/useT.tsx';

const phases: ReadonlySet<string> = new Set(commandTable['transfer-ballots'].phases);

export function Transfers() {
  const t = useT();
  const { poll, ballots } = useStation().state;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {ballots.transfers.map(({ at, direction, ballots: n, station, reason }, i) => (
        // two may have come in the same moment
        // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows
        <Notice key={i} tone="info">
          {t(`transfer.was-${direction}`, { time: t.time(at), n, station: t.stationName(station), reason })}
        </Notice>
      ))}
      {phases.has(poll.phase) && (
        <div className="button-row">
          <Button onPress={() => setIsOpen(true)}>
            <ArrowLeftRight aria-hidden="true" size={18} />
            {t('transfer.open')}
          </Button>
        </div>
      )}
      {isOpen && <TransferDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

const elsewhere = ' elsewhere';

function TransferDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const { state, derived } = useStation();
  const { election, station: own } = state;
  const others = election.stations.filter(({ id }) => id !== own);
  const [direction, setDirection] = useState<'in' | 'out'>('in');
  const [ballots, setBallots] = useState(Number.NaN);
  const [chosen, setChosen] = useState(others[0]?.id ?? elsewhere);
  const [written, setWritten] = useState('');
  const [reason, setReason] = useState('');
  const command = useCommand('transfer-ballots');
  const station = chosen === elsewhere ? written.trim() : chosen;
  const whole = Number.isInteger(ballots) && ballots > 0;
  const data =
    whole && station !== '' && reason.trim() !== '' ? { direction, ballots, station, reason } : null;
  return (
    <CommandDialog
      title={t('transfer.title')}
      submit={t('transfer.do')}
      multiline
      command={command}
      data={data}
      options={{ explanation: t => t(`transfer.two-${direction}`, { n: whole ? ballots : 0 }) }}
      onClose={onClose}
      onDone={() => {
        say('good', t('transfer.said'));
        onClose();
      }}
    >
      <p className="dialog-lead">{t('transfer.lead')}</p>
      <Radios
        label={t('transfer.direction')}
        across
        choices={[
          { id: 'in', label: t('transfer.in') },
          { id: 'out', label: t('transfer.out') },
        ]}
        value={direction}
        onChange={id => setDirection(id === 'out' ? 'out' : 'in')}
      />
      <NumberField
        label={t('transfer.ballots')}
        {...(direction === 'out'
          ? { hint: t('transfer.unused', { n: derived.account.unusedExpected }) }
          : {})}
        value={ballots}
        onChange={setBallots}
      />
      {others.length > 0 && (
        <Select
          label={t('transfer.station')}
          choices={[
            ...others.map(({ id, name }) => ({ id, label: t.nameOf(name) })),
            { id: elsewhere, label: t('transfer.elsewhere') },
          ]}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {chosen === elsewhere && (
        <TextField
          label={t('transfer.other-end')}
          hint={t('transfer.other-end-hint')}
          value={written}
          onChange={setWritten}
          maxLength={200}
        />
      )}
      <TextAreaField label={t('desk.reason')} value={reason} onChange={setReason} rows={2} />
    </CommandDialog>
  );
}

/** Signature lines: each person signs on the paper, or refuses with a reason; what happened is written down here. */
import { Check, PenLine, X } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../text/useT.tsx';
import { Button } from './Button.tsx';
import { TextField } from './fields.tsx';

export type Signature = { readonly signer: string; readonly signed: boolean; readonly refusal: string };
export type Signer = { readonly name: string; readonly detail: string };

type Props = {
  readonly label: string;
  /** who is expected to sign; others may be added */
  readonly expected: readonly Signer[];
  readonly signatures: readonly Signature[];
  /** answers true when it was written down */
  readonly onSign: (signature: Signature) => Promise<boolean>;
};

export function Signatures({ label, expected, signatures, onSign }: Props) {
  const t = useT();
  const [other, setOther] = useState('');
  const known = expected.map(({ name }) => name);
  const others = signatures.filter(({ signer }) => !known.includes(signer));
  const lines = [...expected, ...others.map(({ signer }) => ({ name: signer, detail: '' }))];
  const add = async (signed: boolean, refusal: string) => {
    const written = await onSign({ signer: other.trim(), signed, refusal });
    if (written) setOther('');
    return written;
  };
  return (
    <fieldset className="signatures" aria-label={label}>
      {lines.map(({ name, detail }) => (
        <div className="signature" key={name}>
          <span className="signature-who">
            {name} {detail && <small>{detail}</small>}
          </span>
          <Line
            name={name}
            known={signatures.find(({ signer }) => signer === name) ?? null}
            onSign={(signed, refusal) => onSign({ signer: name, signed, refusal })}
          />
        </div>
      ))}
      <div className="signature">
        <TextField label={t('after.other-signer')} value={other} maxLength={200} onChange={setOther} />
        {other.trim() !== '' && <Line name={other} known={null} onSign={add} />}
      </div>
    </fieldset>
  );
}

type LineProps = {
  readonly name: string;
  readonly known: Signature | null;
  readonly onSign: (signed: boolean, refusal: string) => Promise<boolean>;
};

function Line({ name, known, onSign }: LineProps) {
  const t = useT();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  if (known)
    return (
      <span className="signature-state" data-signed={known.signed}>
        {known.signed ? <Check aria-hidden="true" size={18} /> : <X aria-hidden="true" size={18} />}
        {known.signed ? t('after.signed') : t('after.refused-because', { reason: known.refusal })}
      </span>
    );
  const refuse = async () => {
    if (reason.trim() !== '' && (await onSign(false, reason.trim()))) {
      setRefusing(false);
      setReason('');
    }
  };
  if (refusing)
    return (
      <div className="signature-refusal">
        <TextField
          label={t('after.refusal-of', { name })}
          value={reason}
          maxLength={4000}
          autoFocus
          onChange={setReason}
          onEnter={refuse}
          onEscape={() => setRefusing(false)}
        />
        <Button why={reason.trim() === '' ? t('commands.not-filled') : null} onPress={refuse}>
          {t('commands.save')}
        </Button>
        <Button look="quiet" keys="Esc" onPress={() => setRefusing(false)}>
          {t('commands.cancel')}
        </Button>
      </div>
    );
  return (
    <div className="signature-ways">
      <Button aria-label={`${name}: ${t('after.signed')}`} onPress={() => void onSign(true, '')}>
        <PenLine aria-hidden="true" size={18} />
        {t('after.signed')}
      </Button>
      <Button look="quiet" aria-label={`${name}: ${t('after.refuses')}`} onPress={() => setRefusing(true)}>
        {t('after.refuses')}…
      </Button>
    </div>
  );
}

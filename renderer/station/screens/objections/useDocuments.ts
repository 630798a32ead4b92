/**
 * R-55.doc: the documents of an objection, chosen in the system's dialog or dropped on the window. They are copied and
 * hashed at once; what is lodged names them by their hash. A bad one says why, and the others stay. One that comes when
 * its form was lodged, discarded or left is nobody's: it gets into no other form.
 */
import { useEffect, useRef, useState } from 'react';
import { type Answer, type AttachedDocument, dropPartBytes } from '../../../../shared/contract/asks.ts';
import { type Refusal, refuse } from '../../../../shared/contract/result.ts';
import type { StationStore } from '../../bridge/store.ts';
import { useStore } from '../../bridge/useStation.tsx';

const base64Of = async (part: Blob): Promise<string> => {
  const bytes = new Uint8Array(await part.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

/** A folder, or a stick that was pulled, has no bytes. Null: no longer `wanted`, and nothing of it is kept. */
async function send(
  store: StationStore,
  file: File,
  wanted: () => boolean,
): Promise<Answer<'attach'> | null> {
  const begun = await store.ask({ ask: 'drop-file', name: file.name, size: file.size });
  if (!begun.ok) return begun;
  const token = begun.value.file;
  for (let at = 0; at < file.size; at += dropPartBytes) {
    const base64 = await base64Of(file.slice(at, at + dropPartBytes)).catch(() => null);
    if (!wanted()) return null;
    if (base64 === null) return refuse('R-55.doc', 'file-unreadable', { name: file.name });
    const taken = await store.ask({ ask: 'drop-part', file: token, base64 });
    if (!taken.ok) return taken;
  }
  return wanted() ? store.ask({ ask: 'attach', files: [token] }) : null;
}

type Documents = readonly AttachedDocument[];
type Work = (wanted: () => boolean, keep: (answer: Answer<'attach'> | null) => void) => Promise<void>;

/** `change`: of the documents that stand in the form. */
export function useDocuments(change: (part: (now: Documents) => AttachedDocument[]) => void) {
  const store = useStore();
  /** the form by its number: one more whenever it was lodged, discarded or left */
  const form = useRef(0);
  useEffect(
    () => () => {
      form.current += 1;
    },
    [],
  );
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [pending, setPending] = useState(false);
  const during = async (work: Work) => {
    const mine = form.current;
    const wanted = () => form.current === mine;
    setPending(true);
    setRefusals([]);
    await work(wanted, answer => {
      if (answer === null || !wanted()) return;
      if (!answer.ok) setRefusals(now => [...now, answer.refusal]);
      else
        change(now => [
          ...now,
          ...answer.value.filter(one => !now.some(({ sha256 }) => sha256 === one.sha256)),
        ]);
    });
    setPending(false);
  };
  const choose = () =>
    during(async (wanted, keep) => {
      const picked = await store.ask({ ask: 'choose-file', purpose: 'documents' });
      if (!picked.ok) keep(picked);
      else
        for (const { file } of picked.value)
          if (wanted()) keep(await store.ask({ ask: 'attach', files: [file] }));
    });
  const take = (files: readonly File[]) =>
    during(async (wanted, keep) => {
      for (const file of files) if (wanted()) keep(await send(store, file, wanted));
    });
  const drop = (sha256: string) => change(now => now.filter(one => one.sha256 !== sha256));
  const forget = () => {
    form.current += 1;
    setRefusals([]);
  };
  return { refusals, pending, choose, take, drop, forget };
}

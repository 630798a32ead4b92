/**
 * R-55.doc: the documents of an objection, chosen in the system's dialog or dropped on the window. They are copied and
 * hashed at once; what is lodged names them by their hash. A bad one says why, and the others stay.
 */
import { useState } from 'react';
import { z } from 'zod';
import { type Answer, type AttachedDocument, dropPartBytes } from '../../../../shared/contract/asks.ts';
import { type Refusal, refuse } from '../../../../shared/contract/result.ts';
import { documentSchema } from '../../../../shared/domain/objections/commands.ts';
import type { StationStore } from '../../bridge/store.ts';
import { useStore } from '../../bridge/useStation.tsx';
import { useUnrecorded } from '../../machine/unrecorded.ts';

const base64Of = async (part: Blob): Promise<string> => {
  const bytes = new Uint8Array(await part.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

/** A folder, or a stick that was pulled, has no bytes. */
async function send(store: StationStore, file: File): Promise<Answer<'attach'>> {
  const begun = await store.ask({ ask: 'drop-file', name: file.name, size: file.size });
  if (!begun.ok) return begun;
  const token = begun.value.file;
  for (let at = 0; at < file.size; at += dropPartBytes) {
    const base64 = await base64Of(file.slice(at, at + dropPartBytes)).catch(() => null);
    if (base64 === null) return refuse('R-55.doc', 'file-unreadable', { name: file.name });
    const taken = await store.ask({ ask: 'drop-part', file: token, base64 });
    if (!taken.ok) return taken;
  }
  return store.ask({ ask: 'attach', files: [token] });
}

const documentsSchema = z.array(documentSchema);

export function useDocuments() {
  const store = useStore();
  const chosen = useUnrecorded<readonly AttachedDocument[]>('objection.documents', documentsSchema, []);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [pending, setPending] = useState(false);
  const keep = (answer: Answer<'attach'>) => {
    if (!answer.ok) setRefusals(now => [...now, answer.refusal]);
    else
      chosen.set(now => [
        ...now,
        ...answer.value.filter(one => !now.some(({ sha256 }) => sha256 === one.sha256)),
      ]);
  };
  const during = async (work: () => Promise<void>) => {
    setPending(true);
    setRefusals([]);
    await work();
    setPending(false);
  };
  const choose = () =>
    during(async () => {
      const picked = await store.ask({ ask: 'choose-file', purpose: 'documents' });
      if (!picked.ok) setRefusals([picked.refusal]);
      else for (const { file } of picked.value) keep(await store.ask({ ask: 'attach', files: [file] }));
    });
  const take = (files: readonly File[]) =>
    during(async () => {
      for (const file of files) keep(await send(store, file));
    });
  const drop = (sha256: string) => chosen.set(now => now.filter(one => one.sha256 !== sha256));
  return { documents: chosen.value, refusals, pending, choose, take, drop, clear: chosen.forget };
}

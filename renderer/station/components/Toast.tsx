/** Short words that come and go, said aloud by a live region. Nothing that must not be missed goes here. */
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { Notice } from './Notice.tsx';

type Tone = 'info' | 'good' | 'warn' | 'bad';
type Toast = { readonly id: number; readonly tone: Tone; readonly text: string };

const shownMs = 4000;
const ToastContext = createContext<(tone: Tone, text: string) => void>(() => {});
let lastId = 0;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const say = useCallback((tone: Tone, text: string) => {
    lastId += 1;
    const id = lastId;
    setToasts(now => [...now.slice(-2), { id, tone, text }]);
    window.setTimeout(() => setToasts(now => now.filter(toast => toast.id !== id)), shownMs);
  }, []);
  return (
    <ToastContext value={say}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map(toast => (
          <Notice key={toast.id} tone={toast.tone}>
            {toast.text}
          </Notice>
        ))}
      </div>
    </ToastContext>
  );
}

export const useToast = () => useContext(ToastContext);

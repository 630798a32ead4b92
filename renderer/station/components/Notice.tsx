import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Refusal } from '../../../shared/contract/result.ts';
import { RuleId } from '../frame/Help.tsx';
import { useT } from '../text/useT.tsx';

type Tone = 'info' | 'good' | 'warn' | 'bad';
const icons = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert } as const;

/** A sentence that stays where it is: icon, words, colour. */
export function Notice({
  tone,
  children,
  role,
}: {
  tone: Tone;
  children: ReactNode;
  role?: 'alert' | 'status';
}) {
  const Icon = icons[tone];
  return (
    <div className="notice" data-tone={tone} {...(role ? { role } : {})}>
      <Icon aria-hidden="true" size={22} />
      <div>{children}</div>
    </div>
  );
}

/** What the station answered instead of doing it, with the rule that says so. Nothing without a refusal. */
export function RefusalNotice({ refusal }: { refusal: Refusal | null }) {
  const t = useT();
  if (!refusal) return null;
  return (
    <Notice tone="bad" role="alert">
      {t.refusal(refusal)} <RuleId rule={refusal.rule} />
    </Notice>
  );
}

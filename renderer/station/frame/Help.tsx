/**
 * Help in place: F1, "?", or the question mark above, says which rules the screen serves, in the charter's words and with
 * their articles, and what its keys do. A rule's number anywhere on a screen leads to its text.
 */
import { CircleQuestionMark } from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { ruleText } from '../../../shared/locales/rules.ts';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogActions } from '../components/Dialog.tsx';
import type { TextKey } from '../text/catalogue.ts';
import { useT } from '../text/useT.tsx';
import { helpOf } from './help-topics.ts';
import { useScreen } from './useScreen.tsx';

type Shown = { readonly title: string; readonly rules: readonly string[]; readonly keys: readonly TextKey[] };
type Help = { readonly openScreen: () => void; readonly openRule: (rule: string) => void };
const HelpContext = createContext<Help | null>(null);

export function HelpProvider({ children }: { children: ReactNode }) {
  const t = useT();
  const { screen } = useScreen();
  const [shown, setShown] = useState<Shown | null>(null);
  const title = t(screen.title);
  const help = useMemo<Help>(
    () => ({
      openScreen: () => setShown({ title, ...helpOf(screen.id) }),
      openRule: rule => setShown({ title: rule, rules: [rule], keys: [] }),
    }),
    [screen.id, title],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!asksForHelp(event) || document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      help.openScreen();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [help]);
  return (
    <HelpContext value={help}>
      {children}
      {shown && (
        <Dialog
          title={t('help.title', { about: shown.title })}
          isOpen
          width="wide"
          onClose={() => setShown(null)}
        >
          <dl className="help-rules">
            {shown.rules.map(rule => (
              <div key={rule}>
                <dt className="rule-id">{rule}</dt>
                <dd>{ruleText(t.language, rule) ?? t('help.no-rule')}</dd>
              </div>
            ))}
          </dl>
          {shown.keys.length > 0 && (
            <section>
              <h3>{t('help.keys')}</h3>
              <ul className="help-keys">
                {shown.keys.map(key => (
                  <li key={key}>{t(key)}</li>
                ))}
              </ul>
            </section>
          )}
          <DialogActions>
            <Button keys="Esc" autoFocus onPress={() => setShown(null)}>
              {t('commands.close')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </HelpContext>
  );
}

/** F1 anywhere; a typed "?" only where nothing is being written. */
function asksForHelp(event: KeyboardEvent): boolean {
  if (event.repeat || event.isComposing || event.defaultPrevented) return false;
  if (event.code === 'F1') return true;
  const writes =
    event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
  return event.key === '?' && !writes && !event.altKey && !event.ctrlKey && !event.metaKey;
}

export function HelpButton() {
  const t = useT();
  const help = useContext(HelpContext);
  return (
    <button type="button" className="nav-help" aria-keyshortcuts="F1 ?" onClick={() => help?.openScreen()}>
      <CircleQuestionMark aria-hidden="true" size={20} />
      <span className="nav-text">{t('help.open')}</span>
      <span className="keycap" aria-hidden="true">
        F1
      </span>
    </button>
  );
}

type RuleIdProps = {
  readonly rule: string;
  /** -1 where a list leads to it by keys of its own */
  readonly tabIndex?: 0 | -1;
};

/** The number of a rule; a press shows what it says. Plain where there is no help around it, or no such rule. */
export function RuleId({ rule, tabIndex = 0 }: RuleIdProps) {
  const t = useT();
  const help = useContext(HelpContext);
  if (!help || ruleText(t.language, rule) === null) return <span className="rule-id">{rule}</span>;
  return (
    <button
      type="button"
      className="rule-id rule-link"
      tabIndex={tabIndex}
      aria-label={t('help.rule', { rule })}
      onClick={() => help.openRule(rule)}
    >
      {rule}
    </button>
  );
}

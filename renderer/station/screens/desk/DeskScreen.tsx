/** The desk (station.md): the voter in the middle, how things stand at the side, what happened below. */
import { Keyboard, Layers, Unplug, VolumeX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { usePins } from '../../commands/CommandProvider.tsx';
import type { Given } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog, DialogActions } from '../../components/Dialog.tsx';
import { useScanners, useTrouble } from '../../frame/Scanners.tsx';
import { toTheTop } from '../../frame/toTheTop.ts';
import { useMachineSettings } from '../../machine/settings.ts';
import { useT } from '../../text/useT.tsx';
import { type Action, ActionBar, type DeskDialog, useActions } from './Actions.tsx';
import { AnswerPanel, useFace } from './AnswerPanel.tsx';
import { Chart, ChartTable } from './Chart.tsx';
import type { Desk } from './desk-session.ts';
import { Rail } from './Rail.tsx';
import { Recent } from './Recent.tsx';
import { TypedEntry } from './TypedEntry.tsx';
import { useDesk } from './useDesk.tsx';
import {
  AllowDialog,
  ChairReplacementDialog,
  ContestDialog,
  SpoiledDialog,
  TakenDialog,
  VoidDialog,
} from './VoterDialogs.tsx';
import { WaitsForChair } from './WaitsForChair.tsx';

const voterOf = (desk: Desk): string | null => {
  if (desk.step === 'done') return desk.voter;
  return desk.step === 'answer' && 'voter' in desk.answer ? desk.answer.voter : null;
};

/** The number that could not be told, to be mended by hand. */
const readOf = (desk: Desk): string =>
  desk.step === 'answer' && 'read' in desk.answer ? desk.answer.read : '';

export function DeskScreen() {
  const t = useT();
  const { desk, waiting, session, cancel } = useDesk();
  const { inputMethod } = useScanners();
  // the camera's own trouble stands where its picture would be
  const troubles = [useTrouble('hid'), useTrouble('serial')].filter(text => text !== '');
  const { sound } = useMachineSettings();
  const { isOpen: pinsOpen } = usePins();
  const [dialog, setDialog] = useState<DeskDialog | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const face = useFace(desk);
  const actions = useActions(desk);
  const voter = voterOf(desk);

  // a card was answered: it is seen, also where the page scrolls (200 %); and Enter belongs to the answer, not to the
  // button that was pressed last (a language, say)
  const answered = desk.step === 'answer';
  useEffect(() => {
    if (answered) toTheTop(top.current);
  }, [answered]);
  useEffect(() => {
    if (answered && dialog === null && !pinsOpen && !top.current?.contains(document.activeElement))
      top.current?.focus({ preventScroll: true });
  }, [answered, dialog, pinsOpen]);

  const open = (next: DeskDialog) => {
    session.hold();
    setDialog(next);
  };
  const close = () => {
    setDialog(null);
    session.release();
    // not back to the button: Enter belongs to what is on screen now
    requestAnimationFrame(() => requestAnimationFrame(() => top.current?.focus()));
  };
  const act = ({ does }: Action) => {
    if (does === 'enter') void session.enter();
    else if (does === 'cancel') cancel();
    else open(does);
  };

  const keys = useRef<(event: KeyboardEvent) => void>(() => {});
  keys.current = event => {
    if (dialog !== null || pinsOpen || event.repeat || event.isComposing) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const key =
      event.code === 'NumpadEnter' || event.code === 'Enter'
        ? 'Enter'
        : event.code === 'Escape'
          ? 'Esc'
          : event.code;
    // Enter on a button that has the focus presses that button, as everywhere
    if (key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('button, input, a'))
      return;
    if (key === 'Esc') {
      event.preventDefault();
      cancel();
      return;
    }
    const action =
      key === 'F9' ? ({ key, label: '', does: 'chart' } as const) : actions.find(one => one.key === key);
    if (!action) return;
    event.preventDefault();
    act(action);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => keys.current(event);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const after = () => {
    session.lookAgain();
    close();
  };
  const handed = (kind: 'replacement' | 'contested') => (given: Given) => {
    session.handed(kind, given.ballot ?? 0);
    close();
  };
  const about = voter === null ? null : { voter, onClose: close };

  return (
    <div className="desk" data-keys ref={top} tabIndex={-1} onPointerDown={() => session.touch()}>
      <div className="desk-middle">
        <WaitsForChair />
        <AnswerPanel face={face} desk={desk}>
          <ActionBar actions={actions} act={act} />
        </AnswerPanel>
        <ul className="desk-chips" aria-live="polite">
          {waiting > 0 && (
            <li className="chip" data-strong>
              <Layers aria-hidden="true" size={16} /> {t('desk.waiting', { n: waiting })}
            </li>
          )}
          {inputMethod && (
            <li className="chip">
              <Keyboard aria-hidden="true" size={16} /> {t('desk.input-method')}
            </li>
          )}
          {troubles.map(text => (
            <li key={text} className="chip" data-strong>
              <Unplug aria-hidden="true" size={16} /> {text}
            </li>
          ))}
          {!sound && (
            <li className="chip">
              <VolumeX aria-hidden="true" size={16} /> {t('desk.sound-off')}
            </li>
          )}
        </ul>
      </div>
      <div className="desk-bottom">
        <Recent />
        <Chart onOpen={() => open('chart')} />
      </div>
      <Rail />

      {dialog === 'typed' && (
        <TypedEntry
          start={readOf(desk)}
          onClose={close}
          onRead={(text, why) => {
            close();
            session.typed({ text, entry: { how: 'typed', why } });
          }}
        />
      )}
      {dialog === 'spoiled' && about && <SpoiledDialog {...about} onDone={after} />}
      {dialog === 'contest' && about && <ContestDialog {...about} onDone={after} />}
      {dialog === 'allow' && about && <AllowDialog {...about} onDone={handed('contested')} />}
      {dialog === 'void' && about && <VoidDialog {...about} onDone={after} />}
      {dialog === 'taken' && <TakenDialog voter={voter} onClose={close} onDone={after} />}
      {dialog === 'chair-replacement' && about && (
        <ChairReplacementDialog {...about} onDone={handed('replacement')} />
      )}
      {dialog === 'chart' && (
        <Dialog title={t('desk.chart')} isOpen onClose={close}>
          <div className="chart-dialog">
            <ChartTable />
          </div>
          <DialogActions>
            <Button keys="Esc" onPress={close}>
              {t('commands.close')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </div>
  );
}

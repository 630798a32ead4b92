/** The middle of the desk: what holds for the voter, in full words, readable from a metre away. */
import {
  Ban,
  CircleCheckBig,
  CircleHelp,
  Loader,
  type LucideIcon,
  OctagonAlert,
  RefreshCcw,
  ScanLine,
  Signpost,
  Vote,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { LookUp, Shown } from '../../../../shared/contract/asks.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { asRead } from '../../text/asRead.ts';
import { type T, useT } from '../../text/useT.tsx';
import type { Desk } from './desk-session.ts';

export type Tone = 'calm' | 'good' | 'done' | 'bad' | 'warn';
export type Face = {
  readonly tone: Tone;
  readonly icon: LucideIcon;
  readonly title: string;
  /** under the title: when, which station, why */
  readonly detail: string;
  /** what staff say to the voter; '' when nothing has to be said */
  readonly say: string;
  readonly shown: Shown | null;
};

function answerFace(t: T, answer: LookUp): Face {
  const none = { detail: '', say: '' };
  switch (answer.answer) {
    case 'may-vote':
      return { ...none, tone: 'good', icon: CircleCheckBig, title: t('desk.may-vote'), shown: answer.shown };
    case 'awaits-replacement':
      return {
        tone: 'good',
        icon: RefreshCcw,
        title: t('desk.awaits-replacement'),
        detail: answer.replacements > 0 ? t('desk.replacements-so-far', { n: answer.replacements }) : '',
        say: answer.needsChair ? t('desk.say-needs-chair') : '',
        shown: answer.shown,
      };
    case 'already-has-ballot':
      return {
        tone: 'bad',
        icon: Ban,
        title: answer.state === 'taken' ? t('desk.taken') : t('desk.already'),
        detail: [
          t('desk.already-when', { time: t.time(answer.at) }),
          ...(answer.replacements > 0 ? [t('desk.replacements-so-far', { n: answer.replacements })] : []),
          ...(answer.contested === 'no' ? [] : [t(`desk.contested-${answer.contested}`)]),
        ].join(' · '),
        say: answer.state === 'taken' ? t('desk.say-taken') : t('desk.say-already'),
        shown: answer.shown,
      };
    case 'committee':
      return {
        tone: 'bad',
        icon: Ban,
        title: t('desk.committee'),
        detail: t('desk.committee-why'),
        say: t('desk.say-committee'),
        shown: answer.shown,
      };
    case 'not-entitled':
      return {
        tone: 'bad',
        icon: Ban,
        title: t('desk.not-entitled'),
        detail: t.noVote(answer.why, answer.value),
        say: t('desk.say-not-entitled'),
        shown: answer.shown,
      };
    case 'other-station':
      return {
        tone: 'warn',
        icon: Signpost,
        title: t('desk.other-station', { station: t.stationName(answer.station) }),
        detail: '',
        say: t('desk.say-other-station', { station: t.stationName(answer.station) }),
        shown: answer.shown,
      };
    case 'not-on-roll':
      return {
        tone: 'bad',
        icon: Ban,
        title: t('desk.not-on-roll'),
        detail: t('desk.as-read', { read: asRead(answer.read) }),
        say: t('desk.say-not-on-roll'),
        shown: null,
      };
    case 'cannot-tell':
      return {
        tone: 'warn',
        icon: CircleHelp,
        title: t('desk.cannot-tell'),
        detail: t('desk.as-read', { read: asRead(answer.read) }),
        say: t('desk.say-cannot-tell'),
        shown: null,
      };
  }
}

/** Why nobody gets a ballot now, or null. */
function useObstacle(): Pick<Face, 'tone' | 'title' | 'detail'> | null {
  const t = useT();
  const { derived, state, fault } = useStation();
  const stopped = fault ?? derived.issuingStopped;
  switch (state.poll.phase) {
    case 'prepared':
      return { tone: 'calm', title: t('desk.not-open'), detail: t('desk.not-open-lead') };
    case 'open':
      return stopped ? { tone: 'bad', title: t('desk.stopped'), detail: t.refusal(stopped) } : null;
    case 'interrupted':
      return { tone: 'bad', title: t('desk.interrupted'), detail: t('desk.interrupted-lead') };
    default:
      return { tone: 'calm', title: t.label('phase', state.poll.phase), detail: t('desk.ended-lead') };
  }
}

export function useFace(desk: Desk): Face {
  const t = useT();
  const { state } = useStation();
  const obstacle = useObstacle();
  const none = { detail: '', say: '', shown: null };
  const voting = state.poll.phase === 'open' || state.poll.phase === 'interrupted';
  // what was said to the last voter does not stand there after the poll
  if (!voting && obstacle) return { ...none, ...obstacle, icon: OctagonAlert };
  switch (desk.step) {
    case 'idle':
      return obstacle
        ? { ...none, ...obstacle, icon: OctagonAlert }
        : { ...none, tone: 'calm', icon: ScanLine, title: t('desk.idle'), detail: t('desk.idle-lead') };
    case 'looking':
      return { ...none, tone: 'calm', icon: Loader, title: t('desk.looking') };
    case 'answer': {
      const face = answerFace(t, desk.answer);
      // entitled, but not now: never a plain green
      if (face.tone !== 'good' || !obstacle) return face;
      const say = state.poll.phase === 'interrupted' ? t('desk.say-wait') : '';
      return {
        ...face,
        tone: 'warn',
        icon: OctagonAlert,
        detail: `${obstacle.title} · ${obstacle.detail}`,
        say,
      };
    }
    case 'sending': {
      const face = answerFace(t, desk.answer);
      return desk.handing
        ? {
            ...face,
            tone: 'calm',
            icon: Loader,
            title: t('desk.writing'),
            detail: t('desk.writing-lead'),
            say: '',
          }
        : face;
    }
    case 'done':
      return {
        tone: 'done',
        icon: Vote,
        title: t('desk.issued', { n: desk.ballot }),
        detail: t(`desk.issued-${desk.handed}`),
        say: t('desk.say-issued'),
        shown: desk.shown,
      };
    case 'failed':
      return {
        ...none,
        tone: 'bad',
        icon: OctagonAlert,
        title: t('desk.failed'),
        detail: `${t.refusal(desk.refusal)} (${desk.refusal.rule})`,
      };
  }
}

type PanelProps = { readonly face: Face; readonly desk: Desk; readonly children: ReactNode };

export function AnswerPanel({ face, desk, children }: PanelProps) {
  const t = useT();
  const Icon = face.icon;
  const { shown } = face;
  return (
    <section
      className="answer"
      data-tone={face.tone}
      data-step={desk.step}
      data-answer={desk.step === 'answer' ? desk.answer.answer : undefined}
      aria-live="assertive"
      aria-atomic="true"
    >
      <div className="answer-band">
        <Icon className="answer-icon" aria-hidden="true" />
        <div>
          <h1 className="answer-title">{face.title}</h1>
          {face.detail && <p className="answer-detail">{face.detail}</p>}
        </div>
      </div>
      <div className="answer-body">
        {shown && (
          <div className="voter">
            <p className="voter-name">
              {shown.nameZh} {shown.nameOther && <span>{shown.nameOther}</span>}
            </p>
            <p className="voter-more">
              {[shown.faculty, shown.programme].filter(Boolean).join(' · ')}
              <span className="voter-number">{shown.number}</span>
            </p>
          </div>
        )}
        {face.say && (
          <p className="say">
            <strong>{t('desk.say')}</strong> {face.say}
          </p>
        )}
        {children}
      </div>
    </section>
  );
}

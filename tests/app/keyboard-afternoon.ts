/** An interruption with all that the record wants of it, and what stands beside the day, by keys alone. */
import { expect } from 'vitest';
import type { Steps } from './keyboard-steps.ts';

export async function interruption(steps: Steps): Promise<void> {
  const { app, keys } = steps;
  const { say } = keys;
  const box = { box: 'A1' };
  await keys.screen('4');
  await app.page.locator('.key-choices').waitFor();
  await keys.press('6');
  await steps.on(say.label('command', 'interrupt-poll'));
  await steps.takenBack(say.label('command', 'interrupt-poll'));
  await steps.hand('Enter');

  // point by point, each leads to the next
  await steps.on(say.label('degree', 1));
  await keys.press('2');
  const named = (name: string) => say.label('name', name);
  const point = async (name: string, text: string, next: string, lines: 'one' | 'several') => {
    await steps.on(named(name));
    await keys.type(text);
    if (lines === 'several') await keys.push(say('commands.save'));
    else await steps.hand('Enter');
    await steps.on(next);
  };
  await point('place', 'hall', named('what'), 'one');
  await steps.takenBack(named('what'));
  await point('what', 'no light', named('told'), 'several');
  await point('told', 'guards', named('measures'), 'one');
  await point('measures', 'slot sealed', named('injured'), 'several');
  await point('injured', '0', named('queue'), 'one');
  await point('queue', '3', say('interruption.slot-seal', box), 'one');
  await keys.type('W-1');
  await keys.fill(say('interruption.keeper', box), 'HO');
  await keys.fill(say('interruption.where', box), 'office');
  await steps.hand('Enter');
  await app.page.getByText(say('interruption.points-missing', { n: 0 })).waitFor();
  await steps.on(named('queue')); // the list is done: its last point that can be changed

  await app.pass(30 * 60_000);
  await keys.sitDown('staff-1');
  await keys.fill(named('conditions'), 'light');
  await keys.fill(say('interruption.seal-read', box), 'W-1');
  await keys.push(say.label('command', 'resume-poll'));
  await steps.dialog();
  await steps.takenBack(say.label('command', 'resume-poll'));
  await steps.hand('Enter');
  await keys.confirm('chair');
  expect((await steps.state()).poll).toMatchObject({
    phase: 'open',
    closesAt: expect.stringContaining('T19:00:'),
  });
  await steps.on(say('desk.idle'));
}

export async function irregularity(steps: Steps): Promise<void> {
  const { app, keys } = steps;
  const { say } = keys;
  const what = say.label('name', 'what');
  const mend = say.label('command', 'mend-irregularity');
  await keys.screen('I');
  await keys.fill(what, 'poster');
  await steps.takenBack(what);
  await keys.fill(say.label('name', 'place'), 'door');
  await keys.push(say('commands.save'));
  await app.page
    .getByText(say('irregularities.nth', { n: 1 }))
    .first()
    .waitFor();
  await steps.on(say('commands.save'));
  await keys.push(mend);
  await steps.on(say('irregularities.how-mended'));
  await steps.takenBack(mend);
  await steps.hand('Enter');
  await steps.on(say('irregularities.how-mended'));
  await keys.type('gone');
  await steps.hand('Enter');
  await app.page.getByText(say('irregularities.mended')).first().waitFor();
  await steps.on(what);
}

export async function objection(steps: Steps): Promise<void> {
  const { app, keys } = steps;
  const { say } = keys;
  const decide = say.label('command', 'decide-objection');
  const [, group] = (await steps.state()).election.groups;
  await keys.screen('O');
  await keys.to(say.label('objectionKind', 'question'));
  await keys.press('Space', 'ArrowRight');
  await keys.choose(say.label('name', 'group'), group ? say.nameOf(group.name) : '');
  await keys.fill(say.label('name', 'by'), 'IEONG');
  await keys.fill(say.label('name', 'text'), 'why so late');
  await keys.push(say('objections.receive'));
  await app.page.getByText(say('objections.received', { n: 1 })).waitFor();
  await steps.on(say('objections.receive'));
  await keys.push(decide);
  await steps.dialog();
  await steps.takenBack(decide);
  await steps.hand('Enter');
  await steps.dialog();
  await keys.to(say.label('outcome', 'upheld'));
  await keys.press('Space');
  await keys.fill(say.label('name', 'votesFor'), '3');
  await keys.fill(say.label('name', 'votesAgainst'), '0');
  await keys.fill(say.label('name', 'reasons'), 'so it was');
  await keys.press('Control+Enter');
  await keys.confirm('chair');
  // nothing of it is left to do: the next one can be written down
  await steps.on(say.label('objectionKind', 'question'));
  expect((await steps.state()).objections.list).toMatchObject([
    { kind: 'objection', decision: { outcome: 'upheld' } },
  ]);
}

export async function presenceAndSeal(steps: Steps): Promise<void> {
  const { app, keys } = steps;
  const { say } = keys;
  await keys.screen('P');
  await keys.push(say('presence.sign-in'));
  await steps.on(say('presence.sign-in'));
  await keys.push(say('presence.sign-out'));
  await steps.dialog();
  await steps.takenBack(say('presence.sign-out'));
  await steps.hand('Enter');
  await steps.on(say('presence.remark'));
  await steps.hand('Enter');
  await app.page.getByText(say('presence.left'), { exact: true }).waitFor();
  await steps.on(say('presence.staff'));

  await keys.screen('B');
  await keys.push(say('boxes.another-seal'));
  await steps.on(say('boxes.seal-number'));
  await keys.type('K-2');
  await keys.fill(say('boxes.place'), 'side');
  await keys.fill(say('boxes.witness'), 'LAO');
  await steps.hand('Enter');
  await app.page.getByText('K-2', { exact: true }).waitFor();
  await steps.on(say('boxes.witness'));
}

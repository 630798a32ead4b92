/**
 * A clock that another process moves, over a local socket: how the demonstration and the tests live through a day in
 * minutes. Only practice packages open under it (see answers/opening.ts), and a packaged program never has it.
 * Each line is `{"pass": ms}` or `{"until": "RFC 3339"}`; each is answered with a line when the station has ticked.
 */
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { SetClock } from './clock.ts';

const lineSchema = z.union([
  z.strictObject({ pass: z.number().min(0) }),
  z.strictObject({ until: z.string().max(40) }),
]);

export function obeyClock(socketPath: string, clock: SetClock, tick: () => Promise<void>): void {
  const socket = connect(socketPath);
  socket.on('error', () => process.exit(1)); // whoever moved the clock is gone: so is the day
  createInterface({ input: socket }).on('line', line => {
    const told = lineSchema.parse(JSON.parse(line));
    if ('pass' in told) clock.pass(told.pass);
    else clock.passUntil(Date.parse(told.until));
    void tick().then(() => socket.write('{}\n'));
  });
}

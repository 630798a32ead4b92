/** The three clocks of a machine, as arguments, so that a day can be lived in a second. All in milliseconds. */
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

export type Clock = {
  /** wall clock since 1970; may be set, may jump */
  wall(): number;
  /** monotonic since this run began; stands still while the machine sleeps (Linux, macOS) */
  up(): number;
  /** monotonic since the machine was started, sleep included, where the system tells it; whole hundredths of a second */
  awakeOrAsleep(): number;
  /** which start of the machine this is, where the system has an id for it (Linux); it goes with `awakeOrAsleep` */
  machineBoot(): string | null;
  /** IANA name of the machine's time zone */
  zone(): string;
};

export const machineClock = (): Clock => {
  const start = process.hrtime.bigint();
  const machineBoot = bootIdOfLinux();
  return {
    wall: () => Date.now(),
    up: () => Number((process.hrtime.bigint() - start) / 1_000_000n),
    awakeOrAsleep: () => uptime() * 1000,
    machineBoot: () => machineBoot,
    zone: zoneOfMachine,
  };
};

/** Node looks the zone up once and keeps it, whatever becomes of the machine, until its variable is touched. */
function zoneOfMachine(): string {
  if (process.env.TZ === undefined) delete process.env.TZ;
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function bootIdOfLinux(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || null;
  } catch {
    return null; // another system: across a restart only its wall clock tells the time
  }
}

/** A clock that only moves when it is told to: for practice days, demonstrations and tests. */
export type SetClock = Clock & {
  /** time passes: all clocks move */
  pass(ms: number): void;
  /** time passes until the wall clock shows this instant; does nothing when it is past */
  passUntil(wallMs: number): void;
};

export const setClock = (wallMs: number, zone = 'Asia/Macau'): SetClock => {
  let passed = 0;
  return {
    wall: () => wallMs + passed,
    up: () => passed,
    awakeOrAsleep: () => passed,
    machineBoot: () => null,
    zone: () => zone,
    pass: ms => {
      passed += Math.max(0, Math.round(ms));
    },
    passUntil: wall => {
      passed = Math.max(passed, Math.round(wall - wallMs));
    },
  };
};

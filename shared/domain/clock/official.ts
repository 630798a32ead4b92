/**
 * Official time (ledger.md §3): the machine's wall clock corrected by the offset that the staff entered.
 * Instants are whole milliseconds since 1970; their text form is RFC 3339 with the offset of the election's zone.
 */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

const quarterHour = 900_000;
const lastAhead = new Map<string, { readonly quarter: number; readonly aheadMs: number }>();

/**
 * Local date and time of an instant in the zone, as if it were UTC: whole milliseconds. Asking the zone costs more than
 * signing an entry, so it is asked once in a quarter of an hour: clocks are changed at no other moment.
 */
function localMs(instantMs: number, zone: string): number {
  const quarter = Math.floor(instantMs / quarterHour);
  let known = lastAhead.get(zone);
  if (known?.quarter !== quarter) {
    known = { quarter, aheadMs: askedLocalMs(instantMs, zone) - instantMs };
    lastAhead.set(zone, known);
  }
  return instantMs + known.aheadMs;
}

function askedLocalMs(instantMs: number, zone: string): number {
  const part: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instantMs)) part[type] = value;
  const seconds = Date.UTC(
    Number(part.year),
    Number(part.month) - 1,
    Number(part.day),
    Number(part.hour),
    Number(part.minute),
    Number(part.second),
  );
  return seconds + (((instantMs % 1000) + 1000) % 1000);
}

/** `2026-11-18T14:03:22.120+08:00` */
export function formatInstant(instantMs: number, zone: string): string {
  const local = localMs(instantMs, zone);
  const minutes = Math.round((local - instantMs) / 60_000);
  const sign = minutes < 0 ? '-' : '+';
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const ahead = Math.abs(minutes);
  return `${new Date(local).toISOString().slice(0, 23)}${sign}${two(ahead / 60)}:${two(ahead % 60)}`;
}

/** An instant written with the offset of another, `2026-11-18T14:03:22.120+08:00` or `…Z`: no zone has to be asked. */
export function formatLike(like: string, instantMs: number): string {
  const suffix = like.endsWith('Z') ? 'Z' : like.slice(-6);
  const ahead = suffix === 'Z' ? 0 : Number(suffix.slice(1, 3)) * 60 + Number(suffix.slice(4));
  const aheadMs = (suffix.startsWith('-') ? -ahead : ahead) * 60_000;
  return `${new Date(instantMs + aheadMs).toISOString().slice(0, 23)}${suffix}`;
}

/** The instant at which the zone's clocks show this day (`2026-11-18`) and time (`09:30`). */
export function instantOf(day: string, time: string, zone: string): number {
  const wanted = Date.parse(`${day}T${time}:00.000Z`);
  const guess = wanted - (localMs(wanted, zone) - wanted);
  return guess + (wanted - localMs(guess, zone)); // a second step, for days on which the offset changes
}

/** Time of day in the zone, `HH:MM`. */
export function timeOfDay(instantMs: number, zone: string): string {
  return formatInstant(instantMs, zone).slice(11, 16);
}

export function dayOf(instantMs: number, zone: string): string {
  return formatInstant(instantMs, zone).slice(0, 10);
}

/** Calendar days later: `addDays('2026-11-18', 2)` is `2026-11-20`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

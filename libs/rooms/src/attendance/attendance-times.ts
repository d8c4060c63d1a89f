import { firstInstant, latinDigits } from '@hamshahr/time';

const two = (text: string) => text.padStart(2, '0');

/**
 * A moment as lists write it: ISO 8601 with or without an offset, `8.12.2026 10:31`, `12/08/2026 10:31:05 AM` (month first,
 * as everywhere with AM and PM); a date with slashes alone could be either way round.
 * @returns null for what could be two moments, or none
 */
export function readMoment(text: string, zone: string): Date | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)? ?(Z|UTC|[+-]\d\d:?\d\d)?$/.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, second = '0', offset] = iso as unknown as string[];
    if (offset === undefined) return wallMoment([year!, month!, day!], [hour!, minute!, second], zone);
    const shift = offset === 'UTC' ? 'Z' : offset;
    return valid(new Date(`${year}-${month}-${day}T${two(hour!)}:${minute}:${two(second)}${shift}`));
  }
  const dotted = /^(\d\d?)\.(\d\d?)\.(\d{4}),? (\d\d?):(\d\d)(?::(\d\d))?$/.exec(text);
  if (dotted) {
    const [, day, month, year, hour, minute, second = '0'] = dotted as unknown as string[];
    return wallMoment([year!, month!, day!], [hour!, minute!, second], zone);
  }
  const american = /^(\d\d?)\/(\d\d?)\/(\d{2}|\d{4}),? (\d\d?):(\d\d)(?::(\d\d))? ?([AP])\.?M\.?$/i.exec(text);
  if (!american) return null;
  const [, month, day, year, hour, minute, second = '0', half] = american as unknown as string[];
  const hours = (Number(hour) % 12) + (half!.toUpperCase() === 'P' ? 12 : 0);
  const full = year!.length === 2 ? `20${year}` : year!;
  return Number(hour) < 1 || Number(hour) > 12
    ? null
    : wallMoment([full, month!, day!], [String(hours), minute!, second], zone);
}

/** Seconds of `45` minutes, `1:05:10`, `1h 5m 10s`, `45 min`; NaN for anything else. */
export function readLength(text: string): number {
  const plain = /^(\d{1,5})(?:[.,](\d))?(?: ?(?:min|minutes|دقیقه|分钟|мин|daqiqa|minit)\.?)?$/i.exec(
    latinDigits(text),
  );
  if (plain) return Math.round(Number(`${plain[1]}.${plain[2] ?? 0}`) * 60);
  const clock = /^(\d{1,3}):(\d\d):(\d\d)$/.exec(text);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const words = /^(?:(\d{1,3}) ?h(?:ours?)?)? ?(?:(\d{1,3}) ?m(?:in)?)? ?(?:(\d{1,3}) ?s(?:ec)?)?$/i.exec(text);
  if (!words || words.slice(1).every((part) => part === undefined)) return Number.NaN;
  const [hours = '0', minutes = '0', seconds = '0'] = words.slice(1);
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function wallMoment([year, month, day]: string[], [hour, minute, second]: string[], zone: string): Date | null {
  const wall = `${year}-${two(month!)}-${two(day!)}T${two(hour!)}:${minute}`;
  if (Number(second) > 59 || !valid(new Date(`${wall}:00Z`))) return null;
  if (new Date(`${wall}:00Z`).toISOString().slice(0, 16) !== wall) return null;
  return new Date(firstInstant(wall, zone).getTime() + Number(second) * 1000);
}

const valid = (moment: Date) => (Number.isNaN(moment.getTime()) ? null : moment);

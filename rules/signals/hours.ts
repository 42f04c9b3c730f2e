import { isTimeZone } from '../time-zone';
import { problem } from '../words/problems';
import { saying } from '../words/saying';
import { signal, wholeDraft, type Zod } from './signal';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The time of day at which the draft is checked, in the identity's time zone or in one that the rule names. */
export const hours = signal({
  schema(z: Zod) {
    const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, problem('problem_clock'));
    return z.strictObject({
      from: clock.optional().describe('Midnight unless given.'),
      to: clock
        .optional()
        .describe('Not included; midnight unless given. Before `from`, it is the next morning.'),
      days: z.array(z.enum(days)).min(1).optional().describe('Every day unless given.'),
      'time-zone': z.string().refine(isTimeZone, 'a time zone such as Europe/Berlin').optional(),
    });
  },
  compile({ from = '00:00', to = '24:00', days: wanted, 'time-zone': zone }) {
    return {
      needs: null,
      absence: saying('why_not_hours'),
      find({ now }) {
        const { day, time } = local(now.time, zone ?? now.timeZone);
        const overnight = to < from;
        const inside = overnight ? time >= from || time < to : time >= from && time < to;
        // The hours after midnight belong to the night that began the day before.
        const began = overnight && time < to ? before(day) : day;
        if (!inside || (wanted !== undefined && !wanted.some((each) => each === began))) return [];
        return [
          wholeDraft(saying('why_hours', { time, day: { weekday: days.findIndex((each) => each === day) } })),
        ];
      },
    };
  },
});

function local(time: number, timeZone: string): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(time);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return { day: part('weekday').toLowerCase(), time: `${part('hour')}:${part('minute')}` };
}

function before(day: string): string {
  const eve = days.findIndex((_, at) => days[(at + 1) % days.length] === day);
  return days[eve] ?? day;
}

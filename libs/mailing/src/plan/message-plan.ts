import { compileTemplate, type CalendarFiller } from '@hamshahr/calendar';
import { bySlot, envelopeOf, type OutgoingMessage } from '../composing.js';
import type { FrozenForm, FrozenParts } from '../frozen-parts.js';
import type { MailKind } from '../mail-kind.js';
import type { Personal } from '../personal.js';
import { SLOTS, escapeHtml, fillText } from '../slots.js';
import { Frame } from './frame.js';
import { MessageBytes } from './message-bytes.js';
import { PersonalText, isSentAsIs } from './personal-text.js';

/** Messages are made one after the other, so one memory serves all plans of the process. */
const bytes = new MessageBytes();

/** A mail that was composed once and is now only completed for each person; the bytes are those of `composeFor`. */
export class MessagePlan {
  private constructor(
    private readonly frame: Frame,
    private readonly subject: string,
    private readonly text: PersonalText,
    private readonly html: PersonalText,
    private readonly fillCalendar: CalendarFiller | null,
  ) {}

  /** @returns null for a mail that a plan cannot carry; such a mail is composed by nodemailer */
  static async of(kind: MailKind, parts: FrozenParts, form: FrozenForm): Promise<MessagePlan | null> {
    const text = new PersonalText(form.text, (value) => value);
    const html = new PersonalText(form.html, escapeHtml);
    if (![text, html].every((part) => part.isNeverEmpty && part.isWellFormed)) return null;
    const calendar = form.calendar && compileTemplate(form.calendar.template, Object.values(SLOTS));
    return new MessagePlan(await Frame.of(kind, parts, calendar !== null), form.subject, text, html, calendar);
  }

  /** @throws CalendarError when a value breaks the rules of the calendar part */
  compose(person: Personal): OutgoingMessage {
    const calendar = this.fillCalendar && this.fillCalendar(bySlot(person), person.version);
    try {
      bytes.utf8(this.frame.head(person, fillText(this.subject, person.values)));
      const isWire = this.writeBody(person, calendar);
      return { ...envelopeOf(person), calendar, bytes: bytes.take(), isWire };
    } catch (error) {
      bytes.clear();
      throw error;
    }
  }

  /** @returns true when every part is base64, which has no line that begins with a dot and no other line ends than ours */
  private writeBody(person: Personal, calendar: string | null): boolean {
    const { id, values } = person;
    const parts = [this.text, this.html].map((part) => ({ part, encoding: part.encoding(values) }));
    const calendarEncoding = calendar !== null && isSentAsIs(calendar) ? '7bit' : 'base64';
    const encodings = [...parts.map(({ encoding }) => encoding), calendarEncoding].values();
    let calendarFile: Buffer | null = null;
    for (const step of this.frame.steps) {
      if ('always' in step) bytes.ascii(step.always);
      else if (step.put === 'id') bytes.ascii(id);
      else if (step.put === 'type') bytes.ascii(Frame.nestedType(id));
      else if (step.put === 'encoding') bytes.ascii(`Content-Transfer-Encoding: ${encodings.next().value}`);
      else if (step.put === 'text' || step.put === 'html') {
        const { part, encoding } = parts[step.put === 'text' ? 0 : 1]!;
        part.write(bytes, values, encoding);
      } else if (step.put === 'calendar' && calendarEncoding === '7bit') bytes.utf8(calendar!);
      else if (calendarFile) bytes.copy(calendarFile);
      else {
        const start = bytes.length;
        bytes.beginBase64().base64(calendar!).endBase64();
        calendarFile = bytes.since(start);
      }
    }
    return parts.every(({ encoding }) => encoding === 'base64') && (calendar === null || calendarEncoding === 'base64');
  }
}

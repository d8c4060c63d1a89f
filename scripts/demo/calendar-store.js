/**
 * What one person's calendar holds after their mails, by RFC 5546: a message counts when its SEQUENCE is higher than the
 * one known for its UID, or equal with a later DTSTAMP (§2.1.5); REQUEST puts the entry (§3.2.2), CANCEL takes it (§3.2.5).
 */
class CalendarStore {
  #versions = new Map();
  /** UID → `{ start, end, sequence }`. */
  entries = new Map();

  /** @param text one iCalendar object with one event */
  apply(text) {
    const ICAL = require('ical.js').default ?? require('ical.js');
    const calendar = new ICAL.Component(ICAL.parse(text));
    const event = calendar.getFirstSubcomponent('vevent');
    const value = (name) => event.getFirstPropertyValue(name);
    const uid = value('uid');
    const version = [value('sequence') ?? 0, value('dtstamp').toJSDate().getTime()];
    const known = this.#versions.get(uid) ?? [-1, 0];
    if (version[0] < known[0] || (version[0] === known[0] && version[1] < known[1])) return;
    this.#versions.set(uid, version);
    if (calendar.getFirstPropertyValue('method') === 'CANCEL') this.entries.delete(uid);
    else {
      const [start, end] = ['dtstart', 'dtend'].map((name) => value(name).toJSDate().toISOString());
      this.entries.set(uid, { start, end, sequence: version[0] });
    }
  }
}

module.exports = { CalendarStore };

import { DomainError } from '@hamshahr/platform';
import { inMinutes, readHours } from './hours.js';

const LUNCH = { from: '13:00', to: '14:00' };
const TEA = { from: '10:00', to: '10:15' };

describe('readHours', () => {
  it('keeps hours with their breaks in order, and says nothing of breaks where there are none', () => {
    expect(readHours({ from: '08:00', to: '17:00', breaks: [LUNCH, TEA] }, 'hours')).toEqual({
      ...{ from: '08:00', to: '17:00' },
      breaks: [TEA, LUNCH],
    });
    expect(readHours({ from: '08:00', to: '17:00', breaks: [] }, 'hours')).toEqual({ from: '08:00', to: '17:00' });
  });

  it.each([
    [{ from: '8:00', to: '16:00' }, 'city.hours_form', 'hours'],
    [{ from: '08:00', to: '24:00' }, 'city.hours_form', 'hours'],
    [{ from: '22:00', to: '06:00' }, 'city.hours_order', 'hours'],
    [{ from: '08:00', to: '08:00' }, 'city.hours_order', 'hours'],
    [{ from: '08:00', to: '16:00', breaks: [{ from: '13:00', to: '12:00' }] }, 'city.hours_order', 'hours.breaks'],
    [{ from: '08:00', to: '13:30', breaks: [LUNCH] }, 'city.break_outside', 'hours.breaks'],
    [{ from: '13:00', to: '18:00', breaks: [LUNCH] }, 'city.break_outside', 'hours.breaks'],
    [
      { from: '08:00', to: '16:00', breaks: [LUNCH, { from: '13:30', to: '15:00' }] },
      'city.break_overlap',
      'hours.breaks',
    ],
    [{ from: '08:00', to: '16:00', breaks: Array<typeof TEA>(5).fill(TEA) }, 'city.breaks_many', 'hours.breaks'],
  ])('refuses %j', (hours, code, field) => {
    const refusal = expect.objectContaining({ code, details: { field } }) as DomainError;
    expect(() => readHours(hours, 'hours')).toThrow(refusal);
  });

  it('breaks that meet are two breaks', () => {
    const breaks = [LUNCH, { from: '14:00', to: '14:30' }];
    expect(readHours({ from: '08:00', to: '16:00', breaks }, 'hours').breaks).toEqual(breaks);
  });
});

it('inMinutes counts from midnight', () => {
  expect(inMinutes({ from: '08:00', to: '16:30' })).toEqual({ open: [480, 990], breaks: [] });
  expect(inMinutes({ from: '08:00', to: '16:30', breaks: [LUNCH] }).breaks).toEqual([[780, 840]]);
});

/** What can be wrong with a question for a time to meet. */
export const slotProblemsEn = {
  'slots.calendar_unreadable':
    'This file is no calendar that we can read. Choose an .ics file, such as the free/busy answer or the export of a calendar program.',
  'slots.city_absent': 'This city is not one of those that are to meet. Add it to them first, or take the wish out.',
  'slots.city_unknown': 'One of the cities is unknown. Load the list of cities again and choose from it.',
  'slots.clock': 'This is no time of a clock. Write it as 09:30; the end of a day is 24:00.',
  'slots.contact_unknown': 'One of these people is not in your address book. Load it again and choose from it.',
  'slots.hours_order': 'The latest time has to lie after the earliest. Choose others.',
  'slots.limit': 'Ask for 1 to {max} slots.',
  'slots.list_unknown': 'Your office has no such list. Load the lists again and choose from them.',
  'slots.many_cities': 'At most {max} cities can be compared. Choose fewer.',
  'slots.minutes': 'A meeting lasts 1 to {max, number} minutes. Choose another length.',
  'slots.no_city': 'Nobody is named who would meet. Choose at least one city, or people whose city is known.',
  'slots.notice': 'The notice is a whole number of minutes from 0 to {max, number}. Choose another.',
  'slots.range_long': 'At most {max} days can be searched at once. Choose a nearer end.',
  'slots.range_order': 'The end lies before the beginning. Choose a later end.',
  'slots.range_year': 'Times can be asked for from 2000 to 2099. Choose another date.',
  'slots.step': 'Meetings can begin every {steps} minutes. Choose one of these.',
  'slots.weight': 'A weight is a number above 0 and up to {max}. Choose another.',
};

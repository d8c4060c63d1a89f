/** Recordings, slides and minutes on public pages. */
export const materialsEn = {
  materialsHeading: 'Recordings and documents',
  materialsKind: '{kind, select, recording {Recording} slides {Slides} minutes {Minutes} other {Document}}',
  materialsFile: '{extension}, {size, number} MB',
} as const;

import { HIDDEN, hashForRedaction, hide, leftInSight, readableText, tidyRanges } from './redactions.js';

const karimi = { name: 'Zahra Karimi', address: 'z.karimi@uni.example', affiliation: 'University of Isfahan' };
const wang = { name: '王小明', address: 'wang@uni.example', affiliation: '' };
const TEXT = 'As Karimi showed, trams pay off.';
const ranges = [{ start: 3, end: 9 }];

it('a text without traces is read as it is, one with traces waits', () => {
  expect(readableText('Trams pay off.', [karimi], undefined)).toEqual({ text: 'Trams pay off.', isWithheld: false });
  expect(readableText(TEXT, [karimi], undefined)).toEqual({ text: null, isWithheld: true });
  expect(readableText('本文由王小明撰写', [wang], undefined).isWithheld).toBe(true);
});

it('what is hidden is hidden in one length, and only in the text it was made for', () => {
  const made = { ranges, madeFor: hashForRedaction(TEXT, [karimi]) };
  expect(readableText(TEXT, [karimi], made)).toEqual({
    text: `As ${HIDDEN} showed, trams pay off.`,
    isWithheld: false,
  });
  expect(readableText(`${TEXT} Always.`, [karimi], made)).toEqual({ text: null, isWithheld: true });
  // A co-author who joins may be named in it as well.
  expect(readableText(TEXT, [karimi, wang], made)).toEqual({ text: null, isWithheld: true });
  expect(readableText(TEXT, [wang, karimi], { ranges, madeFor: hashForRedaction(TEXT, [karimi, wang]) })).toMatchObject(
    {
      isWithheld: false,
    },
  );
});

it('ranges are put in order and joined; one outside the text is refused', () => {
  expect(
    tidyRanges(
      [
        { start: 5, end: 9 },
        { start: 0, end: 2 },
        { start: 8, end: 10 },
      ],
      12,
    ),
  ).toEqual([
    { start: 0, end: 2 },
    { start: 5, end: 10 },
  ]);
  for (const wrong of [
    { start: -1, end: 2 },
    { start: 2, end: 2 },
    { start: 0, end: 13 },
    { start: 0.5, end: 2 },
  ]) {
    expect(tidyRanges([wrong], 12)).toBeNull();
  }
  expect(hide('abcdef', [])).toBe('abcdef');
});

it('tells which traces stay in sight', () => {
  expect(leftInSight(TEXT, [karimi], [])).toEqual([{ start: 3, end: 9, kind: 'name', isGuess: false }]);
  expect(leftInSight(TEXT, [karimi], ranges)).toEqual([]);
  expect(leftInSight(TEXT, [karimi], [{ start: 4, end: 9 }])).toHaveLength(1);
});

import { foundConflicts, standingConflicts, type JudgingPerson } from './conflicts.js';

const judge = (fields: Partial<JudgingPerson> = {}): JudgingPerson => ({
  ...{ name: 'سارا احمدی', latinName: 'Sara Ahmadi', email: 'sara@judges.example', affiliation: '', officeNames: [] },
  ...fields,
});
const author = (fields: object = {}) => ({ name: 'Li Wei', address: 'li@uni.example', affiliation: '', ...fields });
const found = (fields: Partial<JudgingPerson>, ...people: object[]) =>
  foundConflicts(judge(fields), people.map(author));

it('finds nothing between strangers', () => {
  expect(found({}, {})).toEqual([]);
  expect(found({ affiliation: 'Metro of Xi’an' }, { affiliation: 'Trams of Isfahan' })).toEqual([]);
});

it('finds a co-author by address or by name, in any order and either script', () => {
  expect(found({}, {}, { address: 'SARA@judges.example' })).toEqual(['same_address']);
  expect(found({}, { name: 'Ahmadi, Sara' })).toEqual(['co_author']);
  expect(found({}, { name: 'دکتر سارا احمدي' })).toEqual(['co_author']);
});

it('finds a colleague by the domain, unless everybody has a box there', () => {
  expect(found({}, { address: 'li@judges.example' })).toEqual(['same_domain']);
  expect(found({}, { address: 'li@lab.judges.example' })).toEqual(['same_domain']);
  expect(found({}, { address: 'li@otherjudges.example' })).toEqual([]);
  expect(found({ email: 'sara@gmail.com' }, { address: 'li@gmail.com' })).toEqual([]);
  expect(found({ email: 'sara@qq.com' }, { address: 'li@qq.com' })).toEqual([]);
});

it('finds the same place of work, however it is spelled', () => {
  expect(found({ affiliation: 'University of Isfahan' }, { affiliation: 'Dept. 3, UNIVERSITY of  Isfahan' })).toEqual([
    'same_office',
  ]);
  expect(found({ officeNames: ['دفتر بین‌الملل اصفهان'] }, { affiliation: 'دفتر بین الملل اصفهان' })).toEqual([
    'same_office',
  ]);
  expect(found({ affiliation: '西安交通大学' }, { affiliation: '西安交通大学建筑学院' })).toEqual(['same_office']);
  expect(found({ affiliation: 'UN' }, { affiliation: 'University' })).toEqual([]);
});

it('a lifted conflict counts no more, and lifts no other', () => {
  const liftedAt = new Date();
  expect(standingConflicts(['same_domain', 'same_office'], [{ kind: 'same_domain', liftedAt }])).toEqual([
    'same_office',
  ]);
  expect(standingConflicts([], [{ kind: 'declared', liftedAt: null }])).toEqual(['declared']);
  expect(standingConflicts([], [{ kind: 'declared', liftedAt }])).toEqual([]);
});

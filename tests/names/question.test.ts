import { readQuestion } from '@/lib/names/question';

const read = (line: string) => {
  const { description, prefix, numbers } = readQuestion(line);
  const { from, to, approximate, precision } = description.birth;
  const birth = precision === 'unknown' ? null : from === to ? from : `${from}/${to}`;
  return { names: description.names.map(({ text }) => text).join(' '), birth, approximate, prefix, numbers };
};

test.each([
  ['Коваль Саша 1999', 'коваль саша', '1999-01-01/1999-12-31'],
  ['1999 Коваль', 'коваль', '1999-01-01/1999-12-31'],
  ['Коваль 12.03.1999', 'коваль', '1999-03-12'],
  ['Коваль 1999-03-12', 'коваль', '1999-03-12'],
  ['Коваль 12/03/1999 р.н.', 'коваль', '1999-03-12'],
  ['Коваль, 1999 р. н.', 'коваль', '1999-01-01/1999-12-31'],
  ['Коваль 1999 г.р.', 'коваль', '1999-01-01/1999-12-31'],
  ['Коваль 1999 року народження', 'коваль', '1999-01-01/1999-12-31'],
  ['Koval born 1999', 'koval', '1999-01-01/1999-12-31'],
  ['Koval, born 12 March 1999', 'koval', '1999-03-12'],
  ['Koval March 12, 1999', 'koval', '1999-03-12'],
  ['Koval March 1999', 'koval', '1999-03-01/1999-03-31'],
  ['Коваль 12 березня 1999 року', 'коваль', '1999-03-12'],
  ['Коваль 12 марта 1999 года рождения', 'коваль', '1999-03-12'],
  ['народився 5 травня 1990 Коваль', 'коваль', '1990-05-05'],
  ['Коваль 3.1999', 'коваль', '1999-03-01/1999-03-31'],
  ['Коваль 12.03.99', 'коваль', '1999-03-12'],
  ['Коваль 12.03.05', 'коваль', '2005-03-12'],
  ['Koval 03/25/1999', 'koval', '1999-03-25'],
  ['Коваль 1985-1990', 'коваль', '1985-01-01/1990-12-31'],
  ['Коваль 1985–1990', 'коваль', '1985-01-01/1990-12-31'],
  ['Коваль Іван', 'коваль іван', null],
  ['Маркович Травень', 'маркович травень', null],
])('%s is read as %s, born %s', (line, names, birth) => {
  expect(read(line)).toMatchObject({ names, birth, approximate: false, numbers: [] });
});

test.each([
  'Коваль близько 1990',
  'Коваль ~1990',
  'Коваль около 1990',
  'Коваль about 1990',
  'Коваль прибл. 1990',
  'Коваль 1990 приблизно',
])('%s is about 1990', (line) => {
  expect(read(line)).toMatchObject({ names: 'коваль', birth: '1990-01-01/1990-12-31', approximate: true });
});

test.each([
  ['АВ 123456', ['ав 123456'], ''],
  ['Коваль АВ123456', ['ав123456'], 'коваль'],
  ['+38 (067) 123-45-67', ['+38 (067) 123-45-67'], ''],
  ['Коваль 0671234567', ['0671234567'], 'коваль'],
  ['3012345678', ['3012345678'], ''],
  ['20030512', ['20030512'], ''],
])('%s holds the number %s', (line, numbers, names) => {
  expect(read(line)).toMatchObject({ numbers, names });
});

test('one unfinished word is looked up by its beginning, two are not', () => {
  expect(read('Шевч').prefix).toBe('шевч');
  expect(read('Шевченко Т').prefix).toBeNull();
  expect(read('Шевч 1999').prefix).toBeNull();
  expect(read('').prefix).toBeNull();
});

test('a date that is none stays out of the way', () => {
  expect(read('Коваль 31.02.1999').birth).toBe('1999-02-01/1999-02-28');
  expect(read('Коваль 45.45.1999').birth).toBe('1999-01-01/1999-12-31');
});

test.each(['Коваль позивний Грім', 'Коваль, позывной «Грім»', 'Коваль call sign: Грім'])(
  '%s names a call sign',
  (line) => {
    expect(readQuestion(line).description.names).toEqual([{ text: 'коваль' }, { text: 'грім', callSign: true }]);
  },
);

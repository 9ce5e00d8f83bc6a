import { closeGroups } from '@/lib/names/given/close';
import { canonical, groupsOf } from '@/lib/names/given/groups';

test.each([
  ['Алксандр', 'Олександр'],
  ['Оллександир', 'Олександр'],
  ['Влександр', 'Олександр'],
  ['Аднрій', 'Андрій'],
  ['Дмтро', 'Дмитро'],
  ['Микло', 'Микола'],
  ['Ніколой', 'Микола'],
  ['Mykhailp', 'Михайло'],
  ['Volodimyrr', 'Володимир'],
  ['Wolodymir', 'Володимир'],
  ['Тетяеа', 'Тетяна'],
])('%s was probably meant to be %s', (token, name) => {
  const found = [...groupsOf(token), ...closeGroups(token)].map(({ id }) => canonical(id));
  expect(found).toContain(name);
});

test.each(['Андреев', 'Романов', 'Сергеев', 'Максимов', 'Богданов', 'Остапюк', 'Романюк', 'Назаров', 'Данилов'])(
  'the surname %s is no mistyped given name',
  (surname) => expect(closeGroups(surname)).toEqual([]),
);

test.each(['Олександр', 'Саша', 'Kolya', 'Іван'])('%s is a name itself and resolves to no other', (token) => {
  expect(groupsOf(token).length).toBeGreaterThan(0);
  expect(closeGroups(token)).toEqual([]);
});

test.each(['', 'Ян', 'Олг', 'Шевченко', 'a'.repeat(100_000)])('%j is close to no name', (token) =>
  expect(closeGroups(token)).toEqual([]),
);

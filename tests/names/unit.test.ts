import { unitOf } from '@/lib/names/normal/number';
import { placeOf } from '@/lib/names/normal/place';

test.each([
  ['в/ч А1234', 'А 1234'],
  ['військова частина А-1234', 'A1234'],
  ['в/ч 1234', '1234'],
  ['36th brigade', '36'],
  ['41st', '41-ша бригада'],
  ['36-та окрема бригада', '36 бригада'],
  ['36-я бригада', '36 ОБр'],
  ['3-й батальйон 36 бригади', '3 36'],
])('%s and %s are one unit', (one, other) => {
  expect(unitOf(one)).toBe(unitOf(other));
});

test.each([
  ['36 бригада', '35 бригада'],
  ['А1234', 'А1243'],
  ['А1234', 'В1234'],
])('%s and %s are two units', (one, other) => {
  expect(unitOf(one)).not.toBe(unitOf(other));
});

test.each([
  ['м. Київ', 'Kyiv'],
  ['Киев', 'Kiev'],
  ['Харків', 'Харьков'],
  ['Kharkiv', 'г. Харьков'],
  ['смт Біла Гора', 'Белая Гора'],
  ['Львів', 'Lviv'],
])('%s and %s are one place', (one, other) => {
  expect(placeOf(one)).toBe(placeOf(other));
});

test('no unit and no place are null', () => {
  expect(unitOf('')).toBeNull();
  expect(unitOf(' — ')).toBeNull();
  expect(placeOf('м.')).toBeNull();
  expect(placeOf(null)).toBeNull();
});

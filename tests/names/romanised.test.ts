import { romanised } from '@/lib/names/romanised';

test.each([
  ['Щербак Юрій Олексійович', null, 'Shcherbak Iurii Oleksiiovych'],
  ['Ґалаґан Євген', null, 'Galagan Ievhen'],
  ["Мар'яненко Ганна", 'uk', 'Marianenko Hanna'],
  ['Подъячев Фёдор Ильич', 'ru', 'Podieiachev Fedor Ilich'],
  ['Григорьев Эдуард', null, 'Grigorev Eduard'],
  ['Ткаченко-Ляш', 'uk', 'Tkachenko-Liash'],
  ['Koval', null, 'Koval'],
  ['', null, ''],
] as const)('%s (%s) is written as in passports: %s', (name, language, latin) => {
  expect(romanised(name, language)).toBe(latin);
});

import { canonical } from '@/lib/names/given/groups';
import { groupsOfPatronymic } from '@/lib/names/given/patronymics';

test.each([
  ['Петро', 'Петрович Petrovych Petrovich Petrowicz Pietrowicz Петрівна Petrivna Petrovna Пятровіч Petrovitch'],
  [
    'Микола',
    'Миколайович Николаевич Mykolaiovych Nikolajewitsch Миколаївна Николаевна Мікалаевіч Nikolaevna Миколович',
  ],
  ['Григорій', 'Григорович Григорьевич Hryhorovych Grigorjewitsch Григорівна Григорьевна'],
  ['Ілля', 'Ілліч Ильич Illich Іллівна Ильинична Іллович'],
  ['Лука', 'Лукич Lukych Лукінічна Лукинична'],
  ['Хома', 'Хомич Фомич Khomych Fomich Фоминична'],
  ['Кузьма', 'Кузьмич Kuzmych Кузьмович Кузьминична'],
  ['Яків', 'Якович Яковлевич Yakovych Yakovlevich Яківна Яковлевна'],
  ['Лев', 'Львович Lvovych Львівна Lwowicz'],
  ['Павло', 'Павлович Pavlovych Pawlowitsch Pawłowicz Павлівна Павловна'],
  ['Андрій', 'Андрійович Андреевич Andriiovych Andreevich Андріївна Андреевна Andrejewitsch'],
  ['Сергій', 'Сергійович Сергеевич Serhiiovych Sergeyevich Сергіївна Siergiejewicz Сяргеевіч'],
  ['Юрій', 'Юрійович Юрьевич Yuriiovych Yuryevich Юріївна Iourievitch Juriewicz'],
  ['Дмитро', 'Дмитрович Дмитриевич Dmytrovych Dmitrievich Дмитрівна Дмитриевна'],
  ['Олександр', 'Олександрович Александрович Аляксандравіч Aleksandrovna Aleksandrowicz'],
  ['Іван', 'Іванович Иванович Ivanovych Iwanowitsch Іванаўна Иваныч'],
  ['Михайло', 'Михайлович Mykhailovych Michailowitsch Михайлівна'],
  ['Геннадій', 'Геннадійович Геннадьевич Hennadiiovych Геннадиевна Геннадьевна'],
  ['Ігор', 'Ігорович Игоревич Ihorovych Igorevich Ігорівна'],
  ['Матвій', 'Матвійович Матвеевич Матвіївна'],
  ['Федір', 'Федорович Фёдорович Fjodorowitsch Федорівна'],
  ['Василь', 'Васильович Васильевич Vasylovych Wassiljewitsch Василівна'],
])('%s is the father in %s', (father, patronymics) => {
  for (const word of patronymics.split(' ')) {
    expect([word, groupsOfPatronymic(word).map(canonical)]).toEqual([word, [father]]);
  }
});

test.each(['', 'ич', 'Коваль', 'Петро', 'Кузьменко', 'Абвгдович', 'x'.repeat(10_000), 'ovich'])(
  '%j is no patronymic of a name we know',
  (word) => expect(groupsOfPatronymic(word)).toEqual([]),
);

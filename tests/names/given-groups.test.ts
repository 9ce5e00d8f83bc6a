import { canonical, groupsOf, sexOfGroup } from '@/lib/names/given/groups';
import { foldings } from '@/lib/names/given/read-table';
import { givenGroups } from '@/lib/names/given/tables';

const namesOf = (token: string) => groupsOf(token).map(({ id, short }) => canonical(id) + (short ? ' (short)' : ''));

const hasCyrillic = (form: string) => /\p{Script=Cyrillic}/u.test(form);
const hasLatin = (form: string) => /\p{Script=Latin}/u.test(form);

describe('the tables', () => {
  it('hold enough groups, each with a number of its own', () => {
    expect(givenGroups.length).toBeGreaterThanOrEqual(380);
    expect(new Set(givenGroups.map(({ id }) => id)).size).toBe(givenGroups.length);
  });

  test.each(givenGroups.map((group) => [group.name, group] as const))('%s is written in both scripts', (_, group) => {
    expect(group.full.filter(hasCyrillic).length).toBeGreaterThan(0);
    expect(group.full.filter(hasLatin).length).toBeGreaterThan(0);
    const forms = [...group.full, ...group.short];
    expect(forms.filter((form) => hasCyrillic(form) && hasLatin(form))).toEqual([]);
    expect(forms.filter((form) => !/^[\p{L}'’‘]+$/u.test(form))).toEqual([]);
  });

  it('have no full name in two groups', () => {
    const owner = new Map<string, string>();
    const twice: string[] = [];
    for (const { id, name, full } of givenGroups) {
      for (const folded of new Set(full.flatMap(foldings))) {
        const other = owner.get(folded);
        if (other && other !== `${id}`) twice.push(`${folded}: ${name} and ${canonical(Number(other))}`);
        owner.set(folded, `${id}`);
      }
    }
    expect(twice).toEqual([]);
  });
});

describe('groupsOf', () => {
  test.each([
    ['Олександр Александр Аляксандр Oleksandr ALEXANDER Aleksandrs Aleksandras Alexandre', ['Олександр']],
    ['Микола Николай Мікалай Mykola Nikolaj Mikołaj Nikolajs Nicolae', ['Микола']],
    ['Сергій Сергей Сяргей Serhii Sergej Sergejus Serguei Siarhei Siergiej', ['Сергій']],
    ['Михайло Михаил Mykhailo Michail Mychajlo Mihails Michał', ['Михайло']],
    ["В'ячеслав В’ячеслав Вячеслав Wjatscheslaw Viatcheslav Wiaczesław", ["В'ячеслав"]],
    ['Дмитро Дмитрий Дзмітрый Dmytro Dmitrij Dimitri Dzmitry', ['Дмитро']],
    ['Данило Даниїл Данил Daniel Danylo', ['Данило']],
    ['Григорій Григорий Рыгор Hryhorij Grigori', ['Григорій']],
    ['Федір Фёдор Федор Fedir Fyodor Fjodor', ['Федір']],
    ['Артем Артём Арцём Artjom Artsiom', ['Артем']],
    ['Юрій Юрий Yurii Iurii Jurij Youri Yury', ['Юрій']],
    ['Георгій Георгий Heorhii Georgi Guéorgui', ['Георгій']],
    ['Максим Maksym Maxim Maksims', ['Максим']],
    ['Ганна Анна Hanna Anna', ['Ганна']],
    ['Наталія Наталья Наталя Nataliia Natalya Natalja', ['Наталія']],
    ['Євгенія Евгения Yevheniia Evgeniya Jewgenija', ['Євгенія']],
    ['Магомед Мухаммед Mohammed Magomed Mahomed Məmməd', ['Магомед']],
    ['Ібрагім Ибрагим Ibrahim İbrahim Ібраїм', ['Ібрагім']],
    ['Хасан Гасан Асан Xasan Hassan', ['Асан']],
    ['Ельдар Эльдар Ильдар Eldar', ['Ельдар']],
    ['Йосип Осип Иосиф Joseph Józef Юзеф', ['Йосип']],
    ['Юхим Ефим Yukhym Yefim', ['Юхим']],
    ['Пилип Филипп Pylyp Filipp Philippe', ['Пилип']],
    ['Трохим Трофим Trokhym', ['Трохим']],
    ['Прокіп Прокофий Prokip Prokofy', ['Прокіп']],
    ['Хачатур Хачик Khachatur', ['Хачатур']],
    ['Вахтанг Vakhtang Wachtang', ['Вахтанг']],
    ['Мойсей Моисей Моше Moses', ['Мойсей']],
    ['Параска Прасковья Paraska Praskovya', ['Параска']],
    ['Агрипина Горпина Аграфена Horpyna', ['Агрипина']],
    ['Зарема Zarema', ['Зарема']],
    ['Ион Ioan Ivan Іоанн', ['Іван']],
    ['Збігнев Zbigniew', ['Збігнєв']],
    ['Тимур Timur Timuras Timurs', ['Тимур']],
    ['Захар Zakhar Sachar Zachar', ['Захар']],
  ])('%s', (spellings, names) => {
    for (const spelling of spellings.split(' ')) expect([spelling, namesOf(spelling)]).toEqual([spelling, names]);
  });

  test.each([
    ['Саша', ['Олександр (short)', 'Олександра (short)']],
    ['Sascha', ['Олександр (short)', 'Олександра (short)']],
    ['Шура', ['Олександр (short)', 'Олександра (short)']],
    ['Женя', ['Євген (short)', 'Євгенія (short)']],
    ['Коля', ['Микола (short)']],
    ['Kolya', ['Микола (short)']],
    ['Вова', ['Володимир (short)']],
    ['Фіма', ['Юхим (short)', 'Серафима (short)']],
    ['Гриць', ['Григорій (short)']],
    ['Єгорка', ['Георгій (short)', 'Єгор (short)']],
  ])('the short form %s may be %j', (token, names) => expect(namesOf(token)).toEqual(names));

  test.each([
    ['Слава', ['Владислав', 'Ярослав', "В'ячеслав", 'Святослав', 'Станіслав', 'Ростислав', 'Мирослав', 'Ярослава']],
    ['Валя', ['Валентин', 'Валентина', 'Валерій']],
    ['Діма', ['Дмитро', 'Вадим']],
    ['Толик', ['Анатолій']],
  ])('the short form %s is shared by all of %j', (token, names) => {
    const found = groupsOf(token).map(({ id }) => canonical(id));
    expect(names.filter((name) => !found.includes(name))).toEqual([]);
    expect(groupsOf(token).every(({ short }) => short)).toBe(true);
  });

  test.each([
    ['Микола', 'Микита'],
    ['Марія', 'Марина'],
    ['Марія', "Мар'яна"],
    ['Юрій', 'Георгій'],
    ['Олег', 'Олесь'],
    ['Олександр', 'Олексій'],
    ['Віктор', 'Віталій'],
    ['Олександр', 'Олександра'],
    ['Ярослав', 'Мирослав'],
    ['Жанна', 'Ганна'],
    ['Олексій', 'Олесь'],
    ['Георгій', 'Єгор'],
    ['Юрій', 'Єгор'],
    ['Арсен', 'Арсеній'],
    ['Іван', 'Ян'],
    ['Яків', 'Якуб'],
    ['Омелян', 'Еміль'],
    ['Тимур', 'Тимофій'],
    ['Ксенія', 'Оксана'],
    ['Олена', 'Альона'],
    ['Ірина', 'Ярина'],
    ['Валерія', 'Валентина'],
    ['Степан', 'Стефан'],
    ['Рустам', 'Руслан'],
    ['Марат', 'Мурат'],
    ['Тимур', 'Теймураз'],
    ['Ваган', 'Ваге'],
    ['Леонтій', 'Леон'],
    ['Роксолана', 'Роксана'],
    ['Яна', 'Яніна'],
    ['Діна', 'Дінара'],
    ['Василина', 'Василиса'],
    ['Мілана', 'Мілена'],
    ['Агнеса', 'Інеса'],
  ])('%s and %s are two names', (one, other) => {
    const full = (token: string) =>
      groupsOf(token)
        .filter(({ short }) => !short)
        .map(({ id }) => id);
    expect(full(one).filter((id) => full(other).includes(id))).toEqual([]);
  });

  test.each(['', ' ', '-', 'Коваль', 'Шевченко', 'Романов', 'Андреев', 'Петров', 'a'.repeat(100_000), '😀', '\u0000'])(
    '%j is no given name',
    (token) => expect(groupsOf(token.slice(0, 200_000))).toEqual([]),
  );
});

test.each([
  ['Олександр', 'male'],
  ['Олександра', 'female'],
  ['Ганна', 'female'],
  ['Микола', 'male'],
] as const)('%s is a name of one sex', (token, sex) =>
  expect(groupsOf(token).map(({ id }) => sexOfGroup(id))).toEqual([sex]),
);

test('a number that is no group has no name and no sex', () => {
  expect(canonical(-1)).toBe('');
  expect(sexOfGroup(-1)).toBeNull();
});

/** Invented people. Each name in its three spellings: Ukrainian, Russian, Latin. */
type Spellings = readonly [uk: string, ru: string, latin: string];
export type InventedName = { surname: Spellings; given: Spellings; patronymic: Spellings };

const surnames: readonly Spellings[] = [
  ['Вербицький', 'Вербицкий', 'Verbytskyi'],
  ['Саранчук', 'Саранчук', 'Saranchuk'],
  ['Лугодол', 'Лугодол', 'Luhodol'],
  ['Тихоброд', 'Тихоброд', 'Tykhobrod'],
  ['Яворенко', 'Яворенко', 'Yavorenko'],
  ['Криничар', 'Криничар', 'Krynychar'],
  ['Полинець', 'Полынец', 'Polynets'],
  ['Ожинський', 'Ожинский', 'Ozhynskyi'],
  ['Степокрай', 'Степокрай', 'Stepokrai'],
  ['Гайворон', 'Гайворон', 'Haivoron'],
  ['Жолудько', 'Жолудько', 'Zholudko'],
  ['Ледохід', 'Ледоход', 'Ledokhid'],
  ['Бережанин', 'Бережанин', 'Berezhanyn'],
  ['Щедринський', 'Щедринский', 'Shchedrynskyi'],
  ['Кам’янчук', 'Каменчук', 'Kamianchuk'],
  ['Чорноліс', 'Чернолес', 'Chornolis'],
  ['Мальвенко', 'Мальвенко', 'Malvenko'],
  ['Їжакевич', 'Ежакевич', 'Yizhakevych'],
  ['Ґудзюк', 'Гудзюк', 'Gudziuk'],
  ['Рудобор', 'Рудобор', 'Rudobor'],
];
const givens: readonly Spellings[] = [
  ['Олександр', 'Александр', 'Oleksandr'],
  ['Сергій', 'Сергей', 'Serhii'],
  ['Микола', 'Николай', 'Mykola'],
  ['Дмитро', 'Дмитрий', 'Dmytro'],
  ['Євген', 'Евгений', 'Yevhen'],
  ['Павло', 'Павел', 'Pavlo'],
  ['Ігор', 'Игорь', 'Ihor'],
  ['Андрій', 'Андрей', 'Andrii'],
  ['Юрій', 'Юрий', 'Yurii'],
  ['Тарас', 'Тарас', 'Taras'],
  ['Михайло', 'Михаил', 'Mykhailo'],
];
const patronymics: readonly Spellings[] = [
  ['Петрович', 'Петрович', 'Petrovych'],
  ['Іванович', 'Иванович', 'Ivanovych'],
  ['Григорович', 'Григорьевич', 'Hryhorovych'],
  ['Олексійович', 'Алексеевич', 'Oleksiiovych'],
  ['Васильович', 'Васильевич', 'Vasylovych'],
  ['Богданович', 'Богданович', 'Bohdanovych'],
  ['Степанович', 'Степанович', 'Stepanovych'],
];

const at = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;

/** The n-th invented person: the same one every time. */
export const inventedName = (n: number): InventedName => ({
  surname: at(surnames, n),
  given: at(givens, n * 3 + Math.floor(n / 20)),
  patronymic: at(patronymics, n * 5 + Math.floor(n / 11)),
});

/** All three parts in one spelling: 0 Ukrainian, 1 Russian, 2 Latin. */
export const inSpelling = (name: InventedName, spelling: 0 | 1 | 2) => ({
  surname: name.surname[spelling],
  given: name.given[spelling],
  patronymic: name.patronymic[spelling],
});

/** A surname as a woman of the family bears it: Вербицький and Вербицька, Вербицкий and Вербицкая, Verbytskyi and Verbytska. */
export const ofAWoman = (surname: string) =>
  surname.replace(/цкий$/u, 'цкая').replace(/ский$/u, 'ская').replace(/ий$/u, 'а').replace(/yi$/, 'a');

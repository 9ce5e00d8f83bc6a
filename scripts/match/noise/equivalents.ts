/*
 * The same given name as foreigners write it, and as those at home say it. Kept apart from the tables of lib/names: these
 * are for judging them.
 */

const table = (text: string) =>
  new Map(
    text
      .trim()
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name = '', words = '']) => [name.trim(), words.trim().split(/\s+/)] as const),
  );

/** By the Ukrainian name: English, German, Polish and other forms that no transliteration gives. */
export const foreign = table(`
Олександр: Alexander Aleksander Alexandre Alexandr
Олексій: Alexei Aleksy Alex Alexey
Андрій: Andrew Andrzej Andreas
Михайло: Michael Michał Michail Michel
Микола: Nicholas Mikołaj Nikolaus Nicolai
Іван: John Ivan Johann
Петро: Peter Piotr Pierre Petr
Павло: Paul Paweł Pavel
Сергій: Serge Sergiusz Sergej Sergei
Юрій: Yuri Jerzy Jury Iouri
Євген: Eugene Eugen Eugeniusz
Дмитро: Dimitri Dmitri Demetrius
Георгій: George Georg Georgi
Григорій: Gregory Grzegorz Grigori
Василь: Basil Wasyl Vasile
Володимир: Vladimir Włodzimierz Wladimir
Максим: Maxim Maxime Maksym
Данило: Daniel Danil
Матвій: Matthew Mateusz
Яків: Jacob Jakob
Степан: Stephen Stefan Szczepan
Федір: Fedor Theodor Fiodor
Костянтин: Constantine Konstanty Konstantin
В'ячеслав: Viacheslav Wiaczesław
Ілля: Ilya Elias Elijah
Антон: Anthony Antoni Antoine
Віктор: Victor Wiktor
Кирило: Cyril Kirill
Артем: Artyom Artem
Едуард: Edward
Семен: Simon Szymon Semyon
Захар: Zachary
Лев: Leo Lew
Марк: Marc Marek
Олена: Helen Helena Elena
Ганна: Anna Anne Hanna
Марія: Mary Maria Marie
Катерина: Catherine Katarzyna Katharina
Тетяна: Tatiana Tatjana
Наталія: Natalie Natalia
Юлія: Julia Julie
Ірина: Irene Irena
Вікторія: Victoria Wiktoria
Світлана: Svetlana Swetlana
Надія: Nadia Nadezhda
Софія: Sophia Zofia
`);

/** By the Ukrainian name: what a mother writes. */
export const familiar = table(`
Олександр: Саша Сашко Санько Саня Шурик Шура Лесь Sasha Sascha Sanya
Сергій: Серьога Сергійко Серёжа Сережа Серёга Sergo Seryozha
Андрій: Андрійко Андрюша Андрюха Andriusha
Володимир: Вова Володя Вовчик Vova Volodya Wowa
Микола: Коля Миколка Колян Колька Kolya Kolia
Іван: Ваня Іванко Ванюша Івась Vania Wanja
Василь: Вася Василько Васько Vasya
Віктор: Вітя Витя Вітьок Vitia
Михайло: Міша Миша Мишко Misha Mischa
Анатолій: Толя Толик Толік Tolik
Юрій: Юра Юрко Юрчик Yura Jura
Дмитро: Діма Дима Митя Дімон Dima Mitia
Петро: Петя Петрик Петрусь Petia
Ігор: Ігорко Ігорьок Гарік Гоша
Олег: Олежик Олежка Олежко
Олексій: Льоша Лёша Альоша Алёша Lyosha Alyosha
Павло: Паша Павлик Павлуша Pasha
Григорій: Гриша Гриць Грицько Grisha
Степан: Стьопа Стёпа Степанко
Федір: Федя Федько Fedia
Віталій: Віталик Виталик Vitalik
Євген: Женя Жека Женька Zhenya Schenja
Валерій: Валера Валерик Valera
Геннадій: Гена Генка Gena
Валентин: Валік Валя Валентинчик
Леонід: Льоня Лёня Леник Lyonya
Борис: Боря Борька Borya
Руслан: Русик Русланчик
Роман: Рома Ромко Ромчик Roma
Максим: Макс Максимко Max
Артем: Тьома Тёма Артемко Tioma
Богдан: Бодя Богданчик Даня
Денис: Дениска Деня
Вадим: Вадик Вадік Vadik
Ярослав: Ярик Слава Славко Yarik
Станіслав: Стас Стасик Stas
Владислав: Влад Владик Vlad
Антон: Антоша Тоша Антошка
Костянтин: Костя Костик Kostya
Тарас: Тарасик Тарасько
Ілля: Ілюша Илюша Ілько Илюха
Кирило: Кирюша Киря Кирилко
Микита: Микитка Никитка Нікіта
Данило: Даня Данько Данилко
Назар: Назарко Назарчик
Ростислав: Ростик Слава Rostik
Святослав: Слава Святик
В'ячеслав: Славік Слава Славик Slavik
Едуард: Едик Эдик Edik
Семен: Сеня Сьома Сёма
Яків: Яша Яшко
Захар: Захарко Захарик
Матвій: Матвійко Мотя
Тимофій: Тимко Тимоша Тіма
Тимур: Тимурчик Тима
Артур: Артурчик Артурик
Мирослав: Мирко Славко Мирось
Лев: Льова Левко Лёва
Олена: Оленка Лена Льона Lena
Наталія: Наташа Наталка Ната Natasha
Оксана: Оксанка Ксюша Ксана
Тетяна: Таня Танюша Tanya Tanja
Світлана: Світланка Света Свєта Sveta
Ірина: Іра Ира Іринка Ira
Людмила: Люда Люся Мила
Ольга: Оля Олечка Olya
Галина: Галя Галинка Halia
Марія: Маша Марійка Маруся Masha
Ганна: Аня Ганнуся Нюра Анечка Anya
Любов: Люба Любочка Luba
Надія: Надя Надійка Nadia
Вікторія: Віка Вика Вікуся Vika
Юлія: Юля Юлечка Yulia
Катерина: Катя Катруся Катюша Katya
Анастасія: Настя Настуся Nastya
Дарина: Даша Даринка Dasha
Софія: Соня Софійка Sonya
Христина: Христя Крістя
Марина: Маринка Мариночка
Валентина: Валя Валюша
`);

/** Men's names that came from the west: Polish, Hungarian, Moldovan, German, English. Columns: see read-table.ts. */
export const menWestern = `
Арнольд | Арнольд | Арнольд | Arnold Arnolds Arnaud Arnoldas | Арик Нольд Арні |
Атілла Аттіла | Аттила Атилла | Аціла | Attila Atilla | Аті |
Арпад | Арпад | Арпад | Arpad Árpád |  |
Аурел Аврелій | Аурел Аурелий Аврелий | Аўрэлій | Aurel Aurelius Aurelii Aureliusz Aurelian | Авря Реля |
Бернард Бернгард | Бернард Бернгард | Бернард | Bernard Bernhard Bernardo Bernat | Беня Беник |
Вальтер Уолтер | Вальтер Уолтер | Вальтэр | Valter Walter Wolter | Валік Валя |
Вендель | Вендель |  | Wendel Vendel |  |
Вернер | Вернер | Вернер | Verner Werner |  |
Віргілій Віржил | Вергилий Виргилий Вирджил | Вергілій | Virgil Vergilii Virgilius Virhilii Virgiliu | Вірджил |
Вітольд Витовт Вітовт | Витольд Витовт | Вітольд Вітаўт | Vitold Witold Vytautas Vytovt Vitovt Вітаутас Витаутас | Вітя Витя Вітек |
Войтех Войцех Адальберт | Войцех Войтех Адальберт | Войцех | Voitekh Wojciech Vojtech Adalbert Vojtěch Adalberto | Войтко Войтек Войтик Wojtek Бела |
Вольф | Вольф | Вольф | Volf Wolf Wolff |  |
Вольфганг | Вольфганг |  | Wolfgang Volfhanh Volfgang | Вольф |
Гаррі | Гарри Харри | Гары | Harri Harry Garry Харрі | Гарик Гарік |
Геза | Геза |  | Geza Géza |  |
Генріх Генрик | Генрих Генрик Хенрик | Генрых Генрык | Henrikh Heinrich Henry Henryk Genrikh Henri Enrico Henrik Enrique Генрі Генри Анрі Анри Heinrikh | Гена Геник Генек Геня Henek |
Герберт | Герберт | Герберт | Herbert Gerbert Herberts Heribert |  |
Гюнтер | Гюнтер |  | Guenther Günter Günther Hiunter Giunter Gunther |  |
Густав | Густав | Густаў | Gustav Hustav Gustaw Gustave Gustavo Gusztáv Gustavs | Густик |
Ганс | Ганс Ханс |  | Hans Gans |  |
Дезидерій | Дезидерий |  | Desiderius Dezső Dezyderii |  |
Джек | Джек |  | Dzhek Dzhak |  |
Джеймс Джим | Джеймс Джим |  | James Jim Jimmy Dzheims Джиммі Джимми |  |
Дорін | Дорин |  | Dorin Doryn Dorian Доріан Дориан |  |
Думітреску | Думитреску |  | Dumitrescu |  |
Едгар | Эдгар | Эдгар | Edhar Edgar Edgars Edgardo Edgaras | Едик Эдик Гарик Эд |
Едвін | Эдвин | Эдвін | Edvin Edwin Edvins Edvinas | Едик Эдик |
Едмунд Едмон | Эдмунд Эдмон | Эдмунд | Edmund Edmond Edmunds Edmundas | Едик Эдик |
Ервін | Эрвин Ирвин | Эрвін | Ervin Erwin Irvin Irving |  |
Збігнєв Збігнев | Збигнев | Збігнеў | Zbihniev Zbigniew Zbignev | Збишек Збишко Zbyszek |
Зигмунд Зигмунт Жигмонд Сигізмунд | Зигмунд Сигизмунд Зигмунт | Жыгімонт Зыгмунт | Zyhmund Zygmunt Sigmund Sigismund Zsigmond Siegmund Zigmund Zigmas | Зигмусь Зіга |
Зігфрід | Зигфрид | Зігфрыд | Zigfrid Siegfried Zihfrid |  |
Імре | Имре |  | Imre Imrich |  |
Камілл Каміль Камілій | Камилл Камиль | Каміль | Kamil Camille Camillo Kamill Camilo | Міля Камілька |
Кевін | Кевин |  | Kevin Keven Kevyn |  |
Клаус | Клаус |  | Klaus Claus |  |
Крістап | Кристап |  | Kristaps |  |
Курт | Курт |  | Kurt Curt Kourt |  |
Лівій | Ливий |  | Livii Livius Liviu Ливиу Лівіу |  |
Ласло | Ласло |  | Laszlo László Laslo | Лаці |
Леонард Леонардо | Леонард Леонардо | Леанард | Leonard Leonhard Leonardo Léonard Leonardas | Льоня Лёня |
Лотар | Лотар |  | Lothar Lotar |  |
Мілан Мілен | Милан Милен | Мілан | Milan Mylan Milen | Мілко |
Мілош | Милош | Мілаш | Milosh Milos Miloš Miłosz |  |
Мірча | Мирча |  | Mircha Mircea Mirča |  |
Нельсон | Нельсон |  | Nelson |  |
Норберт | Норберт |  | Norbert Norberto Norberts |  |
Овідій | Овидий |  | Ovidii Ovidiu Ovid Овидиу Овідіу |  |
Отто | Отто | Ота | Otto Ota Ottó Oto |  |
Патрік Патрикій | Патрик Патрикий Патрикей | Патрык | Patrik Patrick Patryk Patrykii Patricio Patrice Patrikej | Пат |
Раду | Раду |  | Radu |  |
Ральф | Ральф |  | Ralf Ralph Ralfs |  |
Раймонд Раймунд | Раймонд Раймунд | Раймонд | Raimond Raymond Raimund Rajmund Raimonds Raimondas Raymund Реймонд | Рай |
Рафаїл Рафаель Рафал | Рафаил Рафаэль Рафаель | Рафаіл Рафал | Rafail Rafael Raphael Rafał Rafal Raffaele Raphaël Raffael | Рафік Рафик Рафа Рафка |
Ріхард Річард | Рихард Ричард Ришард Ришар | Рышард Рыхард | Rikhard Richard Ryszard Rihards Ričardas Riccardo Ricardo Rychard Рішард Richards | Ріхардик Рік Рич |
Роланд | Роланд | Раланд | Roland Rolando Rolands Rolandas Orlando | Роля Ролик |
Рональд | Рональд |  | Ronald Ronaldo Ronalds | Рон |
Ромуальд | Ромуальд | Рамуальд | Romuald Romualdas Romualds | Рома |
Рене | Рене |  | Rene René |  |
Скотт | Скотт |  | Scott Skott |  |
Тібор | Тибор |  | Tibor |  |
Траян | Траян |  | Traian Trayan Trajan |  |
Тед | Тед |  | Ted |  |
Фабіан Фаб'ян | Фабиан | Фабіян | Fabian Fabián Fabien Fabijan Fabiano |  |
Фердинанд | Фердинанд | Фердынанд | Ferdynand Ferdinand Fernando Fernand Nándor Ferdinando Фернандо | Ферді |
Чарльз | Чарльз |  | Charlz Charlie Чарлі Чарли |  |
Юрген | Юрген |  | Yurhen Jürgen Jurgen |  |
Яцек | Яцек | Яцак | Yatsek Jacek Jacenty Яцентій |  |
Яніс | Янис | Яніс | Yanis Janis Jānis Giannis Yannis Ioannis Яннис Янніс Іоанніс |  |
Адольф | Адольф | Адольф | Adolf Adolph Adolfo Adolfs | Адя Дольф |
Альвін | Альвин |  | Alvin Alwin | |
Альфонс | Альфонс | Альфонс | Alfons Alphonse Alfonso Alphonso | |
Бруно | Бруно | | Bruno | |
Дональд | Дональд | | Donald | |
Кеннет | Кеннет | | Kenneth Kenet | Кен |
Маріо | Марио | | Mario | |
Олівер | Оливер | Алівер | Oliver Olivier | |
Роджер | Роджер | | Rodzher Roger Роже | |
Симон | Симон Саймон | Сімон | Symon Simon | Симонко |
Стюарт | Стюарт | | Stiuart Stuart Stewart | |
Шон | Шон | | Shon Sean Shaun Shawn | |
Ульріх | Ульрих | | Ulrikh Ulrich | |
Нільс | Нильс | | Nils Niels | |
Свен | Свен | | Sven Swen | |
Ларс | Ларс | | Lars | |
Марсель | Марсель | Марсэль | Marsel Marcel Marsell | Марс |
Айвар | Айвар | Айвар | Aivar Aivars Ajvar |  |
Арвід | Арвид | Арвід | Arvid Arvydas Arvids |  |
Гунар | Гунар Гуннар |  | Hunar Gunnar Gunars Gunārs |  |
Ейнар | Эйнар |  | Einar Einars Ejnars |  |
Інгвар | Ингвар |  | Inhvar Ingvar Ingwar Yngvar |  |
Івар | Ивар |  | Ivar Ivars |  |
Вілорій Вілор | Вилорий Вилор | Вілор | Vilorii Vilor | Віля |
Радій | Радий | Радзій | Radii Rady Radij | Радик |
Мерлін | Мерлин |  | Merlin Merlyn |  |
Марлен | Марлен |  | Marlen Marlens |  |
Ленар | Ленар |  | Lenar |  |
Жан | Жан | Жан | Zhan Jean | Жанчик |
Браян Брайан | Брайан Брайен |  | Brian Bryan Braian |  |
Алан | Алан Аллан | Алан | Alan Allan Alain Allen Ален Аллен | Алик Алік |
Одіссей | Одиссей Одисей |  | Odissei Odysseus Odysseas Odisei |  |
Ахіллес Ахілл | Ахиллес Ахилл |  | Akhilles Achilles Achilleas Ahil Ахіл |  |
Панайот | Панайот Панайотис |  | Panaiot Panagiotis Panayot Panayotis |  |
Стеліан | Стелиан |  | Stelian Stelios Стеліос Стелиос |  |
Христос Христо | Христо Христос |  | Khrystos Christos Hristo Christo Hristos |  |
Лефтер Елевтерій | Лефтер Елевферий Элефтериос |  | Lefter Eleftherios Elevterii Lefteris |  |
Манолис Маноліс | Манолис |  | Manolis |  |
`;

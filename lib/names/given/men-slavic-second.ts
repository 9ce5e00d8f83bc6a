/** Men's names of the region borne by fewer people, the second half of the alphabet. Columns: see read-table.ts. */
export const menSlavicSecond = `
Йосип Осип Йосиф | Иосиф Осип Юзеф Йозеф Джозеф Йосип Хосе Джузеппе | Язэп Юзэф Восіп | Yosyp Osyp Iosif Joseph Josef Józef Osip Yosef József Josip Iosyf Giuseppe Josephus Juzef Jozef Josif José | Йося Ося Йоська Осипко Юзик Йосько Йоска Юзек Йожеф Joe Josek Джо |
Йоаким Яким | Иоаким Аким Яким Еким | Якім Акім | Yoakym Yakym Ioakim Akim Joachim Yakim Joakim Akym | Якимко Кима Якимка | iakim
Калина |  |  | Kalyna |  |
Лаврентій Лаврін Лавро | Лаврентий Лаврен | Лаўрэн Лаўрэнцій | Lavrentii Lavrin Lawrence Laurentius Lavrenty Wawrzyniec Laurent Lorenz Lavrentiy Lorenzo Lavrenti Лоренц Лоуренс | Лаврик Лаврусь Лавруша Лаврентик Larry |
Лавр | Лавр | Лаўр | Lavr | Лаврик |
Лазар Елеазар Єлизар | Лазарь Елизар Элеазар Елеазар | Лазар | Lazar Lazarus Łazarz Eleazar Lazare Elizar Lazaros Еліезер Элиэзер Eliezer | Лазя Лазарко Лазько |
Леонтій | Леонтий | Лявонцій Лявон Левон | Leontii Leonty Leontius Leontyn Leontiy Levon | Льоня Лёня Льонтя Леонтик Леонька Левко Леон |
Леон | Леон | Леон | Leon Léon | Льоня Льова |
Леопольд | Леопольд | Леапольд | Leopold Léopold Leopoldo | Льоня Лео Льова |
Лонгин Логвин Лонгін | Лонгин Логин Логвин | Лагвін | Longyn Longin Longinus Lohvyn Loginus | Логвинко |
Лук'ян Лукіян | Лукьян Лукиан | Лук'ян | Lukian Lukyan Lucian Lucjan Lukjan Lucien Luciano Люсьен | Лукаша Лук'янко |
Любомир | Любомир | Любамір | Liubomyr Lubomir Lyubomyr Lubomyr Ljubomir Lubomír Liubomir Lyubomir | Любко Любчик Любик Мирко Любчо |
Людвіг Людовик | Людвиг Людовик Людвик | Людвік | Liudvih Ludwig Ludwik Louis Lajos Ludvig Lodovico Lyudvig Луї Луи Лайош Ludovic Luis Луис | Люда Людзя Людек Льодзьо |
Макар Макарій | Макар Макарий | Макар | Makar Makarii Macarius Makary Macario | Макарко Макарчик Макаша |
Максиміліан Максимільян | Максимилиан Максимильян | Максіміліян | Maksymilian Maximilian Maksimilian Maximilien Maximiliano | Макс Максик |
Маркіян Маркіан | Маркиан | Маркіян | Markiian Markian Marcian Marcjan Markijan Markiyan | Маркіянко Маркусь |
Мартин | Мартын Мартин | Марцін Мартын | Martyn Martin Marcin Martinus Martinas Martino Márton Martins Мартен Марцин | Мартинко Мартик Мартусь Март |
Мар'ян Маріан Марьян | Марьян Мариан | Мар'ян Марыян | Marian Maryan Mariano Marjan Marius Маріус Мариус | Мар'янко Марик Мар'янчик Маня |
Мелетій Мелентій | Мелетий Мелентий | Мялеці | Meletii Melenty Meletius Melentii | Мелешко |
Мефодій Методій | Мефодий | Мяфодзій | Mefodii Methodius Metody Metodii Mefody Metodiusz | Мефодя Нефед |
Мечислав | Мечислав | Мечыслаў | Mechyslav Mieczysław Mieczyslaw Mechislav Mieczyslaus | Мечик Мєтек Mietek |
Мирон | Мирон | Мірон | Myron Miron Mironas | Мирончик Мироник Мирось Миронко Мирко |
Митрофан | Митрофан | Мітрафан | Mytrofan Mitrofan Metrophanes Mitrophan | Митроша Фаня Митрофанко |
Михей | Михей | Міхей | Mykhei Mikhey Micah Mihei Miheas |  |
Мойсей Мусій Мошко | Моисей Мойсей Моше Мовсей | Майсей Маісей | Moisei Musii Moses Moishe Mojżesz Moshe Moyses Moisey Musiy Moïse Moisés Mosche Мойше Моїсей | Мося Моня Мойша Мошка Мусійко Мойсик |
Мстислав | Мстислав | Мсціслаў | Mstyslav Mstislav Mscisław Mstislaw | Слава Славік Мстиславко Славко |
Модест | Модест | Мадэст | Modest Modestus Modesto | Модя |
Наум Наюм | Наум Нахум | Навум | Naum Nahum Nachum Navum | Нюма Наумко Науменька Нюмчик |
Нестор | Нестор | Нестар | Nestor Néstor Nester | Несторко Нестерко Нестя Нестерик |
Никанор Никонор Ніканор | Никанор | Ніканор | Nykanor Nikanor Nicanor | Ніка Канор |
Никифор Ничипор Нечипір Ничипір | Никифор | Нічыпар Нікіфар Нікіфор | Nykyfor Nikifor Nychypir Nicephorus Nykyphor Nikephoros Nychypor Nichipor | Ничипорко Нікіфорка Чипко Никиша |
Никодим | Никодим | Нікадзім | Nykodym Nikodim Nicodemus Nikodem Nicodim | Никодимко Дима |
Никон | Никон | Нікан | Nykon Nikon | Никонко Нікон |
Омелян Ємельян | Емельян Эмельян Омельян | Амяллян Емяльян Амельян | Omelian Emelian Yemelyan Emelyan Omelyan Jemeljan Aemilian Omeljan Emilianus | Омелько Омелянко Емеля Ємеля Меля Омельчик Мелько |
Онисим Анисим | Анисим Онисим | Анісім | Onysym Anisim Onesimus Onisim Anysym | Онися Анися Онисько |
Онуфрій Онопрій | Онуфрий Ануфрий | Ануфрый | Onufrii Onoprii Onuphrius Onufry Anufry Onufriy Onupry | Онопко Онуша Онофрик |
Орест | Орест | Арэст | Orest Orestes Oreste Oresto | Орестик Орко Орестко Оресь |
Оскар | Оскар | Оскар | Oskar Oscar Oskars Oskaras | Оскарчик Осик |
Павлин |  | Паўлін | Pavlyn Paulin Paulinus |  |
Пантелеймон Панталимон Пантелій Пантелей | Пантелеймон Пантелей | Панцялей Панцеляймон | Panteleimon Pantelei Pantaleon Pantelii Pantelis Pantelej Panteley | Пантюша Панько Пантюха Пантьо |
Панкрат Панкратій | Панкрат Панкратий | Панкрат | Pankrat Pankratii Pancras Pancratius Pankracy Pankraty | Панкраша Панько |
Парфен Парфеній Парфентій Пархім Пархом | Парфён Парфений Парфен Пархом | Парфён Пархом | Parfen Parfenii Parkhom Parthenius Parfyon Parfentii Parkhim | Парфенко Пархомко |
Пилип Филип Філіпп Філіп | Филипп Филип Пилип | Піліп Філіп | Pylyp Filipp Philip Philippe Filip Phillip Fylyp Philippos Felipe Filippo Filips Пилипп Pilip Fülöp | Пилипко Липа Філя Филя Липко Пилипчик Филька Phil Пилипонько |
Платон | Платон | Платон | Platon Plato Platón | Платонко Платоша Тоша Тоня |
Полікарп | Поликарп | Палікарп | Polikarp Polycarp Polikarpos Polycarpe | Полікарпик Карпик |
Порфирій Порфир | Порфирий | Парфірый | Porfyrii Porfiry Porphyrius Porfirii Porfir Porphyry | Порфирко |
Потап | Потап Потапий | Патап | Potap Patapii | Потапко Потапчик |
Прокіп Прокопій Прокоп | Прокофий Прокопий Прокоп | Пракоп | Prokip Prokop Prokofy Procopius Prokopii Prokofii Prokofiy Prokopy | Прокіпко Прокоша Прокопко Проня Проша | prokop prokof
Прохор | Прохор | Прохар | Prokhor Prochor Prohor Prochorus | Прохорко Проша Прошка |
Пимен Пимон | Пимен | Пімен | Pymen Pimen Pimon Poimen | Пимонко |
Радим | Радим | Радзім | Radym Radim | Радимко |
Радислав Радослав | Радислав Радослав | Радзіслаў Радаслаў | Radyslav Radoslav Radosław Radislav Radoslaw | Радик Радко Radek |
Радомир | Радомир | Радамір | Radomyr Radomir | Радик Радко |
Ремігій Рем | Рем Ремигий | Рэм | Rem Remus Remihii Remigiusz Remigijus Remigius | Ремик |
Роберт | Роберт | Роберт | Robert Roberto Roberts Robertas Rupert Róbert | Роб Роба Робік Робертик Боб Робик Bob Bobby Rob |
Рудольф | Рудольф | Рудольф | Rudolf Rudolph Rudolfs Rodolfo Rudolfas | Рудик Рудя Рудька Руді Rudi |
Самсон | Самсон | Самсон | Samson Sampson Samsonas | Самсоник |
Самуїл Самійло Самуель | Самуил Самойла Самойло Самуэль Шмуэль | Самуіл Самуйла | Samuil Samiilo Samuel Shmuel Schmuel Samoilo Sámuel Samuele Samuels Samuelis Шмуель | Муля Сема Самійлик Сьома Сёма Мулька Sam Шмуля |
Сава Савва | Савва Сава | Сава | Sava Savva Saba Sawa Savas Sabbas Sabas | Савко Савушка Савка Савочка |
Савелій | Савелий | Савелій | Savelii Savely Savel Sabelius Saveliy Saveli | Сава Савелко Савоня Савка |
Севастян Севастьян Себастіан Себастьян | Севастьян Себастьян Севастиан | Севасцьян Себасцьян | Sevastian Sebastian Sébastien Sebastiano Sevastyan Sebastien Sebastianus | Сева Бастьян Севка |
Северин Северіан | Северин Северьян Севериан | Севярын | Severyn Severin Seweryn Severinus Severian Szeweryn | Сева Сєва Северинко Рина |
Сила | Сила | Сіла | Syla Sila Silas | Силько |
Силантій Силуян Силуан | Силантий Силуан Селантий | Сілуян | Sylantii Silanty Syluian Silouan Siluan Silvan | Силко Силаша |
Сильвестр Селівестр | Сильвестр Селиверст | Сільвестр Селівестр | Sylvester Silvestr Sylwester Silvester Selivestr Szilveszter Silvestru Sylvestre Sylvestr | Сильвестрик Сіля |
Созонт Созон | Созон Созонт | Сазон | Sozont Sozon Sazon |  |
Софрон Софроній | Софрон Софроний | Сафрон | Sofron Sophronius Sofronii Safron Sofrony | Софронко |
Спартак | Спартак | Спартак | Spartak Spartacus | Спартачик Спарта |
Спиридон Свирид | Спиридон Свирид | Спірыдон Свірыд | Spyrydon Spiridon Svyryd Spyros Spyridon Spiridonas | Спиря Спіря Свиридко Спірка |
Стефан | Стефан | Стэфан | Stefan Stefano Stephan Stefanos Ștefan Stefans Стефанос | Стефко Стефанко Стефцьо Стефик Stefek |
Тадей Тадеуш Фадей Фаддей | Фаддей Тадеуш Фадей | Тадэвуш Фадзей Тадэй | Tadei Tadeusz Thaddeus Fadei Faddei Tadeus Thaddeos Tadeo Tadej Тадеос Татевос | Тадзик Фадя Тадеушко Тадик Tadek |
Теодор Тудор | Теодор Тудор | Тэадор Тодар | Teodor Tudor Theodoros Théodore Toader Тодор | Тео Тодось Тодик Теодорко Федя Тодорко Teddy |
Терентій Терешко Терень | Терентий | Цярэнцій Тарэнцій | Terentii Terenty Terence Terentius Terentiy Terencjusz | Терешка Тереша Терентик Теря |
Тит | Тит | Ціт | Tyt Tit Titus Tito Тітус | Титко |
Тихін Тихон | Тихон | Ціхан Ціхон | Tykhin Tikhon Tychon Tykhon Tihon | Тиша Тихонко Тишко Тишка |
Трифон | Трифон | Трыфан | Tryfon Trifon Tryphon Trypho | Триша Трифонко Тришка |
Трохим Трофим | Трофим Трохим | Трафім Трахім | Trokhym Trofim Trophimus Trofym Trohim Trophime | Троша Трохимко Трошка Трошко Трофимка |
Устим Юстин Устин | Устин Юстин Устим Иустин | Усцін Юсцін | Ustym Justin Ustin Ustyn Yustyn Justyn Justinus Iustin Yustin Джастін | Устимко Устинко Юстик |
Федот | Федот | Фядот Хвядот | Fedot Theodotus Fedots | Федотко Федя Федько |
Феодосій Теодосій Тодос Федос Федосій | Феодосий Федосий Федос | Феадосій Фядос | Feodosii Teodosii Theodosius Fedos Todos Theodosios Fedosy Teodozy Feodosy | Федось Тодось Федоська Федя |
Феофан Теофан | Феофан | Феафан | Feofan Teofan Theophanes Feophan | Фаня Феня |
Феофіл Теофіл | Феофил Теофил | Феафіл Тэафіл | Feofil Teofil Theophilus Theophil Teofilis | Теофілко Філя |
Феоктист | Феоктист | Феактыст | Feoktyst Theoktist Feoktist |  |
Ферапонт | Ферапонт | Ферапонт | Ferapont Therapont |  |
Филимон Філімон | Филимон | Філімон Піліман | Fylymon Filimon Philemon Filymon | Филимонко Філя Филя |
Фелікс Фелік | Феликс | Фелікс | Feliks Felix Félix Feliksas Felice Felikss | Феля Філя Фелько |
Фірс Фирс | Фирс | Фірс | Firs Thyrsus | Фирсик |
Флор Фрол | Флор Фрол | Флор Фрол | Flor Frol Florus | Фролко Флорик |
Флоріан | Флориан Флориян | Фларыян | Florian Florin Florianus Floriano | Флорко Флорик |
Франц Франциск Франко | Франц Франциск Франк Фрэнк | Франц Францішак Франак | Frants Franz Francis Franciszek Frank Ferenc François Francisco Frantisek František Francesco Franc Franko Франтішек Ференц Франсуа Frantsysk Frantz Френк | Франек Franek Фері |
Фрідріх | Фридрих Фредерик | Фрыдрых | Fridrikh Friedrich Frederick Fryderyk Frederic Fredrik Friederich Frigyes Фредерік | Фріц Фред Фріда Фриц Fritz Fred |
Харитон | Харитон | Харытон | Kharyton Khariton Chariton Charyton Hariton | Харитоша Харитонко Харя Тоша |
Харлампій Харлам | Харлампий Харлам Харалампий | Харлам | Kharlampii Kharlampy Charalampos Haralambos Harlam Haralamb Харалампій Харалампос Haralampie | Харлаша Лампик |
Хрисанф | Хрисанф | Хрысанф | Khrysanf Chrysanthus Khrisanf Chrysanth |  |
Христофор Крістофер | Христофор Кристофер Кристоф | Хрыстафор | Khrystofor Christopher Christoph Krzysztof Christophe Cristobal Hristofor Kristofer Christoffer Khristofor Кшиштоф Крістоф | Кріс Христик Крис Chris |
Християн Христіан | Христиан Кристиан | Хрысціян | Khrystyian Christian Krystian Kristian Cristian Kristijan Christiaan Крістіан | Крістік Христик Кріс |
Юліан Юльян | Юлиан Ульян Юльян | Юльян Юліян | Yulian Julian Iulian Juljan Ulian Julien Julianus Julijan Уліан Ulyan | Юлик Юлько Уля Юльчик |
Юлій Юліус | Юлий Юлиус | Юлій | Yulii Julius Yuly Juliusz Julii Jules Iulius Julijs Gyula Julio Юліуш | Юлик Юлько |
Юхим Єфим Юхимій | Ефим Евфимий Ефимий | Яўхім Яхім | Yukhym Yefim Efim Yefym Yevfymii Euthymius Jefim Juchym Eufemiusz Efimii Jefym | Юхимко Фіма Фима Юхимчик Фимка | iukhim efim iukhimov
Ян | Ян | Ян | Yan Jan Jaan Ian | Янко Янек Яник Ясь Янчик Яня Янка Яшка |
Якуб | Якуб | Якуб | Yakub Jakub Jakup Yaqub Yakoub Йакуб | Кубик Якубко Куба |
Януарій | Януарий | Януарый | Yanuarii Januarius January |  |
Януш | Януш | Януш | Yanush Janusz Janush | Янушко |
Яромир | Яромир | Ярамір | Yaromyr Jaromir Yaromir | Ярик Ярко Мирко |
Ясон Ясен | Ясон Ясен | Ясон | Yason Jason Iason Джейсон | Яся Ясик |
Ювеналій | Ювеналий | Ювеналій | Yuvenalii Juvenal Yuvenaly | Веня |
Кім | Ким | Кім | Kim Kym | Кімка |
Октавіан Октавіян | Октавиан | Актавіян | Oktavian Octavian Octave | Октя |
Олесь | Олесь | Алесь | Oles Ales Olesj | Леська Лесь Лесик Олесик Лесько |
Лель | Лель | Лель | Lel Lelj |  |
Орлан | Орлан | Арлан | Orlan |  |
Севір | Севир | Севір | Sevir Sever Север Severus | Сева |
Світозар Святозар | Светозар Святозар | Светазар | Svitozar Svetozar Swietozar | Світко |
Тихомир | Тихомир | Ціхамір | Tykhomyr Tihomir Tikhomir | Тиша |
Велимир | Велимир | Велімір | Velymyr Velimir | Велько Вельо |
Будимир | Будимир | Будзімір | Budymyr Budimir | Будько |
Зорян Зореслав | Зорян Зореслав | Заран | Zorian Zoryan Zoreslav Zoran Зоран | Зорянко Зорик |
Златан Златомир | Златан Златомир | Златан | Zlatan Zlatomyr | Злат |
`;

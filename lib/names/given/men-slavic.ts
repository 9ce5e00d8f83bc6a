/** Men's names of the region borne by fewer people. Columns: see read-table.ts. */
export const menSlavic = `
Авксентій Оксентій | Авксентий Аксентий | Аўксенцій | Avksentii Aksentii Auxentius | Оксень Авксен |
Адам | Адам | Адам | Adam Adamas Adams | Адамко Адамчик Адась |
Андріан Адріан | Андриан Адриан | Адрыян | Adrian Andrian Adrien Hadrian | Адя Адрік Едріан |
Альберт | Альберт | Альберт | Albert Alberto Alberts Albertas | Алик Алік Альбертик Бертик Алько |
Альфред | Альфред | Альфрэд | Alfred Alfredo Alfreds | Алик Алік Фред |
Амвросій | Амвросий | Амброжы | Amvrosii Ambrosius Ambroise Ambroży | Амврося |
Ананій | Ананий Анания | Ананій | Ananii Ananias | Онанко |
Аполлінарій | Аполлинарий | Апалінарый | Apollinarii Apollinary Apolinary Apollinaris | Поля |
Аристарх | Аристарх | Арыстарх | Arystarkh Aristarkh Aristarchus | Арик Аристик |
Аркадій | Аркадий | Аркадзь Аркадзій | Arkadii Arkady Arcadius Arkadi Arkadiusz | Аркаша Аркадько Аркаха Кадя Кеша Аркашка |
Архип | Архип | Архіп | Arkhyp Arkhip Archip Archippus | Архипко Хипко |
Афанасій Опанас Панас Атанас Танасій | Афанасий Афанас | Апанас Афанасій | Afanasii Opanas Panas Athanasius Atanazy Athanasios Atanas Athanase Apanas Tanasii | Опанаско Панасик Афоня Афонька Панько Опанасик |
Богуслав | Богуслав | Багуслаў | Bohuslav Boguslav Bogusław Bohuslaw | Богусь |
Болеслав | Болеслав | Баляслаў | Boleslav Bolesław Boleslaw Boleslaus | Болесь Болек Bolek |
Борислав | Борислав | Барыслаў | Boryslav Borislav Borisław Boryslaw | Боря Славко Борик |
Братислав | Братислав |  | Bratyslav Bratislav |  |
Броніслав | Бронислав | Браніслаў | Bronislav Bronisław Bronislaw Bronislaus | Броня Бронек Бронько Bronek |
Варлам Варлаам | Варлам Варлаам | Варлам | Varlam Varlaam Barlaam | Варламко |
Варфоломій Бартоломій Вахромій | Варфоломей Вахромей | Баўтрамей Варфаламей | Varfolomii Bartholomew Bartholomäus Bartłomiej Bartolomeo | Бартек Бартось Вахрим |
Вацлав | Вацлав | Вацлаў | Vatslav Wacław Waclaw Vaclav Wenzel | Вацек Wacek |
Вікентій Вінцент | Викентий Винцент | Вікенцій Вінцэнт Вінцук | Vikentii Vincent Wincenty Vincentas Vincenzo Vikenty | Віка Кеша Вінцусь |
Вілен | Вилен | Вілен | Vilen Wilen | Віля Виля |
Вільгельм Вільям | Вильгельм Уильям Вильям | Вільгельм | Vilhelm Wilhelm William Guillaume Vilmos Willem Vilhelms | Віллі Вилли Віля Білл Willi Bill |
Владлен | Владлен | Уладлен | Vladlen Wladlen | Влад Владик |
Влас Власій Улас | Влас Власий | Улас Аўлас | Vlas Vlasii Ulas Blaise Błażej Blasius | Власик Уласик |
Всеволод | Всеволод | Усевалад | Vsevolod Wsewolod Wsiewołod Usevalad Vsewolod | Сева Сєва Севко Володя Сівка Севочка |
Гаврило Гавриїл Габріель | Гавриил Гаврила Габриэль | Гаўрыла Габрыэль | Havrylo Havryil Gavriil Gavrila Gabriel Gábor Gabryel Gavril Gabriele Gabriels | Гаврик Гаврилко Ганя Гаврюша Габо Гаврилка |
Галактіон | Галактион | Галакціён | Halaktion Galaktion |  |
Герасим | Герасим | Гарасім | Herasym Gerasim Gerasimos Garasim | Герасимко Гарася Гера |
Герман | Герман | Герман | Herman German Hermann Germain Germán Hermanas Germans | Гера Герка Германчик Гєра |
Гнат Ігнат Ігнатій | Игнат Игнатий | Ігнат Ігнацій Гнат | Hnat Ihnat Ignat Ignatius Ignacy Ihnatii Ignatii Ignace Ignac Ignaz Ignatij Ignacio Ihnatij Ignaty | Гнатко Ігнатко Игнаша Гнатик Ігнатик Игнатка Ігнаська Игнатик Гнатась |
Гордій Гордон | Гордей Гордий | Гардзей | Hordii Gordey Gordei Gordii Gordian Hordiy | Гордя Гордійко Гордійчик |
Дем'ян Дамян | Демьян Дамиан Демиан | Дзям'ян Даміян | Demian Demyan Damian Damien Damiano Dziamian Demjan | Демко Дьома Дёма Дем'янко Дема Демьянка |
Добромир | Добромир | Дабрамір | Dobromyr Dobromir | Добрик |
Добриня | Добрыня | Дабрыня | Dobrynia Dobrynya | Доб |
Давид | Давид Давыд | Давід Давыд | Davyd David Dawid Davids Dovydas Davit Davyt Dávid Davide Дейвід Дэвид Девід Давит Давіт | Давидко Додік Додик Дава Давидик Дейв Дато Dave Dato |
Діодор | Диодор |  | Diodor Diodorus |  |
Домінік Домник | Доминик | Дамінік | Dominik Dominic Domenico Dominikas | Домко Домінічек |
Дорофій Дорош | Дорофей | Дарафей | Dorofii Dorofei Dorofey Dorotheus Dorosh | Дорошко |
Емануїл Мануїл Еммануїл | Эммануил Мануил Иммануил | Эмануіл | Emanuil Emmanuil Manuil Emmanuel Emanuel Immanuel Manuel | Емма Еміль Моня |
Еміль Еміліан | Эмиль Эмилиан | Эміль | Emil Emile Emilio Emilis Emils Emilian Emiel | Эмик Емілько Міля Миля |
Ерік Ерих | Эрик Эрих | Эрык | Erik Eric Erich Eryk Erikas Eriks Eirik | Ерко Эрька |
Ернест Ернст | Эрнест Эрнст | Эрнэст | Ernest Ernst Ernesto Ernests Ernestas Ernő | Ерня Эрня |
Євграф | Евграф |  | Yevhraf Evgraf | Граня |
Євдоким Явдоким | Евдоким | Еўдакім | Yevdokym Evdokim Eudokim | Євдоха Докім |
Євлампій | Евлампий |  | Yevlampii Evlampy Evlampii | Лампа |
Євмен | Евмен |  | Yevmen Eumenes |  |
Євсей Євсевій | Евсей Евсевий | Аўсей | Yevsei Evsey Evsei Eusebius Euzebiusz Yevsevii | Сева Овсій |
Єгор | Егор | Ягор | Yehor Egor Yegor Jegor Jehor Yahor Jegors Iegor Yehorii | Єгорко Егорка Єгорка Єгорчик Егорушка Гора Гоша Жора Єгорша Егорша Гога |
Єлисей Олисей Єлісей | Елисей | Елісей | Yelysei Elisei Yelisey Elisha Elisée Eliseus Elizeusz Jelisej Yelyseii | Єлисейко Лиса Еля |
Єпіфан Єпифаній | Епифан Епифаний |  | Epifan Yepifan Epiphanius Epifanii |  |
Єремія Ярема Єремій | Еремей Иеремия Ерема | Ярэма Ерамія | Yeremiia Yarema Yeremii Eremey Eremei Jeremiah Jeremias Jeremiasz Jarema Jeremi Ieremiia Yeremey | Яремко Єрьома Ерёма Яремка Яремчик |
Єрофій Єрофей | Ерофей | Ерафей | Yerofii Erofei Erofey Yerofey | Ярош |
Єфрем Охрім Юхрем Єхрем | Ефрем | Яфрэм | Yefrem Efrem Ephraim Okhrim Efraim Yefraim Jefrem Эфраим Ефраїм | Охрімко Охримко |
Зиновій Зіновій Зеновій | Зиновий Зіновій | Зіновій | Zynovii Zinovii Zenovii Zinovy Zenobius Zynovij Zenowij | Зенко Зеня Зенык Зенек Зеник Зінько Зиня Zenek Зенон |
Зенон | Зенон | Зянон | Zenon Zeno | Зеник Зенко Зенек |
Золотан Золтан | Золтан |  | Zoltan Zoltán | Золтик |
Зосим Зосима Ізосим | Зосим Зосима Изосим |  | Zosym Zosima Zosimus Zosim |  |
Діомид | Диомид Демид | Дзямід | Diomyd Demyd Demid Diomedes Diomid | Демидко |
Акинфій Якинф | Акинфий Иакинф Якинф | Акінф | Akynfii Akinfy Hyacinth Yakynf Akinfii | |
Булат | Булат | | Bulat Boulat | |
Іларіон Ларіон | Иларион Илларион Ларион | Іларыён | Ilarion Illarion Hilarion Larion | Ларик Лариончик Ларя Ларко |
Іларій Гіларій | Иларий |  | Ilarii Hilary Hilarius Hilario | Ларик |
Інокентій | Иннокентий | Інакенцій | Inokentii Innokenty Innokentii Innocent Innokentiy Innokenti | Кеша Кєша Іннокеша Кенія |
Іонафан Йонатан | Ионафан Йонатан Ионатан |  | Jonathan Ionafan Yonatan Jonatan Джонатан | Йоня |
Іона Йона | Иона |  | Iona Jonah Jonas Yona |  |
Іпатій | Ипатий Ипат |  | Ipatii Hypatius Ipat |  |
Іполит | Ипполит | Іпаліт | Ipolyt Ippolit Hippolyte Hipolit Ippolyt | Поля |
Ісак Ісаак Іцхак Айзек | Исаак Исак Ицхак | Ісаак | Isak Isaac Isaak Izaak Yitzhak Itzhak Isaakas | Ісачко Изя Ізя Іцик Ицик |
Ісидор Сидір Ізидор | Исидор Сидор Изидор | Сідар Ісідар | Isydor Isidor Sydir Sidor Isidore Izydor Izidor Isidoro Sydor Sidar | Сидорко Ізя Изя Сидько |
Казимир Казимір | Казимир Казимеж | Казімір | Kazymyr Kazimir Casimir Kazimierz Kasimir Kazimieras | Казік Казик Казьо Kazik Kazek |
Калістрат Каленик | Каллистрат Калистрат Каллиник |  | Kalistrat Kallistrat Callistratus Kalenyk |  |
Карл Карло Кароль | Карл Кароль Каролос | Карл Караль | Karl Carl Charles Karol Karel Carlo Carlos Károly Karlis Karolis Karlo | Карлуша Карлик Карольчик Лолік |
Капітон | Капитон |  | Kapiton Capiton |  |
Карп | Карп Карпо | Карп | Karp Karpo Carpus | Карпусь Карпик Карпуша |
Касян Касіян | Касьян Кассиан | Касьян | Kasian Kasyan Cassian Kassian | Касянко |
Кіндрат Кондрат Кондратій | Кондрат Кондратий | Кандрат Кандрацій | Kindrat Kondrat Kondratii Conrad Konrad Kandrat Kondraty Конрад | Кіндратко Кондраша Кондратик Кондраха Куня Коня |
Климентій Клим Климент | Климент Клим Климентий | Клімент Клім Кліменцій | Klymentii Klym Clement Klemens Klim Kliment Clemens Klement Klymentij Clément Klimas | Климко Клима Климчик Климуша |
Корній Корнелій Корнило | Корней Корнилий Корнелий Корнил | Карней Карнэлій | Kornii Korney Kornei Cornelius Korneliusz Kornelii Kornel Corneliu Kornilii Cornel | Корнійко Корнюша Корня |
Кузьма Козьма Косма | Кузьма Козьма Косма | Кузьма | Kuzma Kozma Cosmas Kosma Kosmas Cosma | Кузя Кузько Кузик Кузька Кузьмик Кузьо | kuzm kuzmin kozm
Лука Лукаш | Лука | Лука Лукаш | Luka Luke Lucas Lukas Łukasz Lukasz Luc Luca Lukács | Лукась Лучко Лукашик | luk lukin
Хома Фома Томас | Фома Томас | Хама Тамаш | Khoma Foma Thomas Tomasz Tomas Tamás Tommaso | Тома Хомка Фомка Томек Tom | hom hom fom homin fomin
`;

/** Men's names of the peoples of the Caucasus and of Jewish families. Columns: see read-table.ts. */
export const menCaucasian = `
Арсен | Арсен | Арсен | Arsen | Арсенчик Арсик Сеня |
Аветік Аветіс | Аветик Аветис |  | Avetik Avetis Awetik | Аво |
Акоп Гакоб Хакоб | Акоп Акопик Хакоб |  | Hagop Hakop Hacob | Ако Яша |
Арам | Арам |  | Aram Arams | Арамик |
Арарат | Арарат |  | Ararat |  |
Артак | Артак |  | Artak |  |
Арташес Арташ | Арташес Арташ |  | Artashes Artash Artaches | Арто |
Арутюн Артюн | Арутюн |  | Arutiun Harutyun Arutyun Haroutioun Harutiun | Артуш |
Армен | Армен |  | Armen Armenak Арменак | Арменчик |
Ашот | Ашот |  | Ashot Achot Aschot | Ашотик |
Баграт | Баграт |  | Bahrat Bagrat Bagrad |  |
Вазген | Вазген |  | Vazhen Vazgen Vazguen Wasgen |  |
Ваган | Ваган |  | Vahan Wahan | Ваго |
Ваге | Ваге Ваэ |  | Vahe Vaghe |  |
Ваагн | Ваагн |  | Vahagn Vaagn | Ваго |
Вардан Вартан | Вардан Вартан |  | Vardan Vartan Wardan |  |
Гагік | Гагик |  | Hahik Gagik Gaguik |  |
Гайк | Гайк Айк |  | Haik Hayk Hajk Gayk Gaik |  |
Гарегін | Гарегин |  | Harehin Garegin Karekin | Гарік |
Геворг Кеворк Геворк | Геворг Геворк Кеворк |  | Hevorh Gevorg Kevork Gevork Guevorg | Гево Жора |
Грант | Грант |  | Hrant Grant |  |
Грачик Грачія Рачик | Грачик Грачья Рачик |  | Hrachyk Hrachik Grachik Hrachya Hratchik Rachik |  |
Карапет | Карапет |  | Karapet Garabed Karaped | Каро |
Карен | Карен |  | Karen | Каренчик |
Мартирос | Мартирос |  | Martyros Martiros Mardiros |  |
Мгер | Мгер |  | Mher Mger |  |
Мкртич | Мкртич Мкртыч |  | Mkrtych Mkrtich Mkrtchi |  |
Мушег | Мушег |  | Musheh Mushegh Musheg |  |
Нарек | Нарек |  | Narek |  |
Норайр | Норайр |  | Norair Norayr Norajr |  |
Оганес Ованес Гованес | Оганес Ованес Оганнес |  | Ohanes Ovanes Oganes Hovannes Ohannes Hovanes | Ванік Ованик |
Погос | Погос |  | Pohos Pogos Boghos |  |
Размік | Размик |  | Razmik |  |
Самвел | Самвел |  | Samvel Samwel |  |
Саркіс Саргіс | Саркис Саргис |  | Sargis Serkis | Сако |
Сурен | Сурен |  | Suren Souren | Суренчик Сурик |
Тигран | Тигран Тыгран |  | Tyhran Tigran Dikran Tygran | Тико |
Хачатур Хачик | Хачатур Хачик |  | Khachatur Khachik Hachatur Khatchatour Khachyk |  |
Хорен | Хорен |  | Khoren Horen Choren |  |
Ерванд | Ерванд |  | Yervand Ervand Yervant |  |
Автандил Автанділ | Автандил |  | Avtandyl Avtandil | Авто |
Арчіл | Арчил |  | Archil Artchil Arčil |  |
Бадрі | Бадри |  | Badri Badry |  |
Бесо Бесаріон Віссаріон Бессаріон | Бессарион Виссарион Бесо Бесик |  | Beso Vissarion Besarion Visarion Bessarion Besik |  |
Важа | Важа |  | Vazha Vaja Važa |  |
Вахтанг | Вахтанг |  | Vakhtanh Vakhtang Vahtang Wachtang | Вахо |
Гела | Гела |  | Hela Gela |  |
Гіві | Гиви |  | Hivi Givi |  |
Гоча | Гоча |  | Hocha Gocha Gotscha |  |
Гурам | Гурам |  | Huram Guram Gouram |  |
Джумбер | Джумбер |  | Dzhumber Jumber Djumber |  |
Елгуджа | Элгуджа Элгужа |  | Elhudzha Elguja Elgudzha |  |
Звіад | Звиад |  | Zviad Zwiad |  |
Заза | Заза |  | Zaza |  |
Зураб | Зураб |  | Zurab Zourab Surab | Зурик Зура |
Іраклій | Ираклий | Іраклій | Iraklii Irakli Irakly Heraclius Herakleios Iraklis | Іраклик |
Каха Кахабер | Каха Кахабер |  | Kakha Kaha Kakhaber Kacha |  |
Коба | Коба |  | Koba Coba |  |
Леван | Леван |  | Levan Lewan | Лева |
Малхаз | Малхаз |  | Malkhaz Malhaz Malchas |  |
Мамука | Мамука |  | Mamuka Mamouka |  |
Мераб | Мераб |  | Merab |  |
Нодар | Нодар |  | Nodar |  |
Нугзар | Нугзар |  | Nuhzar Nugzar |  |
Отар | Отар Отари |  | Otar Otari |  |
Паата | Паата |  | Paata |  |
Реваз Резо | Реваз Резо |  | Revaz Rezo Rewas |  |
Сослан | Сослан |  | Soslan |  |
Тамаз | Тамаз |  | Tamaz |  |
Тенгіз | Тенгиз |  | Tenhiz Tengiz Tengis | Тенго |
Торніке | Торнике |  | Tornike Torniko |  |
Ушангі | Ушанги |  | Ushanhi Ushangi |  |
Шалва | Шалва |  | Shalva Chalva Schalwa |  |
Шота | Шота |  | Shota Chota Schota |  |
Абрам Авраам Аврам Абрагам | Абрам Авраам Аврам Абрахам | Абрам Аўрам | Abram Abraham Avraam Avram Avraham Abrahams Awraham Ібрам | Абрашка Абраша Аба Абрамчик |
Арон Аарон | Арон Аарон | Арон | Aron Aaron Aharon Агарон | Арончик |
Барух Борух | Борух Барух |  | Barukh Baruch Borukh Boruch |  |
Бенціон | Бенцион |  | Bentsion Benzion Bension |  |
Герш Гершон Гірш | Герш Гершон Гирш |  | Hersh Hershon Gersh Gershon Hirsh Hirsch Hersch Girsh Herschel |  |
Ейтан | Эйтан Этан |  | Eitan Etan Ethan Ітан Eytan |  |
Ізраїль Ізраїл Ісраїль | Израиль Израил Исраэль Исраил | Ізраіль | Izrail Israel Yisrael Izrael Israil Izraiil | Ізя Изя Срулик |
Лейб | Лейб Лейба |  | Leib Leyb Leiba | Лейбик |
Мордехай Мордко | Мордехай Мордух |  | Mordekhai Mordechai Mordko Mordecai | Мотя Мотл |
Натан | Натан Нафан | Натан | Natan Nathan | Натанчик |
Пінхас | Пинхас |  | Pinkhas Pinchas Pinhas Phineas |  |
Рувим Рубен Реувен | Рувим Рубен Реувен | Рувім | Ruvym Ruben Reuven Rubin Reuben Ruvim Rúben Rouben | Рубенчик Рува |
Соломон Шломо Саломон | Соломон Шломо | Саламон | Solomon Salomon Shlomo Schlomo Salomo Salamon | Моня Сема Солик |
Хаїм Хаім | Хаим | Хаім | Khaim Chaim Haim Hayim Chajim |  |
Шая Ісая Ісай Ішая | Исаия Исай Исайя Шая | Ісай | Isaia Isai Isaiah Yeshaya Shaya Izajasz Isay Ісайя | Шайка Ісайко |
Юда Єгуда Іуда | Иуда Юда Йегуда |  | Yuda Yehuda Judah Juda Iuda Yehudah Jehuda Иегуда |  |
Юдель | Юдель |  | Yudel Judel |  |
`;

/** Men's names of Turkic and Central Asian peoples. Columns: see read-table.ts. */
export const menTurkic = `
Тимур Темір Темур | Тимур Темир Темур | Цімур | Tymur Timur Temur Temir Timour | Тима Тім Тимурчик Тимурик Тёма |
Теймураз Теймур | Теймураз Теймур Тимураз |  | Teimuraz Teimur Teymur Teymuraz | Темо |
Ахмед Ахмет Амет Ахмад Ахмат | Ахмед Ахмет Ахмад Амет Ахмат | Ахмед | Akhmed Ahmed Ahmet Akhmet Ahmad Amet Achmed Akhmad Achmad Akhmat Əhməd | Ахмедик Аметик |
Абдула Абдулла | Абдулла Абдула | Абдула | Abdula Abdullah Abdulla Abdoullah Abdullo Абдулло | Абдул Абдулка |
Абдул | Абдул |  | Abdul Abdoul |  |
Абдурахман Абдурагман | Абдурахман Абдуррахман Абдрахман |  | Abdurakhman Abdurahman Abdurrahman Abdrahman Abdourahman | Абдул |
Абдумалік Абдулмалік | Абдумалик Абдулмалик |  | Abdumalik Abdulmalik | Абду |
Абдусалам | Абдусалам |  | Abdusalam Abdulsalam |  |
Аблаєз Аблязіз | Аблаез Аблязиз |  | Ablaiez Ablaez Abliaziz |  |
Азамат | Азамат |  | Azamat | Азик |
Азат Азад | Азат Азад |  | Azat Azad |  |
Азіз | Азиз |  | Aziz Azis Əziz | Азізик |
Айдар Айдер Гайдер | Айдар Айдер Хайдар Гейдар |  | Aidar Aider Khaidar Geidar Heidar Heydar Haydar Hayder | Айдик |
Айрат | Айрат |  | Airat Ajrat Ayrat |  |
Айбек Ойбек | Айбек Ойбек |  | Aibek Oibek Oybek Aybek Aibeck |  |
Акмаль Акмал | Акмаль Акмал |  | Akmal |  |
Алмаз | Алмаз |  | Almaz |  |
Алі | Али | Алі | Ali Aly Əli | Алик Алік |
Алім | Алим |  | Alim Alym Olim Олім Олим | Алік |
Аміль Аміл | Амиль |  | Amil |  |
Амін Емін | Амин Эмин |  | Amin Emin Əmin Ameen | Емінчик |
Амір Емір | Амир Эмир |  | Amir Emir Ameer Əmir |  |
Анвар Енвер Анвер | Анвар Энвер Анвер |  | Anvar Enver Anver Anwar Ənvər |  |
Аріф | Ариф |  | Arif |  |
Арман | Арман |  | Arman Armando Armand Арманд Armands |  |
Асан Хасан Гасан | Асан Хасан Гасан | Хасан | Asan Khasan Hasan Hassan Gasan Chasan Həsən Xasan | Асанчик |
Аслан | Аслан |  | Aslan Arslan Арслан | Асланчик |
Асланбек | Асланбек |  | Aslanbek Aslanbeck | Аслан |
Ахтем | Ахтем |  | Akhtem Ahtem |  |
Бахтіяр Бахтіар | Бахтияр Бахтиар Бахтиёр |  | Bakhtiiar Bakhtiyar Bahtiyar Bakhtiyor Bahtiyor Bəxtiyar Baxtiyor | Бахті |
Бахром Бахрам | Бахром Бахрам |  | Bakhrom Bahrom Bakhram Bahram |  |
Бекір Абубакір Абубакар | Бекир Абубакар Абубакир |  | Bekir Abubakar Abubakir Abubekir Bakir Бакір Бакир |  |
Бекзод | Бекзод Бекзад |  | Bekzod Bekzad Bekzot | Бек |
Беслан | Беслан |  | Beslan |  |
Вагіф | Вагиф |  | Vahif Vagif Vaqif |  |
Вахід | Вахид |  | Vakhid Vahid |  |
Васиф | Васиф |  | Vasyf Vasif |  |
Дамір | Дамир |  | Damir Damyr | Дамірчик |
Далер | Далер |  | Daler |  |
Даурен | Даурен |  | Dauren Daurien |  |
Джабраїл Джебраїл | Джабраил Джебраил |  | Dzhabrail Jabrail Djabrail Cəbrayıl Jebrail |  |
Джамал Джемаль | Джамал Джемал Джемаль |  | Dzhamal Jamal Dzhemal Djamal Jemal |  |
Джамшед Джамшид | Джамшед Джамшид Жамшид |  | Dzhamshed Jamshed Jamshid Djamshed Dzhamshid Zhamshid |  |
Джеміль Джаміль | Джемиль Джамиль |  | Dzhemil Jamil Dzhamil Djamil |  |
Джохар Джаухар | Джохар |  | Dzhokhar Jokhar Dzhohar Johar |  |
Ділявер Ділавер | Дилявер Дилавер |  | Diliaver Dilyaver Dilaver |  |
Дільшод Дільшат | Дильшод Дильшат Дилшод |  | Dilshod Dilshad Dilshat Дільшад |  |
Едем Адем | Эдем Адем |  | Edem Adem | Едемчик |
Ельбрус | Эльбрус |  | Elbrus |  |
Ельвін | Эльвин |  | Elvin Elwin |  |
Ельдар Ільдар | Эльдар Ильдар Элдар | Эльдар | Eldar Ildar Eldor Елдор Элдор | Ельдарчик Эля |
Ельман | Эльман |  | Elman |  |
Ельмар Ельмір | Эльмар Эльмир |  | Elmar Elmir Elmars |  |
Ельнур Ільнур Ельнар | Эльнур Ильнур Ильнар Эльнар |  | Elnur Ilnur Ilnar Elnar |  |
Ельчін | Эльчин |  | Elchin Elçin Elchyn Eltchin |  |
Ербол | Ербол |  | Yerbol Erbol |  |
Ержан | Ержан Эржан |  | Yerzhan Erzhan Erjan Yerjan |  |
Ерлан | Ерлан |  | Yerlan Erlan |  |
Ескендер Іскандер Скендер | Эскендер Искандер Искандар |  | Eskender Iskander Iskandar Skander Iskender Іскандар |  |
Жасур | Жасур Джасур |  | Zhasur Jasur Dzhasur Djasur |  |
Закір | Закир |  | Zakir Zakyr |  |
Заур Завур | Заур |  | Zaur Zaour | Заурчик |
Заурбек | Заурбек |  | Zaurbek | Заур |
Зелімхан | Зелимхан Залимхан |  | Zelimkhan Zelimhan Selimchan Zalimkhan Zelimchan | Зелім |
Зіннур | Зиннур |  | Zinnur |  |
Зіяд Зія | Зияд Зия |  | Ziiad Ziyad Ziya |  |
Ібрагім Ібраїм Ібрахім | Ибрагим Ибраим Ибрахим | Ібрагім | Ibrahim Ibragim Ibraim Ibrakhim Ibrohim Іброхім Иброхим İbrahim | Ібра |
Ідріс | Идрис |  | Idris Idrys |  |
Ізет | Изет Иззет |  | Izet Izzet |  |
Ільгам Ельхам | Ильгам Ильхам Эльхам |  | Ilham Ilgam Ilkham Ilhom Ільхам Ільхом Ильхом İlham |  |
Ільгар | Ильгар |  | Ilhar Ilgar |  |
Ільшат | Ильшат |  | Ilshat |  |
Ільяс Ілляс | Ильяс | Ільяс | Iliyas Ilyas Iljas Ilyaz | Ільясик |
Ісмаїл Ісмагіл Ізмаїл | Исмаил Измаил Исмагил |  | Ismail Ismayil Izmail Ismagil Ismoil Исмоил İsmayıl Ishmael Ismael | Сма |
Іслам | Ислам |  | Islam Islom Ислом |  |
Ісрафіл Ісрапіл | Исрафил Исрапил |  | Israfil Israpil |  |
Іса Ісса | Иса Исса |  | Isa Issa |  |
Казбек | Казбек |  | Kazbek Kazbeck | Казик |
Кайрат | Кайрат |  | Kairat Kayrat Kajrat Qairat |  |
Камал Кемаль Камол | Камал Кемаль Камол |  | Kamal Kemal Kamol |  |
Канат | Канат |  | Kanat Qanat |  |
Карім Керім | Карим Керим |  | Karim Kerim Kareem Kərim |  |
Курбан Гурбан | Курбан Гурбан |  | Kurban Gurban Qurban Hurban Qurbon |  |
Ленур | Ленур |  | Lenur |  |
Магомед Мухаммед Мамед Магомет Мухамад Мехмед | Магомед Мухаммед Мамед Мухаммад Мохаммед Мехмет Магомет Мамет Мохамед Мохаммад Мухамед | Магамед | Mahomed Magomed Mohammed Muhammad Mukhammed Mamed Mehmet Mohamed Mohammad Mukhammad Mamet Mahammad Muhammed Mahomet Məmməd Меметт Мемет Memet Makhomed | Маго Мага Мамедик |
Малік | Малик |  | Malik Malyk |  |
Мансур | Мансур |  | Mansur Mansour Mansoor |  |
Марат | Марат | Марат | Marat | Маратик Марик |
Махмуд Махмут | Махмуд Махмут |  | Makhmud Mahmud Mahmut Machmud Makhmut |  |
Мовсар | Мовсар |  | Movsar Mowsar |  |
Мірза | Мирза |  | Mirza Myrza |  |
Мурат Мурад | Мурат Мурад |  | Murat Murad Mourad Murod Мурод | Муратик |
Муртаза | Муртаза |  | Murtaza Mourtaza |  |
Муса Мусса | Муса Мусса |  | Musa Moussa | Мусик |
Муслім | Муслим |  | Muslim Muslym |  |
Мустафа | Мустафа | Мустафа | Mustafa Moustafa Mustapha Mustofa Mostafa | Мустик |
Надір | Надир |  | Nadir Nodir Нодір Нодир |  |
Назім | Назим |  | Nazim Nazym |  |
Наріман | Нариман |  | Nariman Narimon Neriman | Нарік |
Насір Насир | Насир Насыр |  | Nasir Nasyr Nosir |  |
Нурлан | Нурлан |  | Nurlan |  |
Нурсултан | Нурсултан |  | Nursultan |  |
Омар Умар Омер Умер Гумар | Омар Умар Омер Умер Гумер |  | Omar Umar Omer Umer Oumar Ömər Gumar Ümer | Умарчик |
Орхан | Орхан |  | Orkhan Orhan Orxan |  |
Осман Усман Осмон | Осман Усман | Асман | Osman Usman Ousman Othman Usmon Усмон |  |
Отабек | Отабек Атабек |  | Otabek Atabek |  |
Раджаб Реджеп | Раджаб Реджеп Раджап |  | Radzhab Rajab Recep Redzhep Radjab |  |
Рамазан Рамзан Ремезан | Рамазан Рамзан |  | Ramazan Ramzan Ramadan Ramazon Рамадан | Рамік |
Раміз Рамис Раміс | Рамиз Рамис |  | Ramiz Ramis |  |
Раміль Раміл | Рамиль |  | Ramil Ramill | Рамік |
Расім | Расим |  | Rasim Rasym |  |
Расул | Расул |  | Rasul Rassul Rasoul Rasool |  |
Рауф Реуф | Рауф Реуф |  | Rauf Reuf Raouf |  |
Рафік | Рафик |  | Rafik Rafiq Rafig Rafick |  |
Рашид Решид Рашит | Рашид Рашит Решид |  | Rashyd Rashid Reshid Rashit Rachid Raschid |  |
Ремзі Рамзі | Ремзи Рамзи |  | Remzi Ramzi Ramzy |  |
Ренат Рінат | Ренат Ринат | Рынат Рэнат | Renat Rinat Rynat Renato Renatas | Ренатик Рін |
Рефат Рифат | Рефат Рифат Ріфат |  | Refat Ryfat Rifat Rifaat |  |
Ризван | Ризван |  | Ryzvan Rizvan Rizwan |  |
Різа Реза | Риза Реза |  | Riza Reza Ryza Рза |  |
Рустам Рустем | Рустам Рустем | Рустам | Rustam Rustem Roustam Röstem | Рустик Рус Рустамчик |
Рушан | Рушан |  | Rushan Ravshan Равшан |  |
Садик | Садык Садик |  | Sadyk Sadik Sodik Sadiq Содик |  |
Саїд Сеїт Саід Сайд | Саид Сеит Сайд |  | Said Seit Sayid Saeed Sayed Seyid |  |
Сакен | Сакен |  | Saken |  |
Салават | Салават |  | Salavat |  |
Салах | Салах |  | Salakh Salah |  |
Салім Селім | Салим Селим |  | Salim Selim Saleem Solim |  |
Сардор Сардар Сердар | Сардор Сардар Сердар |  | Sardor Sardar Serdar |  |
Сервер | Сервер |  | Server |  |
Серік | Серик |  | Serik Serek |  |
Сеїтумер | Сеитумер |  | Seitumer |  |
Сулейман Сулайман | Сулейман Сулайман |  | Suleiman Suleyman Sulaiman Süleyman Soliman Sulayman |  |
Султан | Султан |  | Sultan Soultan Sulton |  |
Сухроб Сухраб Зухраб | Сухроб Сухраб Зохраб |  | Sukhrob Suhrob Sukhrab Sohrab Suhrab |  |
Таїр Тахір Тагір | Таир Тахир Тагир |  | Tair Tahir Takhir Tagir Taher Tohir |  |
Талгат | Талгат |  | Talhat Talgat |  |
Талант | Талант |  | Talant |  |
Тамерлан | Тамерлан |  | Tamerlan Tamerlane | Тамік Темірлан |
Тофік Тауфік | Тофик Тауфик |  | Tofik Tofig Taufik Tawfik Tevfik Тевфік |  |
Турпал | Турпал |  | Turpal |  |
Улугбек | Улугбек |  | Uluhbek Ulugbek |  |
Усеїн Хусейн Гусейн Хусаїн | Усеин Хусейн Гусейн Хусаин |  | Usein Khusein Hussein Huseyn Husein Guseyn Husain Hussain Khusain Hüseyn Chusein Hossein Gusein Хусан |  |
Фазил Фазіль | Фазиль Фазил |  | Fazyl Fazil Fozil |  |
Фарід Ферід Фаріт | Фарид Фарит Ферид |  | Farid Farit Ferid Fareed | Фарік |
Фаррух Фарух Фарук | Фаррух Фарух Фарук |  | Farrukh Farukh Faruk Farouk Farruh Farruch Farrux |  |
Фархад Ферхад Фарход | Фархад Ферхад Фарход |  | Farkhad Farhad Farkhod Ferhad Farhod Ferhat |  |
Фатіх Фатих | Фатих Фатых |  | Fatikh Fatih Fatykh |  |
Фірдавс Фірдаус | Фирдавс Фирдаус |  | Firdavs Firdaus Firdaws |  |
Хабіб Габіб Абіб | Хабиб Габиб |  | Khabib Habib Chabib |  |
Халіл Халіль | Халил Халиль |  | Khalil Halil Chalil Xalil |  |
Халід | Халид |  | Khalid Khaled Halid |  |
Хамзат Хамза Гамза | Хамзат Хамза |  | Khamzat Khamza Hamza Hamzat |  |
Хамід Гамід | Хамид Гамид |  | Khamid Hamid Chamid Gamid |  |
Хікмет | Хикмет |  | Khikmet Hikmet |  |
Хуршид | Хуршид |  | Khurshyd Khurshid Hurshid |  |
Шаміль | Шамиль | Шаміль | Shamil Chamil Schamil Shamyl Samil | Шамілька |
Шакір | Шакир |  | Shakir Chakir |  |
Шаріф | Шариф Шарип |  | Sharif Scharif Şərif Sharyp Cherif |  |
Шевкет Шавкат | Шевкет Шавкат |  | Shevket Shavkat Şevket Schewket Shawkat |  |
Шерзод Ширзад | Шерзод Шерзад Ширзад |  | Sherzod Sherzad Scherzod Shirzad |  |
Шухрат Шохрат | Шухрат Шохрат |  | Shukhrat Shuhrat Shohrat Schuchrat |  |
Юнус | Юнус | Юнус | Yunus Younus Junus Yunis Юніс Юнис Younes |  |
Юсуф Юсуп Юсиф | Юсуф Юсуп Юсиф |  | Yusuf Yusup Yousef Youssef Yusif Jusuf Yousuf Iusuf |  |
Ягмур | Ягмур |  | Yahmur Yagmur |  |
Яшар | Яшар |  | Yashar Yaşar Jaschar |  |
`;

/** Women's names borne by fewer women of the region. Columns: see read-table.ts. */
export const womenSecond = `
Августина | Августина | Аўгусціна | Avhustyna Augustina Avgustina Augustyna | Густа Тіна |
Аврора | Аврора Аурора | Аўрора | Avrora Aurora Aurore | Рора |
Агата Агафія Гафія Гапа | Агафья Агата Агафия | Агата Агафія | Ahata Ahafiia Agata Agatha Hafiia Agafia Agathe Agafya | Гапка Гафійка Гапуся Агаша Гашка |
Агнеса | Агнесса Агнеса | Агнеса | Ahnesa Agnes Agnieszka Agnessa Agnès Agnese Ágnes | Ага Агнеся Гнеся Нюша |
Агнія | Агния | Агнія | Ahniia Agniya Agnia | Нюша Ага |
Інеса | Инесса Инес | Інэса | Inesa Inessa Inès Ines | Інеска |
Аглая | Аглая | Аглая | Ahlaia Aglaya Aglaia Aglaja | Глаша Агла |
Агрипина Горпина Аграфена | Агриппина Аграфена Агрипина | Агрыпіна Аграпіна | Ahrypyna Horpyna Agrippina Agrafena Agripina Horpina | Груня Груша Горпинка Піна Гріпа Пина Грушка |
Аделіна | Аделина | Адэліна | Adelina Adeline | Аделя Ада Ліна Деля Адель |
Адель Аделія | Адель Аделия | Адэля | Adel Adele Adèle Adelia | Деля Аделя |
Аделаїда | Аделаида | Адэлаіда | Adelaida Adelaide Adelheid | Ада Аделя |
Ада | Ада | Ада | Ada | Адочка Аделя |
Адріана | Адриана Андриана | Адрыяна | Adriana Adrianna Adrienne Andriana Андріана | Ада |
Аза | Аза |  | Aza |  |
Аїда | Аида | Аіда | Aida Aïda Ayda | Іда |
Айгуль | Айгуль Айгюль |  | Aihul Aigul Aygul Aygül | Гуля |
Айше Аїша Айша | Айше Аиша Айша |  | Aishe Aisha Ayshe Ayşe Aicha Ajsche Oysha |  |
Аліє Алія | Алие Алия |  | Aliie Aliia Alie Aliya Aliye Alija | Аля |
Аліса | Алиса | Аліса | Alisa Alice Alicja Alicia Alyssa Alissa Алісія Алисия | Аля Ліса Аліска |
Альбіна | Альбина | Альбіна | Albina Albine | Аля Біна Альбінка |
Альона | Алёна | Алёна | Aliona Alyona Alona Aljona | Альонка Алёнка |
Амалія Амелія | Амалия Амелия | Амалія Амелія | Amaliia Amelia Amalia Amalya Amaliya Ameliia Amélie Amalie Amelija | Маля Мілія |
Аміна | Амина |  | Amina Amine Aminat Амінат |  |
Анісія Онисія Онисья | Анисия Анисья | Анісся | Anisiia Anisia Onysiia Anisya | Онися Анися Аниска |
Анфіса | Анфиса | Анфіса | Anfisa Anfissa Anthousa | Фіса Анфіска |
Аріадна | Ариадна | Арыядна | Ariadna Ariadne Ariane | Ада Ріада |
Арина Орина | Арина | Арына | Aryna Arina | Аріша Ариша Орися Аринка |
Ася | Ася | Ася | Asia Asya Assia Asja | Аська |
Афіна | Афина |  | Afina Athena Athina |  |
Беата | Беата | Беата | Beata Beate |  |
Белла Бела | Белла Бэлла | Бэла | Bella | Белка |
Берта | Берта | Берта | Berta Bertha Berthe |  |
Броніслава | Бронислава | Браніслава | Bronislava Bronisława Bronislawa | Броня |
Валерія | Валерия | Валерыя | Valeriia Valeria Valeriya Walerija Valerie Valerija Valeryia Walerya | Лера Валя Лєра Лерка Лерочка |
Варвара Барбара | Варвара Барбара | Варвара Барбара | Varvara Barbara Barbora Warwara Barbare Borbála | Варя Варка Варочка Бася Варюша Варька Варуня |
Васса | Васса | Васа | Vassa Wassa | Васка |
Венера | Венера | Венера | Venera Venus | Вена |
Вероніка Вєроніка | Вероника | Вераніка | Veronika Veronica Weronika Veronique Véronique | Віка Вероня Ніка Верка Вероничка Ника |
Віолетта Віолета | Виолетта Виолета | Віялета Віялетта | Violetta Violeta Violette Viola Wioletta Віола Виола | Віта Летта Віолка |
Віталіна | Виталина | Віталіна | Vitalina Witalina | Віта Віталінка Вита Ліна |
Віталія | Виталия | Віталія | Vitaliia Vitalia Vitaliya | Віта Вита Віталя |
Влада | Влада | Улада | Vlada Wlada | Владка Владочка |
Габріела Габріелла Габрієла | Габриэла Габриэлла | Габрыэла | Habriiela Gabriela Gabriella Habriela | Габі Елла |
Генрієтта | Генриетта | Генрыета | Henriietta Henrietta Genrietta Henriette Henryka | Гєта Генрика |
Георгіна Георгія | Георгина |  | Heorhina Georgina Heorhiia Georgia Georgine | Гіна |
Глафіра | Глафира | Глафіра | Hlafira Glafira Glaphyra | Глаша Глафа |
Гликерія Лукерія Лукера Ликера | Гликерия Лукерья Лукерия | Глікерыя Лукер'я | Hlykeriia Lukeriia Glyceria Lukerya Lykera Glikeria Glikeriya | Луша Лукерка Ликерка Луся |
Гражина | Гражина | Гражына | Hrazhyna Grażyna Grazyna Grazhina Hrazhina |  |
Гульнара Гюльнара | Гульнара Гюльнара |  | Hulnara Gulnara Gulnar Gulnora Gülnarə Гульнора Gyulnara | Гуля Нара |
Гюзель Гузель | Гузель Гюзель |  | Hiuzel Guzel Gyuzel Güzel |  |
Гульсум | Гульсум |  | Hulsum Gulsum |  |
Даніела Даніелла Данієла | Даниэла Даниелла Даниэлла | Даніэла | Daniela Daniella Danielle Daniiela Danijela | Даня Дана |
Дана | Дана | Дана | Dana Danna | Данка Даночка |
Даяна | Даяна | Даяна | Daiana Dayana Dajana |  |
Джаміля Джеміле | Джамиля Джемиле |  | Dzhamilia Jamila Dzhemile Djamila Cemile |  |
Діляра Ділара | Диляра Дилара |  | Diliara Dilyara Dilara | Діля |
Діна | Дина | Дзіна | Dina Dyna Dinah | Дінка Діночка Динка Дінара |
Дінара | Динара | Дзінара | Dinara | Діна Дина |
Домініка | Доминика | Дамініка | Dominika Dominique Dominica | Доміна Домаха |
Домна Доміна | Домна | Домна | Domna | Домаха Доня |
Доротея Дорофея Дорота | Доротея Дорофея Дорота | Дарота | Doroteia Dorothea Dorota Dorothy Dorofeia Дороті Dorothée | Дора Дорка |
Дора | Дора | Дора | Dora Dóra |  |
Едіта Едіт | Эдита Эдит | Эдыта | Edita Edith Edyta Edit | Діта |
Еліза | Элиза | Эліза | Eliza Elisa Еліс | Ліза |
Елеонора Леонора | Элеонора Леонора | Элеанора | Eleonora Eleanor Leonora Eleonore Éléonore | Еля Нора Ліна Эля Элла Лора |
Ельза | Эльза | Эльза | Elza Elsa Else | Еля |
Ельміра | Эльмира | Эльміра | Elmira Elmyra | Еля Міра Эля |
Ельнара | Эльнара |  | Elnara | Еля |
Ельмаз | Эльмаз |  | Elmaz |  |
Ерика | Эрика | Эрыка | Eryka Erika Erica |  |
Есма | Эсма |  | Esma |  |
Есфір Естер Есфіра | Эсфирь Эстер Есфирь | Эстэр | Esfir Ester Esther Eszter Esfira | Фіра Фира Ася |
Ева Єва | Ева | Ева | Yeva Eva Ewa Eve Éva Jewa | Євка Євуся Евочка |
Євангеліна | Евангелина | Евангеліна | Yevanhelina Evangelina Evangelia Evangeline | Геля Ліна |
Євдокія Явдоха Євдоха Овдотя | Евдокия Авдотья Явдоха | Еўдакія Аўдоцця | Yevdokiia Yavdokha Evdokia Evdokiya Eudoxia Avdotya Eudokia Yevdokia Avdotia Jewdokija | Дуня Дуся Докія Явдошка Дунька Дуняша Дуська |
Євпраксія | Евпраксия Евпраксинья | Еўпраксія | Yevpraksiia Evpraksia Eupraxia | Пракся |
Жозефіна Йозефіна Юзефіна Юзефа | Жозефина Йозефина Юзефа | Юзэфа | Zhozefina Josephine Josefina Józefa Yuzefa Yosypa Josefa Йосипа Józefina Joséphine | Юзя Зефа |
Зара | Зара Зарра |  | Zara Zarah |  |
Зарема | Зарема |  | Zarema Sarema |  |
Зарина Заріна | Зарина |  | Zaryna Zarina Sarina |  |
Залина Заліна | Залина |  | Zalyna Zalina |  |
Зейнеп Зайнаб Зейнаб | Зейнеп Зайнаб Зейнаб |  | Zeinep Zainab Zeynep Zejnep Zaynab |  |
Земфіра | Земфира |  | Zemfira Zemphira |  |
Зоряна | Зоряна |  | Zoriana Zoryana Zorjana | Зоря Зорянка Зорінка |
Зореслава | Зореслава | Зараслава | Zoreslava | Зоря Слава |
Зульфія | Зульфия |  | Zulfiia Zulfiya Zulfia | Зуля |
Зухра | Зухра |  | Zukhra Zuhra Suchra |  |
Іванна Йоанна Іоанна Жоанна | Иванна Иоанна Йоанна Джоанна Иоганна | Іванна | Ivanna Joanna Ioanna Johanna Ivana Joanne Joana Iwanna Giovanna Йоганна | Іванка Яська Іванця Янка |
Іда | Ида | Іда | Ida Yda |  |
Ізабелла Ізабела | Изабелла Изабель | Ізабэла | Izabella Isabella Izabela Isabelle Isabel Izabell | Белла Іза Ізя Белка |
Ізольда | Изольда | Ізольда | Izolda Isolde | Іза |
Ілона | Илона | Ілона | Ilona Ylona Iluna | Ілонка Лона |
Інга | Инга | Інга | Inha Inga Inge | Інгуся Інгочка |
Індіра | Индира |  | Indira |  |
Інгріда Інгрід | Ингрид Ингрида |  | Inhrid Ingrid Ingrida |  |
Іраїда | Ираида | Іраіда | Iraida Herais Irayida | Іра Ира |
Ія | Ия | Ія | Iia Iya Ija |  |
Йолана Йоланта Іоланта | Иоланта Йоланта Иоланда | Ялянта | Yolana Jolanta Iolanta Yolanda Jolana Jolanda Йоланда |  |
Калерія | Калерия | Калерыя | Kaleriia Kaleria | Лера |
Каміла Камілла | Камила Камилла | Каміла | Kamila Camilla Kamilla Camila | Міла |
Капітоліна | Капитолина | Капіталіна | Kapitolina Capitolina | Капа Ліна |
Кароліна | Каролина | Караліна | Karolina Carolina Caroline Karoline Karola | Ліна Кароля Кароль Каролінка |
Кіра | Кира | Кіра | Kira Kyra Cyra | Кірочка Кірка |
Клара Кларисса | Клара Кларисса | Клара | Klara Clara Claire Clarissa Klarysa | Клярка |
Констанція | Констанция | Канстанцыя | Konstantsiia Constance Konstancja Constantia | Костя |
Костянтина | Константина | Канстанціна | Kostiantyna Constantina Konstantina | Костя |
Лада | Лада | Лада | Lada | Ладочка |
Лаура | Лаура | Лаура | Laura Laure | Лора |
Лора | Лора | Лора | Lora Lore | Лорочка |
Лейла Лейля | Лейла Лейля | Лейла | Leila Layla Leyla Lejla Leilia | Ляля |
Лемара | Лемара |  | Lemara |  |
Леніє Ленора Ленуре | Ление Ленора Ленуре |  | Leniie Lenora Lenure Lenie Lenore | Лена |
Леокадія | Леокадия | Леакадзія | Leokadiia Leocadia Leokadia | Льодзя |
Лоліта | Лолита |  | Lolita Lola Лола |  |
Лукія Люція Лучія | Лукия Люция Люсия | Люцыя | Lukiia Lucia Lucy Łucja Liutsiia Lucija Luciia Lukija | Луша Люся |
Любава | Любава | Любава | Liubava Lubava Lyubava | Люба |
Любомира | Любомира | Любаміра | Liubomyra Lubomira Liubomira Lyubomyra | Люба Любця Мира |
Лютфіє | Лютфие |  | Liutfiie Lutfiye Lyutfie |  |
Лія Лея | Лия Лея | Лія | Liia Liya Leah Lea Leia Lia | Лійка |
Магдалина Магдалена | Магдалина Магдалена | Магдаліна Магдалена | Mahdalyna Magdalena Madeleine Magdalina Madeline Magda Маґда Магда Magdolna Мадлен | Лена Магдуся |
Мадіна Медіна Медіне | Мадина Медина Медине |  | Madina Medina Medine |  |
Майя Мая | Майя Мая | Мая | Maiia Maya Maia Maja | Майка Маєчка Майєчка |
Мальвіна | Мальвина | Мальвіна | Malvina Malwina Malvine | Міна |
Манана | Манана |  | Manana |  |
Мар'ям Маріам Мер'єм | Марьям Мариам Мириам Мерьем Мирьям | Мар'ям | Mariam Maryam Miriam Meriem Mariyam Meryem Myriam Miryam Маріям Міріам Мір'ям | Маша |
Матильда | Матильда | Матыльда | Matylda Matilda Mathilde Matilde | Мотя |
Медея | Медея |  | Medeia Medea Medeya |  |
Меланія Маланія Маланка Мелана | Мелания Маланья Меланья | Меланія Малання | Melaniia Melania Melanie Malaniia Melaniya Malanya Melana Mélanie | Маланочка Мелася Малаша Мела |
Мелісса | Мелисса |  | Melissa Melisa |  |
Мія | Мия |  | Miia Mia Miya |  |
Моніка | Моника | Моніка | Monika Monica Monique | Моня |
Муза | Муза | Муза | Muza |  |
Нана | Нана |  | Nana |  |
Наргіз Наргіза | Наргиз Наргиза |  | Narhiz Nargiz Nargiza Nargis Narhiza |  |
Нателла Натела | Нателла Натела |  | Natella Natela | Нато |
Неоніла Ніла | Неонила Нила | Неаніла | Neonila Nila Neonilla | Нілочка |
Ніка | Ника | Ніка | Nika Nyka |  |
Ніколь | Николь | Ніколь | Nikol Nicole Nikole Nicolle | Ніка |
Нінель | Нинель | Нінэль | Ninel Nynel | Неля |
Нонна | Нонна | Нона | Nonna Nona | Нонка |
Нора | Нора | Нора | Nora |  |
Нурія Нуріє | Нурия Нурие |  | Nuriia Nuriya Nuriie Nuria | Нура |
Октябрина | Октябрина |  | Oktiabryna Oktyabrina |  |
Олімпіада | Олимпиада | Алімпіяда | Olimpiada Olympias Olympiada Olimpia Олімпія Олимпия | Ліпа Липа |
Пелагія Палагія Палажка | Пелагея Пелагия Палагея | Пелагея Палагея | Pelahiia Pelagia Pelageya Palahiia Palazhka Pelagiya Palagna Палагна Pelageja | Паша Поля Палагуся Пелька Паланя |
Параска Парасковія Параскевія Параскева | Прасковья Параскева Парасковья | Параска Праскоўя | Paraska Praskovia Paraskoviia Paraskeva Paraskeviia Praskovya Paraskovia Praskowja | Паша Парасочка Паня Параня Прося Параська |
Паула | Паула | Паўла | Paula Paola Pavla Павла | Поля |
Павлина Павліна | Павлина |  | Pavlyna Pavlina Pawlina | Павлинка Павлуся |
Патриція | Патриция | Патрыцыя | Patrytsiia Patricia Patrycja Patrizia |  |
Рада | Рада | Рада | Rada |  |
Радміла | Радмила | Радміла | Radmila Radmyla | Рада |
Ребека Ревека Рівка | Ребекка Ревекка Ривка |  | Rebeka Rebecca Reveka Rivka Revekka Rebekka | Рива Ріва Бека |
Рената | Рената | Рэната | Renata Renate | Рена Ната |
Римма Рима | Римма Рима | Рыма | Rymma Rima Rimma Ryma | Римка Римуся |
Рогнеда Рогніда | Рогнеда | Рагнеда | Rohneda Rogneda Rohnida |  |
Ружена | Ружена |  | Ruzhena Růžena Rużena | Рузя |
Рузанна | Рузанна |  | Ruzanna Ruzana | Рузя |
Русудан | Русудан |  | Rusudan | Русико |
Сабіна | Сабина | Сабіна | Sabina Sabine | Саба |
Сабрина | Сабрина | Сабрына | Sabryna Sabrina |  |
Сара Сарра | Сара Сарра | Сара | Sara Sarah Sarra | Сарочка |
Сафіє | Сафие |  | Safiie Safiye Safie |  |
Севіль Севіля | Севиль Севиля |  | Sevil Sevilia Sewil |  |
Севда | Севда |  | Sevda |  |
Северина | Северина | Севярына | Severyna Severina Seweryna | Сева |
Серафима | Серафима | Серафіма | Serafyma Serafima Seraphima Serafina | Сіма Фіма Сима Серафимка |
Сільвія | Сильвия | Сільвія | Silviia Silvia Sylvia Sylwia Sylvie | Сільва |
Сніжана | Снежана | Сняжана | Snizhana Snezhana Snježana Snejana Snežana | Сніжанка Снежка |
Стелла Стела | Стелла | Стэла | Stella Stela |  |
Сусанна Сюзанна Зузанна | Сусанна Сюзанна Сузанна Сюзан | Сусанна Зузана | Susanna Siuzanna Susan Suzanna Zuzanna Susanne Suzanne Susana Zsuzsanna Suzana | Санна Сузя |
Таїсія Таїса | Таисия Таиса | Таісія | Taisiia Taisia Taisa Taisiya Thais Taïssia Tajisija | Тая Тася Таїска Таюша |
Таміла Тамілла | Тамила Тамилла | Таміла | Tamila Tamyla Tamilla | Тома Міла |
Текля Фекла Теклія | Фёкла Текля Фекла | Тэкля Фёкла | Teklia Fekla Thecla Tekla Thekla | Теклюня Фекля |
Тереза Терезія Терезка | Тереза Терезия | Тэрэза | Tereza Theresa Teresa Terezia Teréz Thérèse Therese Tereziia | Тереся Резі Тереска |
Тея | Тея |  | Teia Tea Teya Thea |  |
Улита Юлита Уліта | Улита Иулитта | Уліта | Ulyta Yulita Ulita Julitta Yulyta |  |
Устина Юстина Устинія | Устина Юстина Устинья Иустина | Усціна Юсціна | Ustyna Yustyna Justina Justyna Yustina Justine Ustinia Ustina | Устинка Устя Юстя Уста |
Фаїна Фаїнна | Фаина | Фаіна | Faina Fayina Phaina Faïna | Фая Фаєчка Фаня |
Фатіма Фатма Патімат | Фатима Фатма Патимат | Фаціма | Fatima Fatma Patimat Fatimah Fatime Фатіме Фатиме Fotima | Фатя Патя |
Февронія Хавронія Хівря | Феврония Хавронья | Феўронія | Fevroniia Khavroniia Fevronia Febronia Khivria Havronya | Февруся |
Федосія Теодосія Тодоска | Феодосия Федосия Федосья | Феадосія Хадосся | Fedosiia Teodosiia Feodosia Theodosia Fedosia Teodozja Feodosiia Fedosya | Феня Федоська Дося Тодося |
Фріда Фредеріка | Фрида Фредерика |  | Frida Frieda Frederika Friederike |  |
Фросина Єфросинія Євфросинія Пріся | Ефросинья Евфросиния Ефросиния | Еўфрасіння Афрасіння | Frosyna Yefrosyniia Efrosinia Euphrosyne Yevfrosyniia Efrosinya Jefrosinia Frosina | Фрося Пріська Фроська Прося Феня |
Хава | Хава |  | Khava Hava Chava |  |
Хатідже Хадіжа Хадіджа Хадижат | Хатидже Хадижа Хадиджа Хадижат |  | Khatidzhe Khadizha Hatice Khadija Hadija Khadidzha Khadijah Khadizhat |  |
Харитина | Харитина | Харыціна | Kharytyna Kharitina Charitina | Харитя Хритя |
Циля Цецилія Цецілія | Циля Цецилия | Цэцылія | Tsylia Cecilia Tsetsyliia Cecylia Cecile Tsilya Tsetsilia |  |
Юдіта Юдіф Юдит | Юдифь Юдита Юдит | Юдзіта | Yudita Judith Yudif Judyta Judit Yudit | Іда |
Юнона | Юнона |  | Yunona Juno Junona |  |
Ядвіга Гедвіга | Ядвига Гедвига | Ядвіга | Yadviha Jadwiga Yadviga Hedwig Jadviga Hedvig | Ядзя Яся |
Ярина | Ярина | Ярына | Yaryna Yarina Jaryna | Яринка Яруся Орися Яся |
Ясміна Жасмін | Ясмина Жасмин |  | Yasmina Zhasmin Jasmin Yasmin Jasmine Jasmina Ясмін | Ясмінка |
Кетеван Кетіно | Кетеван Кетино |  | Ketevan Ketino Qetevan | Кето Катя |
Ламара | Ламара |  | Lamara |  |
Анаїт | Анаит |  | Anait Anahit Anahid |  |
Ануш | Ануш |  | Anush Anouch Anusch |  |
Асмік | Асмик |  | Asmik Hasmik Hasmick |  |
Армине Арміне | Армине |  | Armine Arminé |  |
Гаяне Гаяна | Гаяне Гаянэ Гаяна |  | Haiane Gayane Gaiane Gayané Haiana Gayana | Гая |
Гоар | Гоар |  | Hoar Gohar Goar |  |
Лусине Лусіне | Лусине Лусинэ |  | Lusyne Lusine Lousine |  |
Нуне Нунэ | Нунэ Нуне |  | Nune Nuné Noune |  |
Милослава | Милослава | Міласлава | Myloslava Miloslava | Мила |
Святослава | Святослава | Святаслава | Sviatoslava Svyatoslava | Свята |
Ростислава | Ростислава | Расціслава | Rostyslava Rostislava |  |
В'ячеслава | Вячеслава | Вячаслава | Viacheslava Vyacheslava |  |
Леонтина Леоніла | Леонтина | Леанціна | Leontyna Leontina Leontine | Льоня Тіна |
Леоніда | Леонида | Леаніда | Leonida | Льоня |
Ліана Ліяна | Лиана | Ліяна | Liana Lyana Liane Lianna | Лія |
Ванда | Ванда | Ванда | Vanda Wanda | Вандуся |
`;

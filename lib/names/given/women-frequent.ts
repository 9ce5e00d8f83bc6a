/** Women's names borne by most women of the region. Columns: see read-table.ts. */
export const womenFrequent = `
Олександра | Александра | Аляксандра | Oleksandra Aleksandra Alexandra Alessandra Alejandra Olexandra Alexandrine | Саша Сашка Саня Шура Шурка Сашенька Леся Олеся Олександрочка Санька Аля Алекса Сандра Шурочка Александринка Олексана Ксандра Леська Sasha Sascha Alex Sandra Ola |
Олена | Елена Олёна |  | Olena Elena Helena Helen Hélène Jelena Yelena Helene Elene Ileana Eleni Ellen Єлена Хелена Гелена | Оленка Лена Леся Ленка Алёна Альона Оля Ленуся Оленочка Леночка Лєна Олюня Оленька Еля Лєнка Геля Альонка Lena Lenka Helenka Ленуська Лёля Алена Льона |
Ольга | Ольга | Вольга | Olha Olga Helga Volha Olgha Хельга Helha | Оля Олька Олечка Ольгуша Ляля Олюня Оленька Льоля Лёля Олюся Олюша Olia |
Наталія Наталя | Наталья Наталия | Наталля Натальля | Nataliia Natalia Natalya Natalie Nathalie Natalja Natallia Natalija Natali Natalka | Наталка Наташа Ната Наталочка Наталі Натка Туся Таша Натуся Натася Наташка Натуля Наточка Натулька Тала Талка Natasha Natascha Natasza Nat |
Ірина | Ирина | Ірына | Iryna Irina Irene Irena Irène Iren Irén Iryina Irenė Ірена Ирена | Іра Ира Ірка Ирка Ірочка Ириша Іринка Ірця Іруся Иринка Орися Яринка Ярина Ариша Іришка Ируся Рина Риша Ira Irka Арина Орина |
Тетяна Тетана | Татьяна Татиана | Таццяна Тацяна | Tetiana Tatiana Tatyana Tatjana Tetyana Tatsiana Tatianna Tatiane Tetjana | Таня Танюша Танька Танечка Тетянка Тана Тата Тася Танюха Таньчик Танюшка Татуся Tania Tanja Tanya |
Марія | Мария Марья | Марыя Мар'я | Mariia Maria Mary Marie Mariya Marija Maryia Marya Mária Мері Мэри Марі | Маша Марійка Маруся Маруська Марічка Машка Манюня Маня Марусечка Муся Мася Маріка Марися Маруня Мура Машенька Манька Машуня Мурка Mascha Masha Maryjka Marusia Marysia |
Ганна Анна | Анна | Ганна Анна Ганька | Hanna Anna Ann Anne Hannah Ana Ganna Ханна Hana | Аня Ганя Галя Ганнуся Нюра Анька Анечка Ганнуська Анюта Нюся Ася Аннушка Нюша Анютка Нюта Ганка Аннуся Нюрка Анничка Ганночка Нюня Anya Anja Ania Anka Hania Hanka |
Світлана | Светлана | Святлана | Svitlana Svetlana Swetlana Switlana Sviatlana Swietłana Svietlana | Світланка Света Свєта Лана Світла Світа Светка Свєтка Светочка Світик Свєточка Светик Светуля Вєта Sveta Lana |
Людмила | Людмила | Людміла | Liudmyla Ludmila Liudmila Lyudmila Lyudmyla Ljudmila Ludmilla Ludmiła Ludmyla Lyudmilla | Люда Люся Мила Міла Людочка Людка Люсенька Люська Людмилка Людася Люсік Мілка Люсьєна Ludka Luda |
Оксана | Оксана | Аксана | Oksana Oxana Aksana Axana | Ксеня Ксюша Оксанка Ксана Ксанка Ксюха Оксаночка Ксенька Санка Ксаночка Ася Oksanka |
Ксенія Ксеня Аксинія Оксенія | Ксения Аксинья Ксенья Аксиния | Ксенія Аксіння | Kseniia Xenia Ksenia Kseniya Xeniya Aksinia Aksynia Aksinya Ksenija | Ксюша Ксюха Ксенька Ксюня Ася Ксюта Сюша Ksusha |
Юлія | Юлия | Юлія | Yuliia Julia Yulia Iuliia Juliya Yuliya Juliia Julija Julie Iulia Jùlia Giulia | Юля Юлька Юлечка Юліка Юлиша Юляша Юльчик Юляся Юлюся Юлюша Люля Jula Julka |
Катерина Катря | Екатерина Катерина | Кацярына | Kateryna Katerina Ekaterina Catherine Katharina Yekaterina Katarzyna Katarina Jekaterina Katsiaryna Katherine Cathrine Caterina Ecaterina Katalin Katrin Kateryina Iekaterina | Катя Катруся Катька Катюша Кат Катюня Катрінка Катенька Катюха Катерінка Катринка Катечка Катрія Катруня Катеринка Kate Kasia Katia Katja |
Вікторія | Виктория | Вікторыя | Viktoriia Victoria Viktoria Viktoriya Wiktoria Viktorija Victoire Viktoryia Viktorya Victoriia | Віка Вика Вікуся Вікця Вітя Віта Викуся Вікуша Викуля Торі Вікулька Тора Вікторка Вікочка Vika Vicky Wika |
Надія | Надежда Надия | Надзея | Nadiia Nadezhda Nadia Nadiya Nadieżda Nadeschda Nadzeya Nadija Nadine Nadejda Nadzieja Nadzeia Nadezda | Надя Надійка Надька Надюша Надюха Надюня Надін Наденька Надечка Надюшка Надинка Nadja Nadya |
Любов | Любовь | Любоў | Liubov Lyubov Lubov Ljubow Ljubov Liubou Lubow Luba | Люба Любка Любаша Любочка Любонька Люся Любця Любася Любуня Lyuba |
Віра | Вера | Вера | Vira Vera Wiera Wira Viera Véra Vjera | Вірка Верка Вєра Вірочка Веруня Веруся Верочка Вірунька Веруша Віруся Вєрка Вірця |
Галина | Галина | Галіна | Halyna Galina Halina Galyna Haline | Галя Галка Галинка Галочка Галюня Галюся Галька Галюша Ганя Галюнька Halinka Galja |
Валентина | Валентина | Валянціна | Valentyna Valentina Walentyna Valiantsina Walentina | Валя Валюша Валька Валюха Валечка Валентинка Тіна Тина Валюся Валюня Wala |
Лариса | Лариса | Ларыса | Larysa Larisa Larissa Laryssa Łarysa | Лара Ларочка Лора Ларка Лариска Ларися Ляля Рися Лорочка |
Ніна | Нина | Ніна | Nina Nine Ninon | Нінка Нинка Ніночка Нинуля Нінуля Нінуся Ninka |
Раїса | Раиса | Раіса | Raisa Raissa Raysa Raïssa Rajisa Rayisa | Рая Райка Раюша Раєчка Раечка Раїска Раюня |
Тамара | Тамара | Тамара | Tamara Thamara Tamar Тамар | Тома Тамарка Томочка Томка Тамарочка Тамуся Тама Мара |
Інна | Инна | Іна Інна | Inna Ina | Іннуся Іночка Инночка Инуся Іннка Інуля |
Алла | Алла | Ала Алла | Alla Ala | Алочка Аллочка Алка Аллуся Аля Аллуня |
Анастасія Настасія | Анастасия Настасья | Анастасія Настасся | Anastasiia Anastasia Anastasiya Nastassia Anastazja Anastasija Nastasiia Nastasia Anastacia Anastasie Nastassja Anastassia | Настя Настуня Ася Стася Настуся Настька Анастаска Настюша Настюха Настенька Настка Тася Настечка Настена Настёна Нася Nastya Nastja Nastia Stacy |
Дарія Дарина Дар'я Одарка | Дарья Дария Дарина | Дар'я Дарыя Дар'іна | Dariia Daria Darya Darina Daryna Darja Dariya Dar'ya Darija Odarka | Даша Дарця Дася Дарка Дашка Дашуня Дашенька Дарочка Дарусь Даруся Даринка Дашута Daszka Dasza Dascha |
Софія | София Софья | Сафія Соф'я | Sofiia Sofia Sophia Sophie Zofia Sofiya Sofya Safiia Sofija Szófia Sofie Sofja | Соня Софійка Соф'юшка Сонечка Сонька Софа Софочка Сонюша Софка Зося Sonja Sonia Sonya Zosia |
Єлизавета Лисавета Єлісавета Єлизавєта | Елизавета Лизавета | Лізавета Елізавета | Yelyzaveta Elizaveta Elizabeth Elisabeth Yelizaveta Elżbieta Elzbieta Jelisaweta Jelizaveta Lizaveta Yelysaveta Elisaveta Erzsébet Elisabeta Elisabetta | Ліза Лиза Єлька Лізка Лизка Лілі Ліля Лізонька Лізочка Веточка Вета Еля Лисавка Елла Lisa Liza Liz Ela |
Лідія | Лидия | Лідзія Лідія | Lidiia Lydia Lidia Lidiya Lidija Lydie Lidzia | Ліда Лида Лідочка Лідуся Лідка Лидочка Лідуня Лидуся Лидка Lida Lidka |
Зінаїда | Зинаида | Зінаіда | Zinaida Zinaïda Zinayida Zinaide Sinaida Zinajida | Зіна Зина Зінка Зінуля Зіночка Зинка Зинуля Ида Іда Зінуся Zina |
Євгенія Євгена | Евгения | Яўгенія | Yevheniia Evgenia Yevgenia Eugenia Jewgenija Evgeniya Yauheniia Jevgenija | Женя Женька Женечка Геня Женюра Євгенка Женюша Genia Schenja |
Антоніна | Антонина | Антаніна | Antonina Antonyna Antoinette Antonine Antanina | Тоня Тонька Ніна Нина Тонечка Антоша Антося Тося Тонюша Тонюся Тонічка Tonia Tonja |
Маргарита | Маргарита | Маргарыта | Marharyta Margarita Margaret Margareta Małgorzata Malgorzata Marguerite Margarete Margit Margherita Margaryta | Рита Ріта Марго Маргоша Риточка Ритка Маргарітка Ритуля Маргуша Rita Margo Gosia |
Марина | Марина | Марына | Maryna Marina Marine Marinka | Маринка Мариночка Мариша Марися Маринуся Мара Марінка Марусик |
Мар'яна Маріана Маріанна Мар'янна | Марьяна Марианна Мариана | Мар'яна Марыяна | Mariana Maryana Marianna Marjana Marianne Maryanna Mar'yana Mariane | Мар'янка Марьяша Мар'яночка Яна Маріянка Мася Марьянка |
Яна | Яна | Яна | Yana Jana Iana | Янка Яночка Януся Янінка Януська Янчик Яніна |
Яніна | Янина | Яніна | Yanina Janina | Яна Янінка Янка |
Жанна | Жанна | Жана Жанна | Zhanna Jeanne Shanna Żanna Schanna Žana Zhana | Жанночка Жануся Жанка Жаночка |
Олеся Леся | Олеся Леся | Алеся Леся | Olesia Olesya Alesia Lesya Lesia Olesja Alesya | Леська Лесюня Лесечка Олеська Лесунька Оля |
Христина Крістіна | Кристина Христина | Хрысціна Крысціна | Khrystyna Kristina Christina Krystyna Khristina Christine Kristine Cristina Krystsina Chrystyna Кристіна | Христя Крістя Кристя Христинка Крис Тіна Христуся Крістінка Кріс Kris Tina |
Діана | Диана | Дзіяна Дыяна | Diana Diane Dijana | Діаночка Ді Дианка Діанка Дінка |
Аліна | Алина | Аліна | Alina Aline Alyna | Алінка Аля Алиночка Лінка Аліночка Линочка Ліна Лина |
Ангеліна Анжеліна | Ангелина Анжелина | Ангеліна | Anhelina Angelina Angelyna Anzhelina Angeline | Геля Ліна Лина Ангелінка Лінуся |
Анжела Ангела | Анжела Ангела | Анжэла | Anzhela Angela Anschela Anhela Andżela Anjela Анджела Angele | Анжелочка Анжелка Анжа |
Анжеліка | Анжелика Ангелика | Анжаліка | Anzhelika Angelika Angelica Anjelika Anzhelica Angelique | Ліка Лика Лікуся Анжа |
Алевтина | Алевтина | Алеўціна | Alevtyna Alevtina Alewtina | Аля Тіна Тина Алевтинка Алька |
Еліна | Элина | Эліна | Elina Elyna Eline | Еля Ліна Эля Лина Елінка |
Елла | Элла | Эла | Ella Ela | Елочка Эллочка Еля |
Ельвіра | Эльвира | Эльвіра | Elvira Elwira Elvyra Elvire | Еля Эля Віруся Эльвирка |
Емілія | Эмилия | Эмілія | Emiliia Emilia Emily Emilija | Еміля Міля Миля Эмма Емілька Эмми Emilka |
Емма | Эмма | Эма | Emma Ema | Еммочка Эммочка |
Злата | Злата | Злата | Zlata | Златка Златуся Златочка |
Зоя | Зоя | Зоя | Zoia Zoya Zoja Zoe Zoé | Зойка Зоєчка Зоинька Зоечка Заїнька |
Клавдія | Клавдия | Клаўдзія | Klavdiia Klavdia Claudia Klaudia Klavdiya Claudie | Клава Клавка Клавочка Клаша Клавуся Клавуня |
Карина Каріна | Карина | Карына | Karyna Karina Carina Karine | Каря Каринка Рина Карінка |
Мілана | Милана | Мілана | Milana Mylana | Мілка Мила Міла Миланка Лана |
Мілена | Милена | Мілена | Milena Mylena Mylene | Мілка Мила Міла Лена |
Поліна Пауліна | Полина Паулина | Паліна | Polina Paulina Pauline Polyna | Поля Полінка Полька Полюшка Поленька Поліночка Полюся |
Роксолана | Роксолана | Раксалана | Roksolana Roxolana | Рокса Ксана Лана Роксоланка Роксана |
Роксана | Роксана | Раксана | Roksana Roxana Roxane Roxanne | Рокса Ксана Лана Роксанка |
Руслана | Руслана | Руслана | Ruslana Rouslana | Руся Русланка Лана Руська Русечка |
Стефанія | Стефания | Стэфанія | Stefaniia Stefania Stephanie Stefanie Stefanija Stéphanie | Стефа Стефка Стефуся Стеша Степка Стефця |
Степанида | Степанида | Сцепаніда | Stepanyda Stepanida | Стеша Степка Стефка |
Уляна Юліана Юліанна | Ульяна Юлиана Юлианна | Ульяна Юліяна | Uliana Ulyana Ulana Juliana Yuliana Julianna Uljana Iuliana Yulianna | Уля Улянка Улька Уляша Ульянка Улечка Ляна |
Федора Теодора | Федора Теодора Феодора | Фядора Хадора | Fedora Teodora Theodora Feodora | Федорка Феня Доря |
Ярослава | Ярослава | Яраслава | Yaroslava Jaroslava Jarosława Iaroslava Jaroslawa Yaraslava | Слава Ярка Яся Славка Ярославка Славуня Ярочка Слався |
Владислава Володислава | Владислава | Уладзіслава | Vladyslava Vladislava Władysława Wladislawa Ladislava | Влада Слава Владуся Владка Владочка |
Станіслава | Станислава | Станіслава | Stanislava Stanisława Stanislawa | Стася Слава Стаська Славка Stasia |
Богдана | Богдана | Багдана | Bohdana Bogdana | Богданка Данка Бодя Даночка Дана |
Мирослава | Мирослава | Міраслава | Myroslava Miroslava Mirosława Miroslawa | Мирося Слава Мирка Славка Міра Мира Мирославка Мирочка |
Соломія Соломонія Саломея | Соломия Саломея Соломея | Саламея | Solomiia Salome Solomia Solomiya Salomea Salomé | Соля Солька Соломійка Мія Міка Соломка |
Василина | Василина | Васіліна | Vasylyna Vasilina Wasilina | Вася Василинка Васька Ліна Васюня Васюта Василька Лися |
Василиса | Василиса | Васіліса | Vasylysa Vasilisa Vassilissa | Вася Василька Васька Васюта |
Марта | Марта Марфа | Марта Марфа | Marta Martha Marfa Marthe | Марточка Мартуся Марфуша Мартка Мартуня |
Мотрона Мотря Матрона | Матрёна Матрона | Матрона Матруна | Motrona Matrona Matryona Motria Matrena Matrjona | Мотя Мотрунька Матрёша Мотрюня Мотрунка |
Неля Нелля Неллі | Нелли Неля Нелля | Нэлі Нэля | Nelia Nelly Nelya Nelli Nelle | Нелька Нелечка Нелюся |
Лілія Ліля Лілея | Лилия | Лілія | Liliia Lilia Liliya Lily Lilija Lilian Lilya | Лиля Лілька Лільця Лилечка Лілечка Лілюся Lila Lili |
Ліліана | Лилиана | Ліліяна | Liliana Lilianna Liliane Lilliana | Ліля Лиля Ліана Ляна Лілька |
Ліна | Лина | Ліна | Lina Line Lyna | Лінка Ліночка Линочка |
Людвіга Луїза | Луиза Людвига | Луіза | Luiza Louise Luisa Luise Louisa | Луїзка Іза |
Рита Ріта | Рита | Рыта | Ryta Rita | Ритка Риточка |
Регіна | Регина | Рэгіна | Rehina Regina Regine Régine | Рена Гіна Реня Регінка |
Роза Рузя | Роза | Ружа | Roza Rosa Rose | Розочка Розка Розуся Розалія |
Розалія Рузалія | Розалия | Разалія | Rozaliia Rosalie Rozalia Rosalia Rozaliya | Роза Рузя Розка Ліля |
`;

/** Ranks, titles and forms of address in three languages, lower case, as one word each. */
const words = `
пан пані панна добродій добродійка громадянин громадянка гр гром товариш тов
солдат матрос рядовий ряд сержант серж старшина прапорщик мічман лейтенант лейт капітан кап майор підполковник
полковник генерал адмірал бригадний мол молодший старший ст гв гвардії штаб майстер головний хорунжий курсант доброволець
військовополонений полонений боєць воїн командир
господин госпожа гражданин гражданка товарищ рядовой прапорщик мичман капитан майор подполковник полковник адмирал
ефрейтор єфрейтор младший старший мл сын дочь брат отец мать син дочка батько мати донька
военнопленный пленный боец воин
mr mrs ms miss mister madam dr prof sir herr frau monsieur madame mme mlle pan pani
pvt private soldier sailor cpl corporal sgt sergeant ssgt sergent lt lieutenant leutnant cpt capt captain kapitan major
maj colonel col general gen admiral officer junior senior jr sr pow citizen gefreiter feldwebel
von van der den zu
шукаю шукаємо розшукую розшукуємо розшукується зник безвісти прізвище імя батькові позивний
ищу ищем разыскиваю разыскивается пропал фамилия имя отчество позывной
missing looking for name surname callsign
`;
const titles = new Set(words.trim().split(/\s+/));

/** True for a word that stands beside names without being one. */
export const isTitle = (word: string): boolean => titles.has(word);

/** Words that make a patronymic of the father's name before them: Turkic son of, daughter of. */
const turkic = new Set(
  'оглы огли оглу оғлу угли уулу улы ули кызы кизи қызы гизи ogly oglu oğlu oglı ogli ugli uulu uly ulı kyzy kizi qizi kizi gyzy gizi'.split(
    ' ',
  ),
);
export const isChildOf = (word: string): boolean => turkic.has(word);

import { detentionPlaceOf, surelyElsewhere } from '@/lib/names/normal/detention-place';

test.each([
  { what: 'three languages', spellings: ['Оленівка', 'Еленовка', 'Olenivka'] },
  {
    what: 'with and without the region',
    spellings: ['Оленівка', 'Оленівка, Донецька область', 'Еленовка Донецкая обл.'],
  },
  {
    what: 'the sign for number',
    spellings: ['СІЗО-2, Таганрог', 'СИЗО № 2 г. Таганрог', 'SIZO No. 2 Taganrog', 'СИЗО №2 Таганрог'],
  },
  { what: 'the order of the words', spellings: ['Таганрог, СІЗО-2', 'СІЗО-2 Таганрог'] },
  { what: 'the block within it', spellings: ['Camp 52', 'camp 52, block 3', 'табір 52, барак 7'] },
  {
    what: 'every word for the house',
    spellings: ['ВК-120 Оленівка', 'колонія 120, Оленівка', 'Исправительная колония № 120, Еленовка', 'ИК120 Еленовка'],
  },
])('one place, $what', ({ spellings }) => {
  expect(new Set(spellings.map((text) => detentionPlaceOf(text)?.key)).size).toBe(1);
});

test.each([
  ['Оленівка', 'Таганрог', true],
  ['СИЗО-1 Москва', 'СИЗО-2 Москва', true],
  ['СИЗО-2 Ростов', 'СИЗО-2 Таганрог', true],
  ['Camp 52', 'Camp 53', true],
  ['Оленівка', 'ВК-120 Оленівка', false],
  ['ВК-120 Оленівка', 'Волноваська колонія 120', false],
  ['Camp 52', 'Оленівка', false],
  ['Донецька область', 'Таганрог', false],
  ['госпіталь', 'Таганрог', false],
  ['камера 5', 'Таганрог', false],
  ['', 'Таганрог', false],
] as const)('«%s» and «%s» are different for sure: %s', (one, other, answer) => {
  expect(surelyElsewhere(detentionPlaceOf(one), detentionPlaceOf(other))).toBe(answer);
  expect(surelyElsewhere(detentionPlaceOf(other), detentionPlaceOf(one))).toBe(answer);
});

test('a place that names nothing has no key', () => {
  for (const text of ['', '—', 'камера 5', 'у', '  ']) expect(detentionPlaceOf(text)).toBeNull();
});

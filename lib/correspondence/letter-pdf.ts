import 'server-only';
import type { Content } from 'pdfmake/interfaces';
import { formatDay } from '../i18n/formats';
import { formatPartialDate } from '../i18n/partial-dates';
import { translator } from '../i18n/translator';
import { pdfOf } from '../platform/pdf';
import type { Letter, LetterPerson } from './schema/letter';

type Say = ReturnType<typeof translator<'correspondence'>>;

/** The list of names on paper, in the correspondent's language, with room for the date, the signature and the seal of Art. 122(8). */
export function letterPdf(letter: Letter): Promise<Uint8Array> {
  const say = translator(letter.language, 'correspondence');
  const title = say('letter.title', { number: letter.number });
  return pdfOf({
    title,
    language: letter.language,
    margins: [42, 42, 42, 56],
    content: [
      head(letter, say),
      { text: title, style: 'title', margin: [0, 12, 0, 4] },
      { text: say('letter.asks'), margin: [0, 0, 0, 10] },
      people(letter, say),
      { text: say('letter.people', { count: letter.people.length }), bold: true, margin: [0, 8, 0, 14] },
      { text: say('letter.reply', { number: letter.number }), margin: [0, 0, 0, 20] },
      signature(say),
    ],
    footer: (page, pages) => ({
      columns: [
        { text: letter.number, fontSize: 8 },
        { text: say('letter.page', { page, pages }), alignment: 'right', fontSize: 8 },
      ],
      margin: [42, 16, 42, 0],
    }),
  });
}

const day = (letter: Letter) => formatDay(letter.language, `${letter.on}T12:00:00Z`, { timeZone: 'UTC' });

const head = (letter: Letter, say: Say): Content => ({
  columns: [
    { stack: [{ text: letter.from ?? say('letter.office') }, { text: day(letter), style: 'quiet' }] },
    {
      alignment: 'right',
      stack: [{ text: letter.to.name, bold: true }, ...(letter.to.address ? [{ text: letter.to.address }] : [])],
    },
  ],
});

const columns = ['position', 'person', 'birth', 'birthPlace', 'rank', 'serviceNumber', 'power'] as const;

function people(letter: Letter, say: Say): Content {
  return {
    layout: 'lightHorizontalLines',
    fontSize: 9,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [18, '*', 68, 66, 50, 62, 66],
      body: [
        columns.map((key) => ({ text: say(`letter.fields.${key}`), bold: true, fontSize: 8 })),
        ...letter.people.map((person, index) => row(person, index + 1, letter)),
      ],
    },
  };
}

const row = (person: LetterPerson, position: number, { language }: Letter): Content[] => [
  { text: String(position), alignment: 'right' },
  {
    stack: [
      ...person.names.map((full, index) => ({ text: full, bold: index === 0 })),
      { text: person.number, style: 'quiet', fontSize: 8 },
    ],
  },
  person.birth.precision === 'unknown' ? '—' : formatPartialDate(language, person.birth, { short: true }),
  person.birthPlace ?? '—',
  person.rank ?? '—',
  person.serviceNumber ?? '—',
  person.powerOfOrigin ?? '—',
];

const signature = (say: Say): Content => ({
  unbreakable: true,
  columns: [say('letter.date'), say('letter.signature'), say('letter.seal')].map((text) => ({
    stack: [
      { canvas: [{ type: 'line' as const, x1: 0, y1: 24, x2: 140, y2: 24, lineWidth: 0.5 }] },
      { text, fontSize: 8 },
    ],
  })),
  columnGap: 18,
});

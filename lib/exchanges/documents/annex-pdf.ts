import 'server-only';
import type { Content } from 'pdfmake/interfaces';
import { translator } from '../../i18n/translator';
import type { AnnexPart } from '../rules/annex';
import type { Annex, AnnexPerson, PaperAsked } from '../schema/documents';
import { sheetPdf } from './frame';
import { type TwoLanguages, twoLanguages } from './two-languages';

type Say = ReturnType<typeof translator<'medical'>>;
type Medical = (key: Parameters<Say>[0]) => string;

/**
 * The sealed annex: a cover for the envelope that says no more than whose it is, then the people of whom a receiving
 * doctor must know. No square: nothing on it leads a stranger anywhere.
 */
export function annexPdf(annex: Annex, { languages }: Pick<PaperAsked, 'languages'>): Promise<Uint8Array> {
  const words = twoLanguages(languages);
  const says = words.languages.map((locale) => translator(locale, 'medical'));
  const medical: Medical = (key) => [...new Set(says.map((say) => say(key)))].join(' / ');
  const title = `${annex.number} · ${words.line('paper.list', { number: annex.list })}`;
  const whose = words.line('paper.for.annex');
  return sheetPdf(
    {
      ...annex,
      title,
      whose,
      square: false,
      content: [...cover(annex, words, title), ...sheet(annex, words, medical)],
    },
    words,
  );
}

const cover = ({ plannedOn }: Annex, words: TwoLanguages, title: string): Content[] => [
  ...words.both('annex.sealed').map((text): Content => ({ text, fontSize: 26, bold: true })),
  { text: title, fontSize: 16, margin: [0, 16, 0, 4] },
  { text: plannedOn ? words.day(plannedOn) : '', fontSize: 12, margin: [0, 0, 0, 24] },
  ...[...words.both('annex.openedBy'), ...words.both('annex.travels')].map((text): Content => ({ text, fontSize: 13 })),
];

const sheet = ({ people }: Annex, words: TwoLanguages, medical: Medical): Content[] => [
  { text: words.line('paper.annex'), style: 'title', pageBreak: 'before', margin: [0, 0, 0, 2] },
  { text: words.line('annex.sheet'), fontSize: 11, margin: [0, 0, 0, 10] },
  ...(people.length ? people.map((person) => personPart(person, words, medical)) : [words.line('annex.nobody')]),
];

function personPart(person: AnnexPerson, words: TwoLanguages, medical: Medical): Content {
  const marks = (['stretcher', 'isolation'] as const).filter((mark) => person[mark]);
  const [first = '—', ...others] = person.names;
  return {
    margin: [0, 0, 0, 12],
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 531, y2: 0, lineWidth: 0.5 }], margin: [0, 0, 0, 4] },
      { text: `${person.position}. ${first}`, bold: true, fontSize: 12 },
      { text: [...others, person.number, person.birthYear ?? ''].filter(Boolean).join(' · '), fontSize: 9 },
      ...marks.map((mark): Content => ({ text: words.line(`annex.${mark}`).toUpperCase(), bold: true, fontSize: 11 })),
      ...(person.closed ? [words.line('annex.closed')] : []),
      ...person.parts.flatMap((part) => partLines(part, words, medical)),
    ],
  };
}

const labelled = (label: string, value: string): Content => ({
  fontSize: 10,
  text: [{ text: `${label}: `, bold: true }, value],
});

const partLines = (part: AnnexPart, words: TwoLanguages, medical: Medical): Content[] => [
  ...(part.severity === 'unknown' ? [] : [labelled(medical('severity.label'), medical(`severity.${part.severity}`))]),
  ...(part.needs.length
    ? [labelled(medical('needs.label'), part.needs.map((need) => medical(`needs.${need}`)).join('; '))]
    : []),
  ...part.medication.map((one) => labelled(medical('medication.title'), medicineLine(one, words))),
  ...(part.allergies ? [labelled(medical('allergies.label'), part.allergies)] : []),
  ...(part.detail ? [labelled(medical('detail.label'), part.detail)] : []),
];

const medicineLine = (
  { name, dose, often, lastGiven, carriedBy }: AnnexPart['medication'][number],
  words: TwoLanguages,
) =>
  [
    name,
    dose,
    often,
    lastGiven && words.line('annex.lastGiven', { when: lastGiven }),
    carriedBy && words.line('annex.carriedBy', { who: carriedBy }),
  ]
    .filter(Boolean)
    .join(', ');

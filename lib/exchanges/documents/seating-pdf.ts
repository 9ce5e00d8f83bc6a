import 'server-only';
import type { Content } from 'pdfmake/interfaces';
import { type PersonField, type PersonLine, personFieldsOf } from '../rules/copies';
import { seatingOf, type Vehicle } from '../rules/seating';
import type { Paper, PaperAsked } from '../schema/documents';
import { peopleTable } from './columns';
import { sheetPdf } from './frame';
import { headingTable, titleOf } from './list-pdf';
import { type TwoLanguages, twoLanguages } from './two-languages';

/** The people of each vehicle on a page of their own, site after site; last those who have no place yet. */
export function seatingPdf(paper: Paper, asked: PaperAsked): Promise<Uint8Array> {
  const words = twoLanguages(asked.languages);
  const whose = words.line('paper.for.seating');
  // The lines of a seating hold site and vehicle: the table of copies says so.
  const vehicles = seatingOf(paper.lines as PersonLine[]);
  return sheetPdf(
    {
      ...paper,
      title: titleOf(paper, words),
      whose,
      content: vehicles.flatMap((vehicle, at) => [
        { text: words.line('paper.seating'), style: 'title', margin: [0, 0, 0, 2], ...(at ? newPage : {}) },
        { text: titleOf(paper, words), fontSize: 13, bold: true, margin: [0, 0, 0, 6] },
        headingTable(paper, words),
        ...vehiclePart(paper, vehicle, words),
      ]),
    },
    words,
  );
}

const newPage = { pageBreak: 'before' as const };
const shown: readonly PersonField[] = personFieldsOf('seating').filter(
  (field) => field !== 'site' && field !== 'vehicle',
);

function vehiclePart(paper: Paper, { site, vehicle, lines, places }: Vehicle, words: TwoLanguages): Content[] {
  const count = (kind: keyof typeof places) => `${words.line(`placeKinds.${kind}`)}: ${places[kind]}`;
  const names = [
    ...(site ? [words.line('paper.siteOf', { site })] : []),
    vehicle ? words.line('paper.vehicleOf', { vehicle }) : words.line('paper.notAssigned'),
  ];
  return [
    ...names.map((text): Content => ({ text, fontSize: 13, bold: true })),
    { text: [count('seat'), count('stretcher')].join(' · '), margin: [0, 2, 0, 8] },
    peopleTable(paper, words, { fields: shown, ticks: ['boarded'], lines: [...lines] }),
  ];
}

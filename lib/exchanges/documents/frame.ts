import type { Content } from 'pdfmake/interfaces';
import { env } from '../../platform/env';
import { pdfOf } from '../../platform/pdf';
import { qrPicture } from '../../platform/qr-picture';
import { inFours } from '../rules/printed-hash';
import type { TwoLanguages } from './two-languages';

/** Where anybody checks a printed hash, and the same address with the hash, for the printed square. */
export const verifyAddress = () => `${env.HOMEWARD_URL}/verify`;
export const addressOf = (hash: string) => `${verifyAddress()}?list=${hash}`;

export type Sheet = {
  /** What this paper is: its kind, batch and list. */
  title: string;
  /** Which copy, for whom. */
  whose: string;
  hash: string;
  printedBy: string;
  printedAt: string;
  content: Content[];
  landscape?: boolean;
  /** False on a paper whose square would lead a stranger anywhere: the sealed annex. */
  square?: boolean;
};

const margin = 32;

/**
 * A sheet of an exchange, black on white. At the foot of every page: which copy it is and for whom, who printed it and
 * when, the hash of the list in groups that can be typed, the square that leads to the page which checks it, and the page.
 */
export async function sheetPdf(sheet: Sheet, words: TwoLanguages): Promise<Uint8Array> {
  const { title, content, landscape = false, square = true } = sheet;
  return pdfOf({
    title: `${title} · ${sheet.whose}`,
    language: words.languages[0],
    margins: [margin, 30, margin, 102],
    landscape,
    content,
    ...(square ? { images: { square: await qrPicture(addressOf(sheet.hash)) } } : {}),
    footer: (page, pages) => footer(sheet, words, { page, pages }),
  });
}

function footer(sheet: Sheet, words: TwoLanguages, at: { page: number; pages: number }): Content {
  const { square = true } = sheet;
  return {
    margin: [margin, 6, margin, 0],
    columnGap: 10,
    columns: [
      ...(square ? [{ image: 'square', width: 80 }] : []),
      { width: '*', lineHeight: 1.15, fontSize: sheet.landscape ? 8 : 7, stack: footLines(sheet, words, square) },
      { width: sheet.landscape ? 90 : 62, alignment: 'right', fontSize: 8, stack: words.both('paper.page', at) },
    ],
  };
}

const footLines = (sheet: Sheet, words: TwoLanguages, square: boolean): Content[] => [
  { text: `${sheet.title} · ${sheet.whose}`, bold: true },
  words.line('paper.printed', { name: sheet.printedBy, moment: words.moment(sheet.printedAt) }),
  { text: `${words.line('paper.hash')}:` },
  { text: inFours(sheet.hash), bold: true, fontSize: sheet.landscape ? 9 : 8 },
  ...(square ? [words.line('paper.verify', { address: verifyAddress() })] : []),
];

/** Two languages in one cell, the second below the first. */
export const below = (texts: readonly string[], more: object = {}): Content => ({ text: texts.join('\n'), ...more });

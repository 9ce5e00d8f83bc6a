import { cleanText } from '../../kernel/text-schema';
import { hear } from './xml';
import type { Zip } from './zip';

export type Sheet = { readonly name: string; readonly part: string };

/** The sheets of a workbook in its own order, those that are hidden last; empty when it is no workbook. */
export function sheetsOf(zip: Zip): { sheets: Sheet[]; from1904: boolean } {
  const parts = relationsOf(zip);
  const found: (Sheet & { hidden: boolean })[] = [];
  let from1904 = false;
  hear(zip.text('xl/workbook.xml') ?? '<none/>', {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes().date1904 ?? '');
      if (name !== 'sheet') return;
      const { name: title = '', state, ...rest } = attributes();
      const part = parts.get(rest['r:id'] ?? Object.entries(rest).find(([key]) => key.endsWith(':id'))?.[1] ?? '');
      if (part && zip.has(part))
        found.push({ name: nameOf(title), part, hidden: state === 'hidden' || state === 'veryHidden' });
    },
  });
  const sheets = [...found.filter(({ hidden }) => !hidden), ...found.filter(({ hidden }) => hidden)];
  return { sheets: sheets.map(({ name, part }) => ({ name, part })), from1904 };
}

/** No program gives a sheet a longer name; what a database or a screen cannot hold is left out of it. */
const nameOf = (title: string) => cleanText(cleanText(title).slice(0, 100));

function relationsOf(zip: Zip): Map<string, string> {
  const parts = new Map<string, string>();
  hear(zip.text('xl/_rels/workbook.xml.rels') ?? '<none/>', {
    open: (name, attributes) => {
      const { Id, Target } = name === 'Relationship' ? attributes() : {};
      if (Id && Target) parts.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return parts;
}

/** The texts that cells name by their number. Readings beside Asian characters are left out. */
export function sharedTexts(zip: Zip): string[] {
  const texts: string[] = [];
  let [text, inText, beside] = ['', false, false];
  hear(zip.text('xl/sharedStrings.xml') ?? '<none/>', {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') beside = true;
      if (name === 't') inText = !beside;
    },
    text: (said) => {
      if (inText) text += said;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') beside = false;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}

/** How a style shows a number: as a day, with so many figures, or plainly. */
export type NumberStyle = 'day' | { readonly figures: number } | 'plain';

const daysBuiltIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** The styles of a workbook's cells by their number. */
export function stylesOf(zip: Zip): NumberStyle[] {
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let inCells = false;
  hear(zip.text('xl/styles.xml') ?? '<none/>', {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes().numFmtId), attributes().formatCode ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(styleOf(Number(attributes().numFmtId ?? 0), codes));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

function styleOf(id: number, codes: ReadonlyMap<number, string>): NumberStyle {
  if (daysBuiltIn.has(id)) return 'day';
  // What stands in quotes or brackets, or behind a backslash, is shown and means nothing.
  const code = (codes.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  // A style with a million figures is no style but a bomb.
  if (/^0{1,40}$/.test(code)) return { figures: code.length };
  return /[dy]|mmm/.test(code) ? 'day' : 'plain';
}

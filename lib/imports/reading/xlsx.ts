import { linesOfSheet } from './sheet';
import { type Limits, type Line, refuseFile } from './table';
import { sharedTexts, sheetsOf, stylesOf } from './workbook';
import { openZip } from './zip';

/** A workbook's rows on one sheet (the first, unless one is named) and the names of all sheets. */
export function readWorkbook(
  bytes: Buffer,
  { sheet, limits }: { sheet: string | null; limits: Limits },
): { sheet: string; sheets: string[]; lines: Line[] } {
  const zip = openZip(bytes, limits.unpacked);
  if (!zip.has('xl/workbook.xml')) throw refuseFile('file-not-a-table');
  const { sheets, from1904 } = sheetsOf(zip);
  const book = { texts: sharedTexts(zip), styles: stylesOf(zip), from1904, limits };
  const names = sheets.map(({ name }) => name);
  for (const one of sheet === null ? sheets : sheets.filter(({ name }) => name === sheet)) {
    const lines = linesOfSheet(zip.text(one.part) ?? '<none/>', book);
    if (lines.length > 0) return { sheet: one.name, sheets: names, lines };
  }
  throw refuseFile('file-no-rows');
}

import { linesOfSheet } from './sheet';
import { type Limits, type Line, refuseFile } from './table';
import { sharedTexts, sheetsOf, stylesOf } from './workbook';
import { openZip } from './zip';

/**
 * A workbook: the names of its sheets, and the rows of each. What all the sheets share is unpacked once, and all that is
 * unpacked counts against one allowance.
 */
export function openWorkbook(bytes: Buffer, limits: Limits) {
  const zip = openZip(bytes, limits.unpacked);
  if (!zip.has('xl/workbook.xml')) throw refuseFile('file-not-a-table');
  const { sheets, from1904 } = sheetsOf(zip);
  let shared: { texts: string[]; styles: ReturnType<typeof stylesOf> } | undefined;
  return {
    sheets: sheets.map(({ name }) => name),
    /** The rows of the first of these sheets that has any; of all sheets, when none is named. Empty when none has. */
    lines(sheet: string | null): Line[] {
      shared ??= { texts: sharedTexts(zip), styles: stylesOf(zip) };
      const book = { ...shared, from1904, limits };
      for (const one of sheet === null ? sheets : sheets.filter(({ name }) => name === sheet)) {
        const lines = linesOfSheet(zip.text(one.part) ?? '<none/>', book);
        if (lines.length > 0) return lines;
      }
      return [];
    },
  };
}

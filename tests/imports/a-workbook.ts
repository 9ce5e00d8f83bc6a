import { crc32, deflateRawSync } from 'node:zlib';

type Part = { name: string; text: string; claims?: number };

/** A packed file of these parts. `claims` lies about the size a part unpacks to. */
export function aZip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text, claims } of parts) {
    const raw = Buffer.from(text);
    const packed = deflateRawSync(raw);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims ?? raw.length, 18);
    common.writeUInt16LE(title.length, 22);
    bodies.push(Buffer.from([0x50, 0x4b, 3, 4]), common, title, packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    common.copy(entry, 6);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, title);
    at += 30 + title.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, list, end]);
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const escaped = (text: string) => text.replace(/&(?!#)/g, '&amp;').replaceAll('<', '&lt;');

/** One sheet's XML from rows of ready cells. */
export const sheetXml = (rows: readonly string[]) =>
  `<?xml version="1.0"?><worksheet ${main}><sheetData>${rows.map((cells, n) => `<row r="${n + 1}">${cells}</row>`).join('')}</sheetData></worksheet>`;
export const textCell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;

const someStyles = `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`;

/** A workbook whose sheets are given as XML; style 1 is a day, style 2 a number of six figures, unless styles are given. */
export const aWorkbook = (
  sheets: Readonly<Record<string, string>>,
  shared: readonly string[] = [],
  styles = someStyles,
) =>
  aZip([
    {
      name: 'xl/workbook.xml',
      text: `<workbook ${main} xmlns:r="r"><sheets>${Object.keys(sheets)
        .map((name, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships xmlns="p">${Object.keys(sheets)
        .map((_, n) => `<Relationship Id="rId${n + 1}" Target="worksheets/sheet${n + 1}.xml"/>`)
        .join('')}</Relationships>`,
    },
    { name: 'xl/styles.xml', text: styles },
    {
      name: 'xl/sharedStrings.xml',
      text: `<sst ${main}>${shared.map((text) => `<si><r><t>${escaped(text)}</t></r><rPh><t>reading</t></rPh></si>`).join('')}</sst>`,
    },
    ...Object.values(sheets).map((text, n) => ({ name: `xl/worksheets/sheet${n + 1}.xml`, text })),
  ]);

import { deflateSync } from 'node:zlib';

/** Objects of a PDF with a table of contents that is right; `objects` are numbered from 4 on. */
export function aPdf(
  objects: readonly (string | Buffer)[] = [],
  { catalog = '', trailer = '', version = '1.7' } = {},
): Buffer {
  const all: (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>',
    ...(objects.length > 0 ? objects : [stream('', 'BT /F1 12 Tf (A letter) Tj ET')]),
  ];
  const parts: Buffer[] = [Buffer.from(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`, 'latin1')];
  const places: number[] = [];
  for (const [n, object] of all.entries()) {
    places.push(Buffer.concat(parts).length);
    parts.push(Buffer.from(`${n + 1} 0 obj\n`), Buffer.from(object as string), Buffer.from('\nendobj\n'));
  }
  const start = Buffer.concat(parts).length;
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

/** A stream with entries of its dictionary. */
export const stream = (entries: string, body: string | Buffer) => {
  const bytes = Buffer.from(body as string);
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
};

/** Objects packed into a stream, as every program since 2003 writes them. */
export const packedObjects = (inside: string, entries = '/Type /ObjStm /N 1 /First 5') =>
  stream(`${entries} /Filter /FlateDecode`, deflateSync(Buffer.from(`10 0 \n${inside}`)));

export const script = '<< /S /JavaScript /JS (app.alert(1)) >>';
export const page = stream('', 'BT (A letter) Tj ET');

import 'server-only';
import path from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';

const fonts = path.join(process.cwd(), 'node_modules', 'pdfmake', 'fonts', 'Roboto');
const font = (name: string) => path.join(fonts, `Roboto-${name}.ttf`);
let ready = false;

// Nothing a document says may make it read a file or fetch an address: only its own fonts.
function prepare() {
  if (ready) return;
  pdfmake.setFonts({
    Roboto: {
      normal: font('Regular'),
      bold: font('Medium'),
      italics: font('Italic'),
      bolditalics: font('MediumItalic'),
    },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((file) => path.dirname(path.resolve(file)) === fonts);
  ready = true;
}

const styles = {
  title: { fontSize: 20, bold: true, margin: [0, 4, 0, 12] },
  heading: { fontSize: 13, bold: true, margin: [0, 12, 0, 4] },
  label: { fontSize: 10, color: '#555555', margin: [0, 6, 0, 0] },
  figures: { fontSize: 22, bold: true, margin: [0, 0, 0, 4] },
  quiet: { fontSize: 9, color: '#555555' },
} satisfies TDocumentDefinitions['styles'];

type PdfDocument = {
  title: string;
  language: string;
  content: Content[];
  /** What stands at the foot of each page; left out when nothing does. */
  footer?: (page: number, pages: number) => Content;
  margins?: [number, number, number, number];
  /** Wide tables lie across. */
  landscape?: boolean;
  /** Pictures by name, each in a data address: kept once, however often the content shows it. */
  images?: Record<string, string>;
};

/** A printable document on A4 with Latin and Cyrillic letters. Styles: title, heading, label, figures, quiet. */
export async function pdfOf({
  title,
  language,
  content,
  footer,
  margins = [56, 48, 56, 48],
  landscape,
  images,
}: PdfDocument) {
  prepare();
  const bytes = await pdfmake
    .createPdf({
      content,
      styles,
      language,
      info: { title },
      pageSize: 'A4',
      pageOrientation: landscape ? 'landscape' : 'portrait',
      pageMargins: margins,
      ...(footer ? { footer } : {}),
      ...(images ? { images } : {}),
      defaultStyle: { font: 'Roboto', fontSize: 11, lineHeight: 1.25 },
    })
    .getBuffer();
  return new Uint8Array(bytes);
}

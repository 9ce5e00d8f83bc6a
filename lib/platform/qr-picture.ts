import 'server-only';
import encodeQR from 'qr';
import sharp from 'sharp';

const dotsPerModule = 8;

/**
 * A text as a QR code, in black on white with the margin readers need, as a PNG in a data address. One picture that every page of a
 * document can share: drawn module by module it would be most of a long document's work and size.
 */
export async function qrPicture(text: string): Promise<string> {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const side = modules.length;
  const grey = Uint8Array.from(modules.flat(), (dark) => (dark ? 0 : 255));
  const png = await sharp(grey, { raw: { width: side, height: side, channels: 1 } })
    .resize(side * dotsPerModule, side * dotsPerModule, { kernel: 'nearest' })
    .png({ palette: true, colours: 2 })
    .toBuffer();
  return `data:image/png;base64,${png.toString('base64')}`;
}

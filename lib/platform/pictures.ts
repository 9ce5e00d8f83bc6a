import 'server-only';
import sharp, { type Sharp } from 'sharp';
import { turns } from './turns';

const previewSide = 1600;
const takeTurn = turns(1);

type Format = 'jpeg' | 'png' | 'webp';
type Made = { ok: true; bytes: Buffer; preview: Buffer; width: number; height: number };
export type Repainted = Made | { ok: false; why: 'damaged' | 'too-many-pixels' | 'moves' };
export type Portrait = Omit<Made, 'preview'> | Exclude<Repainted, Made>;

let prepared = false;
/** Of all that the library can read, three formats: a file that claims to be one cannot reach the reader of another. */
function prepare() {
  if (prepared) return;
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  const readers = ['Jpeg', 'Png', 'Webp'].map((name) => `VipsForeignLoad${name}`);
  sharp.unblock({ operation: readers });
  prepared = true;
}

/**
 * The same picture painted anew: turned upright, in the colours of screens, nothing but its pixels, whatever else lay in
 * the file; and a smaller one to look at. Pictures of more than `mostPixels`, cut off or moving ones are not painted.
 */
export const repaint = (bytes: Buffer, format: Format, mostPixels: number): Promise<Repainted> =>
  takeTurn(async () => {
    prepare();
    const options = { limitInputPixels: mostPixels, failOn: 'error', animated: false } as const;
    try {
      const { pages = 1, format: found } = await sharp(bytes, options).metadata();
      if (found !== format) return { ok: false, why: 'damaged' };
      if (pages > 1) return { ok: false, why: 'moves' };
      const upright = sharp(bytes, options).autoOrient().toColourspace('srgb');
      const { data, info } = await written(upright, format).toBuffer({ resolveWithObject: true });
      return { ok: true, bytes: data, preview: await previewOf(data), width: info.width, height: info.height };
    } catch (error) {
      return { ok: false, why: /pixel limit/i.test(String(error)) ? 'too-many-pixels' : 'damaged' };
    }
  });

const portraitSide = 600;

/** A picture of a person for an album: painted anew like every other, and no larger than is needed to know a face. */
export const portrait = (bytes: Buffer, format: Format, mostPixels: number): Promise<Portrait> =>
  takeTurn(async () => {
    prepare();
    const options = { limitInputPixels: mostPixels, failOn: 'error', animated: false } as const;
    try {
      const { pages = 1, format: found } = await sharp(bytes, options).metadata();
      if (found !== format) return { ok: false, why: 'damaged' };
      if (pages > 1) return { ok: false, why: 'moves' };
      const { data, info } = await sharp(bytes, options)
        .autoOrient()
        .toColourspace('srgb')
        .resize({ width: portraitSide, height: portraitSide, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 82 })
        .toBuffer({ resolveWithObject: true });
      return { ok: true, bytes: data, width: info.width, height: info.height };
    } catch (error) {
      return { ok: false, why: /pixel limit/i.test(String(error)) ? 'too-many-pixels' : 'damaged' };
    }
  });

function written(picture: Sharp, format: Format): Sharp {
  if (format === 'jpeg') return picture.jpeg({ quality: 92 });
  return format === 'png' ? picture.png({ compressionLevel: 6 }) : picture.webp({ quality: 92 });
}

const previewOf = (bytes: Buffer) =>
  sharp(bytes)
    .resize({ width: previewSide, height: previewSide, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer();

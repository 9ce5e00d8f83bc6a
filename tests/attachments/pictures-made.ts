import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Words that stand in what comes and must not stand in what is kept. */
export const canary = 'CANARY-hidden-in-the-file';
/** 50.4501, 30.5234 as a telephone writes it. */
export const place = '50/1 27/1 3/1';
/** The same as it stands in the file: numerators and denominators, the low byte first. */
export const placeInFile = '\x32\0\0\0\x01\0\0\0\x1b\0\0\0\x01\0\0\0';

const scene = (width = 320, height = 200) =>
  sharp({ create: { width, height, channels: 3, background: { r: 120, g: 90, b: 60 } } });

export const plainJpeg = (width?: number, height?: number) => scene(width, height).jpeg().toBuffer();
export const plainPng = () => scene().png().toBuffer();
export const plainWebp = () => scene().webp().toBuffer();

const marker = (code: number, body: Buffer) => {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** A JPEG with segments of one's own behind its beginning. */
export const jpegWith = (jpeg: Buffer, ...segments: Buffer[]) =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
export const comment = (text: string | Buffer) => marker(0xfe, Buffer.from(text));
export const xmp = (text: string) =>
  marker(
    0xe1,
    Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${text}</a></x:xmpmeta>`),
  );

/** As a telephone makes it: EXIF with place, maker and orientation, XMP, a comment, a colour profile. */
export async function telephoneJpeg(orientation = 6): Promise<Buffer> {
  const picture = await scene()
    .withMetadata({ orientation })
    .withIccProfile('p3')
    .withExif({
      IFD0: { Make: canary, ImageDescription: canary },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: place,
        GPSLongitudeRef: 'E',
        GPSLongitude: place,
        GPSProcessingMethod: canary,
      },
    })
    .jpeg()
    .toBuffer();
  return jpegWith(picture, xmp(canary), comment(canary));
}

export const pngChunk = (type: string, body: Buffer) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length);
  head.write(type, 4, 'latin1');
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), body])));
  return Buffer.concat([head, body, sum]);
};

/** A PNG with chunks of one's own behind its header. */
export const pngWith = (png: Buffer, ...chunks: Buffer[]) =>
  Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);
export const textChunk = (text: string) => pngChunk('tEXt', Buffer.from(`Comment\0${text}`));

/** A PNG of a size that would unpack to gigabytes, in a few kilobytes. */
export function pngBomb(side = 30_000): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(4 * 1024 * 1024))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A text that unpacks to sixty megabytes beside an honest picture. */
export const packedText = () =>
  pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(60 * 1024 * 1024))]));

/** A WebP with EXIF and a chunk of one's own. */
export const telephoneWebp = () =>
  scene()
    .withExif({
      IFD0: { Make: canary },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: place, GPSProcessingMethod: canary },
    })
    .webp()
    .toBuffer();

/** A moving WebP of two pictures. */
export async function movingWebp(): Promise<Buffer> {
  const raw = Buffer.concat([Buffer.alloc(32 * 32 * 3, 10), Buffer.alloc(32 * 32 * 3, 200)]);
  return sharp(raw, { raw: { width: 32, height: 64, channels: 3, pageHeight: 32 } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
}

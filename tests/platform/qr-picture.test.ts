import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { qrPicture } from '@/lib/platform/qr-picture';

test('a camera reads from the picture what was put into it', async () => {
  const address = `https://homeward.example.org/verify?list=${'0123456789abcdef'.repeat(4)}`;
  const picture = await qrPicture(address);
  const png = Buffer.from(picture.replace('data:image/png;base64,', ''), 'base64');
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) })).toBe(address);
});

import { bytesOf, letters, stands, u8, u16 } from './bytes';
import { type FileFault, type Verdict, wrong } from './faults';
import type { Kind } from './kinds';
import { mp4Brands } from './mp4-boxes';

/** How many first bytes tell what a file is. */
export const headLength = 4096;

/** Beginnings of what is not taken in, and what its sender is told. */
const others: readonly (readonly [string, FileFault])[] = [
  ['GIF8', 'kind-gif'],
  ['BM', 'kind-picture'],
  ['II*\0', 'kind-picture'],
  ['MM\0*', 'kind-picture'],
  ['PK', 'kind-document'],
  ['\xd0\xcf\x11\xe0', 'kind-document'],
  ['{\\rtf', 'kind-document'],
  ['Rar!', 'kind-archive'],
  ['7z\xbc\xaf', 'kind-archive'],
  ['\x1f\x8b', 'kind-archive'],
  ['\x1aE\xdf\xa3', 'kind-video'],
  ['OggS', 'kind-audio'],
  ['fLaC', 'kind-audio'],
  ['#!AMR', 'kind-audio'],
  ['MZ', 'kind-program'],
  ['\x7fELF', 'kind-program'],
  ['#!', 'kind-program'],
];

/**
 * What a file is by its first bytes alone; its name and what its sender says of it are not asked. A file that begins
 * like one of ours is not one yet: its whole is checked later.
 */
export function sniff(head: Uint8Array): Verdict<{ kind: Kind }> {
  if (head.length === 0) return wrong('attachment-empty');
  const begins = (text: string, at = 0) => stands(head, at, bytesOf(text));
  if (begins('\xff\xd8\xff')) return known('jpeg');
  if (begins('\x89PNG\r\n\x1a\n')) return known('png');
  if (begins('%PDF-')) return known('pdf');
  if (begins('RIFF')) return ofRiff(letters(head, 8, 4));
  if (begins('ftyp', 4)) return ofBrand(letters(head, 8, 4));
  if (begins('ID3') || isFrame(head)) return known('mp3');
  const other = others.find(([text]) => begins(text));
  if (other) return wrong(other[1]);
  // Layer 0 of the same sync word: AAC as streams carry it.
  if (u16(head, 0) >= 0xfff0 && (u8(head, 1) & 0x06) === 0) return wrong('kind-audio');
  return wrong(ofText(letters(head, 0, 1024)));
}

const known = (kind: Kind) => ({ ok: true, kind }) as const;
/** The sync word of an MPEG audio frame of layer III. */
const isFrame = (head: Uint8Array) => u8(head, 0) === 0xff && (u8(head, 1) & 0xe6) === 0xe2;

function ofRiff(form: string): Verdict<{ kind: Kind }> {
  if (form === 'WEBP') return known('webp');
  return wrong(form === 'WAVE' ? 'kind-audio' : form === 'AVI ' ? 'kind-video' : 'kind-other');
}

function ofBrand(brand: string): Verdict<{ kind: Kind }> {
  if (mp4Brands.includes(brand)) return known('mp4');
  if (/^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) return wrong('kind-heic');
  return wrong(/^avi[fs]$/.test(brand) ? 'kind-picture' : 'kind-video');
}

function ofText(text: string): FileFault {
  const start = text
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  if (/<svg[\s>]/.test(start)) return 'kind-svg';
  return /^<(!doctype|html|head|body|script|\?xml|!--)/.test(start) ? 'kind-page' : 'kind-other';
}

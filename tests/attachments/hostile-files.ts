import { deflateRawSync, deflateSync } from 'node:zlib';
import { mostBytes } from '@/lib/attachments/rules/kinds';
import { aPdf, packedObjects, page, script, stream } from './documents-made';
import * as pictures from './pictures-made';
import { canary, placeInFile } from './pictures-made';
import { anMp4, box, frames, id3v2, taggedMp3, telephoneMp4, track } from './recordings-made';

/** Put together only here, so that a scanner does not take this file away. */
export const testVirus = () =>
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD', 'ANTIVIRUS', 'TEST', 'FILE!$H+H*'].join('-');

/** A ZIP archive with one file. */
export function zipOf(name: string, content: Buffer | string): Buffer {
  const body = deflateRawSync(Buffer.from(content as string));
  const local = Buffer.alloc(30 + name.length);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(body.length, 18);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const central = Buffer.alloc(46 + name.length);
  central.write('PK\x01\x02', 'latin1');
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(body.length, 20);
  central.writeUInt16LE(name.length, 28);
  central.write(name, 46);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + body.length, 16);
  return Buffer.concat([local, body, central, end]);
}

const text = (words: string) => Buffer.from(words, 'latin1');
const html = '<html><script>alert(document.cookie)</script></html>';

/**
 * What a file is sent as, what it is, and what becomes of it: the fault it is refused for; `quarantined`; or the kind it
 * is taken in as, and then nothing of `gone` may be in the bytes that are kept.
 */
export type Hostile = { name: string; bytes: Buffer; answer: string; gone?: readonly string[] };

export async function hostileFiles(): Promise<Hostile[]> {
  const jpeg = await pictures.plainJpeg();
  const png = await pictures.plainPng();
  const webp = await pictures.plainWebp();
  const zip = zipOf('evil.exe', 'MZ');
  const virus = testVirus();
  const all: Hostile[] = [];
  const add = (name: string, bytes: Buffer, answer: string, ...gone: string[]) =>
    all.push({ name, bytes, answer, gone });

  // What is none of ours, under a name that says it is.
  add('page.jpg', text(html), 'kind-page');
  add('page-with-mark.png', text(`\xef\xbb\xbf  <!DOCTYPE html>${html}`), 'kind-page');
  add('drawing.svg', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'kind-svg');
  add('drawing.png', text('<?xml version="1.0"?><!DOCTYPE svg><svg onload="alert(1)"/>'), 'kind-svg');
  add('moving.gif', text('GIF89a\x01\0\x01\0\0\0\0;'), 'kind-gif');
  add('script-in-gif.jpg', text(`GIF89a/*${'x'.repeat(50)}*/=1;alert(1)`), 'kind-gif');
  add('photo.heic', box('ftyp', 'heic', Buffer.alloc(4), 'mif1heic'), 'kind-heic');
  add('photo.jpg', box('ftyp', 'mif1', Buffer.alloc(4), 'heic'), 'kind-heic');
  add('film.mov', box('ftyp', 'qt  ', Buffer.alloc(4), 'qt  '), 'kind-video');
  add('film.mp4', text('\x1aE\xdf\xa3 a film of another kind'), 'kind-video');
  add('sound.mp3', text('OggS\0\x02 sound of another kind'), 'kind-audio');
  add('bomb.zip', zipOf('zeros', Buffer.alloc(20 * 1024 * 1024)), 'kind-document');
  add('letter.docx', zipOf('word/document.xml', '<w:document/>'), 'kind-document');
  add('letter.pdf', text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old document'), 'kind-document');
  add('packed.jpg', text('\x1f\x8b\x08\0 packed'), 'kind-archive');
  add('program.pdf', text('MZ\x90\0 a program'), 'kind-program');
  add('program.mp4', text('\x7fELF\x02\x01\x01'), 'kind-program');
  add('shell.png', text('#!/bin/sh\nrm -rf /\n'), 'kind-program');
  add('words.jpg', text('Dear Mother, I am well.'), 'kind-other');
  add('late.pdf', Buffer.concat([text('\n\n'), aPdf()]), 'kind-other');
  add('one-byte.jpg', text('\xff'), 'kind-other');

  // Harmful, plain and inside others.
  add('eicar.com', text(virus), 'attachment-harmful');
  add('eicar.jpg', text(`  ${virus}  `), 'attachment-harmful');
  add('eicar-in-comment.jpg', pictures.jpegWith(jpeg, pictures.comment(virus)), 'quarantined', virus);
  add('eicar-in-text.png', pictures.pngWith(png, pictures.textChunk(virus)), 'quarantined', virus);
  add('eicar.pdf', aPdf([stream('', virus)]), 'quarantined');
  add('eicar-in-free-space.mp4', anMp4({ before: [box('free', virus)] }), 'quarantined', virus);
  add('eicar-in-tag.mp3', Buffer.concat([id3v2(virus), frames()]), 'quarantined', virus);
  add('eicar-in-broken.pdf', Buffer.concat([aPdf([stream('', virus)]), text('x')]), 'attachment-harmful');
  // Across the border of two pieces.
  add(
    'eicar-far-inside.mp3',
    Buffer.concat([id3v2('x'.repeat(512 * 1024 - 60) + virus), frames()]),
    'quarantined',
    virus,
  );

  // Two things at once.
  add('jpeg-and-page.jpg', pictures.jpegWith(jpeg, pictures.comment(html)), 'jpeg', html, '<script');
  add('jpeg-and-archive.jpg', Buffer.concat([jpeg, zip]), 'jpeg', 'evil.exe', 'PK\x05\x06');
  add('jpeg-and-document.jpg', pictures.jpegWith(jpeg, pictures.comment(aPdf())), 'jpeg', '%PDF-');
  add('jpeg-and-trailing.jpg', Buffer.concat([jpeg, text(`\n<?php ${canary} ?>`)]), 'jpeg', canary);
  add('png-and-archive.png', Buffer.concat([png, zip]), 'png', 'evil.exe');
  add('png-and-page.png', pictures.pngWith(png, pictures.textChunk(html)), 'png', '<script');
  add('webp-and-archive.webp', Buffer.concat([webp, zip]), 'webp', 'evil.exe');
  add('pdf-and-archive.pdf', Buffer.concat([aPdf(), zip]), 'attachment-two-in-one');
  add('pdf-and-page.pdf', aPdf([page, html], { version: '1.4' }).fill(`%${html}`, 9, 9 + 20), 'attachment-two-in-one');
  add('mp4-and-archive.mp4', Buffer.concat([anMp4(), zip]), 'attachment-two-in-one');
  add('mp3-and-archive.mp3', Buffer.concat([frames(), zip]), 'attachment-two-in-one');
  add('mp3-and-page.mp3', Buffer.concat([id3v2(html), frames()]), 'attachment-two-in-one');
  add('mp3-and-document.mp3', Buffer.concat([id3v2(aPdf().toString('latin1')), frames()]), 'attachment-two-in-one');
  add('mp4-and-text.mp4', anMp4({ after: [text('hung on')] }), 'attachment-cut-off');

  // Cut off, empty, damaged.
  add('cut-off.jpg', jpeg.subarray(0, jpeg.length - 200), 'picture-damaged');
  add('head-only.jpg', jpeg.subarray(0, 20), 'picture-damaged');
  add('cut-off.png', png.subarray(0, png.length - 40), 'picture-damaged');
  add('cut-off.webp', webp.subarray(0, webp.length - 60), 'picture-damaged');
  add('cut-off.pdf', aPdf().subarray(0, -30), 'attachment-cut-off');
  add('cut-off.mp4', anMp4().subarray(0, -100), 'attachment-cut-off');
  add('cut-off.mp3', frames().subarray(0, -100), 'attachment-cut-off');
  add('not-a-picture.jpg', Buffer.concat([text('\xff\xd8\xff\xe0'), Buffer.alloc(500, 7)]), 'picture-damaged');
  add('png-named-jpeg-inside.png', Buffer.concat([png.subarray(0, 8), jpeg]), 'picture-damaged');

  // Bombs.
  add('pixels.png', pictures.pngBomb(), 'picture-too-many-pixels');
  add('packed-text.png', pictures.pngWith(png, pictures.packedText()), 'png');
  add(
    'unpacks.pdf',
    aPdf([
      page,
      stream('/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode', deflateSync(Buffer.alloc(80 * 1024 * 1024))),
    ]),
    'pdf-hides',
  );

  // Documents that act or hide.
  add('script.pdf', aPdf([page, script]), 'pdf-acts');
  add('escaped-script.pdf', aPdf([page, '<< /S /J#61vaScript /J#53 (x) >>']), 'pdf-acts');
  add('packed-script.pdf', aPdf([page, packedObjects(script)]), 'pdf-acts');
  add('opens.pdf', aPdf([page, script], { catalog: '/OpenAction 5 0 R' }), 'pdf-acts');
  add('launches.pdf', aPdf([page, '<< /S /Launch /F (calc.exe) >>']), 'pdf-acts');
  add('carries.pdf', aPdf([page, stream('/Type /EmbeddedFile', 'MZ')]), 'pdf-acts');
  add('hidden-in-stream.pdf', aPdf([stream('', packedObjects(script))]), 'pdf-hides');
  add('locked.pdf', aPdf([], { trailer: '/Encrypt 9 0 R' }), 'pdf-encrypted');

  // Recordings that carry more than picture and sound, and pictures that move.
  add('positions.mp4', anMp4({ tracks: [track(), track('meta')] }), 'recording-hidden-track');
  add('elsewhere.mp4', anMp4({ tracks: [track('vide', { inFile: false })] }), 'recording-elsewhere');
  add('moving.webp', await pictures.movingWebp(), 'picture-moves');

  // Honest files with what their makers did not mean to tell.
  add('telephone.jpg', await pictures.telephoneJpeg(), 'jpeg', canary, placeInFile, 'Exif', 'http://ns.adobe.com');
  add('telephone.png', pictures.pngWith(png, pictures.textChunk(canary)), 'png', canary);
  add('telephone.webp', await pictures.telephoneWebp(), 'webp', canary, 'EXIF');
  add('telephone.mp4', telephoneMp4(), 'mp4', canary, '+50.4501', 'xyz', 'loci', 'xmpmeta', 'udta');
  add('telephone.mp3', taggedMp3(), 'mp3', canary, 'ID3', 'TAG', 'APETAGEX');

  // One byte too many, for a picture and for a document.
  const over = Buffer.alloc(mostBytes.pdf + 1 - jpeg.length, 1);
  add('one-byte-over.jpg', Buffer.concat([jpeg, over]), 'attachment-too-large');
  add('one-byte-over.pdf', aPdf([stream('', Buffer.alloc(mostBytes.pdf))]), 'attachment-too-large');
  return all;
}

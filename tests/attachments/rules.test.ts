import { deflateSync } from 'node:zlib';
import type { StaffActor } from '@/lib/access/actor';
import type { Role } from '@/lib/access/roles';
import { attachmentMoves, mayRelease, mayWithdraw, pieceAt } from '@/lib/attachments/rules/life';
import { planOfMp3 } from '@/lib/attachments/rules/mp3';
import { planOfMp4 } from '@/lib/attachments/rules/mp4';
import { harmIn, isPageToo, isZipToo } from '@/lib/attachments/rules/signatures';
import { sniff } from '@/lib/attachments/rules/sniff';
import type { UserId } from '@/lib/kernel/ids';
import { aPdf, packedObjects, page, script, stream } from './documents-made';
import { over, pdfVerdict } from './reading-bytes';
import { anMp4, ape, box, frames, id3v1, id3v2, taggedMp3, telephoneMp4, track, wideBox } from './recordings-made';

const latin = (text: string) => Buffer.from(text, 'latin1');
const seen = (bytes: Uint8Array) => {
  const verdict = sniff(bytes);
  return verdict.ok ? verdict.kind : verdict.fault;
};

/** Rows of a table whose bytes do not belong into a test's name. */
const told = (rows: [string, Buffer, string][]) => rows.map(([name, bytes, answer]) => ({ name, bytes, answer }));

describe('a file is what its first bytes say', () => {
  test.each([
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'jpeg'],
    ['\x89PNG\r\n\x1a\n', 'png'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'webp'],
    ['%PDF-1.7', 'pdf'],
    ['\0\0\0\x18ftypisom', 'mp4'],
    ['\0\0\0\x18ftypM4A ', 'mp4'],
    ['ID3\x04', 'mp3'],
    ['\xff\xfb\x90d', 'mp3'],
    ['\xff\xf3\x40\xc0', 'mp3'],
    ['', 'attachment-empty'],
    ['\0\0\0\x18ftypheic', 'kind-heic'],
    ['\0\0\0\x18ftypmif1', 'kind-heic'],
    ['\0\0\0\x18ftypavif', 'kind-picture'],
    ['\0\0\0\x14ftypqt  ', 'kind-video'],
    ['\0\0\0\x18ftyp3gp4', 'kind-video'],
    ['GIF89a', 'kind-gif'],
    ['BM\x8a', 'kind-picture'],
    ['II*\0', 'kind-picture'],
    ['MM\0*', 'kind-picture'],
    ['PK\x03\x04', 'kind-document'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'kind-document'],
    ['{\\rtf1', 'kind-document'],
    ['Rar!\x1a\x07', 'kind-archive'],
    ['7z\xbc\xaf\x27\x1c', 'kind-archive'],
    ['\x1f\x8b\x08', 'kind-archive'],
    ['\x1aE\xdf\xa3', 'kind-video'],
    ['RIFF\0\0\0\0AVI ', 'kind-video'],
    ['RIFF\0\0\0\0WAVEfmt ', 'kind-audio'],
    ['OggS\0', 'kind-audio'],
    ['fLaC', 'kind-audio'],
    ['#!AMR\n', 'kind-audio'],
    ['\xff\xf1\x50\x80', 'kind-audio'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', 'kind-svg'],
    ['\xef\xbb\xbf<?xml version="1.0"?>\n<!-- x --><svg onload="x">', 'kind-svg'],
    ['<!DOCTYPE html><script>', 'kind-page'],
    ['  \n<html>', 'kind-page'],
    ['MZ\x90\0', 'kind-program'],
    ['\x7fELF', 'kind-program'],
    ['#!/bin/sh', 'kind-program'],
    ['Dear family', 'kind-other'],
    ['\xff\xd8', 'kind-other'],
    [' %PDF-1.7', 'kind-other'],
  ])('%j: %s', (text, answer) => {
    expect(seen(latin(text))).toBe(answer);
  });
});

describe('a PDF shows pages and does nothing', () => {
  test.each(
    told([
      ['a plain one', aPdf(), 'yes'],
      ['one with packed objects', aPdf([page, packedObjects('<< /Type /Font >>')]), 'yes'],
      ['one with a link', aPdf([page, '<< /A << /S /URI /URI (https://example.org) >> >>']), 'yes'],
      ['one that opens at a page', aPdf([], { catalog: '/OpenAction [3 0 R /Fit]' }), 'yes'],
      ['one that opens with an action', aPdf([], { catalog: '/OpenAction 5 0 R' }), 'pdf-acts'],
      ['one that opens with an action written out', aPdf([], { catalog: `/OpenAction ${script}` }), 'pdf-acts'],
      ['a script', aPdf([page, script]), 'pdf-acts'],
      ['a script under an escaped name', aPdf([page, '<< /S /J#61vaScr#69pt >>']), 'pdf-acts'],
      ['a script’s text alone', aPdf([page, '<< /JS (x) >>']), 'pdf-acts'],
      ['a program to launch', aPdf([page, '<< /S /Launch /F (cmd.exe) >>']), 'pdf-acts'],
      ['a file inside', aPdf([page, stream('/Type /EmbeddedFile', 'MZ')]), 'pdf-acts'],
      ['a list of files inside', aPdf([], { catalog: '/Names << /EmbeddedFiles 5 0 R >>' }), 'pdf-acts'],
      ['a form that sends itself', aPdf([page, '<< /S /SubmitForm >>']), 'pdf-acts'],
      ['a film that runs', aPdf([page, '<< /Subtype /RichMedia >>']), 'pdf-acts'],
      ['actions when a page is opened', aPdf([page, '<< /AA << /O 6 0 R >> >>']), 'pdf-acts'],
      ['a form in XML', aPdf([page, '<< /XFA 6 0 R >>']), 'pdf-acts'],
      ['a script among packed objects', aPdf([page, packedObjects(script)]), 'pdf-acts'],
      ['an escaped one among packed objects', aPdf([page, packedObjects('<< /S /#4aavaScript >>')]), 'pdf-acts'],
      ['a script in what looks like a text', aPdf([page, `(\n9 0 obj ${script} endobj\n)`]), 'pdf-acts'],
      ['a script in what looks like a comment', aPdf([page, `null\n%\r9 0 obj ${script} endobj`]), 'pdf-acts'],
      ['a script in the bytes of a stream', aPdf([stream('', `9 0 obj ${script} endobj`)]), 'pdf-acts'],
      [
        'objects packed twice',
        aPdf([page, stream('/Type /ObjStm /N 1 /First 5 /Filter [/ASCIIHexDecode /FlateDecode]', '00')]),
        'pdf-hides',
      ],
      [
        'objects packed in a way we cannot name',
        aPdf([page, stream('/Type /ObjStm /N 1 /First 5 /Filter 9 0 R', 'x')]),
        'pdf-hides',
      ],
      [
        'packed objects that do not unpack',
        aPdf([page, stream('/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode', 'xx')]),
        'pdf-hides',
      ],
      ['packed objects without their type', aPdf([page, packedObjects(script, '/N 1 /First 5')]), 'pdf-acts'],
      ['packed objects inside another stream', aPdf([stream('', packedObjects(script))]), 'pdf-hides'],
      [
        'packed objects that unpack to a hundred megabytes',
        aPdf([
          page,
          stream('/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode', deflateSync(Buffer.alloc(100 * 1024 * 1024))),
        ]),
        'pdf-hides',
      ],
      ['an encrypted one', aPdf([], { trailer: '/Encrypt 5 0 R' }), 'pdf-encrypted'],
      ['one cut off', aPdf().subarray(0, -20), 'attachment-cut-off'],
      ['one cut off in the middle', aPdf().subarray(0, 300), 'attachment-cut-off'],
      ['one with something hung on', Buffer.concat([aPdf(), latin('PK\x03\x04 an archive')]), 'attachment-two-in-one'],
      [
        'one whose table of contents is elsewhere',
        Buffer.from(
          aPdf()
            .toString('latin1')
            .replace(/startxref\n\d+/, 'startxref\n5'),
          'latin1',
        ),
        'pdf-damaged',
      ],
      ['one of no version', Buffer.concat([latin('%PDF-x.7'), aPdf().subarray(8)]), 'pdf-damaged'],
      ['one with a text that never ends', aPdf(['(a text']), 'pdf-damaged'],
    ]),
  )('$name: $answer', ({ bytes, answer }) => {
    expect(pdfVerdict(bytes)).toBe(answer);
  });
});

describe('an MP4 holds picture and sound and nothing else', () => {
  const verdictOf = (bytes: Buffer) => {
    const verdict = over(planOfMp4(bytes.length), bytes);
    return verdict.ok ? 'yes' : verdict.fault;
  };
  test.each(
    told([
      ['a plain one', anMp4(), 'yes'],
      ['one from a telephone', telephoneMp4(), 'yes'],
      [
        'one with a long last part',
        Buffer.concat([anMp4({ length: 0 }).subarray(0, -8), wideBox('mdat', Buffer.alloc(99))]),
        'yes',
      ],
      ['one cut off', anMp4().subarray(0, -1), 'attachment-cut-off'],
      ['one byte more', Buffer.concat([anMp4(), Buffer.from([0])]), 'attachment-cut-off'],
      ['something hung on', anMp4({ after: [latin('PK\x03\x04 and so on')] }), 'attachment-cut-off'],
      ['a part nobody knows', anMp4({ after: [box('evil', 'x')] }), 'recording-damaged'],
      ['without a film', Buffer.concat([anMp4().subarray(0, 28), box('mdat', 'x')]), 'recording-damaged'],
      ['without pictures', anMp4().subarray(0, anMp4().length - 3008), 'recording-damaged'],
      ['with two films', anMp4({ after: [box('moov', track())] }), 'recording-damaged'],
      ['without tracks', anMp4({ tracks: [] }), 'recording-damaged'],
      ['with a track of positions', anMp4({ tracks: [track(), track('meta')] }), 'recording-hidden-track'],
      ['with a track of texts', anMp4({ tracks: [track(), track('text')] }), 'recording-hidden-track'],
      ['with a track of no kind', anMp4({ tracks: [track(), box('trak', box('tkhd', 'x'))] }), 'recording-damaged'],
      ['whose pictures lie elsewhere', anMp4({ tracks: [track('vide', { inFile: false })] }), 'recording-elsewhere'],
      [
        'a part larger than what is around it',
        anMp4({ inMovie: [Buffer.concat([Buffer.from([0, 0, 255, 0]), latin('udta')])] }),
        'recording-damaged',
      ],
      ['a part of no size', anMp4({ inMovie: [Buffer.concat([Buffer.alloc(4), latin('udta')])] }), 'recording-damaged'],
      [
        'parts in parts without end',
        anMp4({ inMovie: [Array.from({ length: 20 }).reduce<Buffer>((inner) => box('trak', inner), Buffer.alloc(0))] }),
        'recording-damaged',
      ],
    ]),
  )('$name: $answer', ({ bytes, answer }) => {
    expect(verdictOf(bytes)).toBe(answer);
  });
});

describe('an MP3 is sound from its first frame to its last', () => {
  const answerOf = (bytes: Buffer) => {
    const verdict = over(planOfMp3(bytes.length), bytes);
    return verdict.ok ? `${verdict.plan.from}-${bytes.length - verdict.plan.to}` : verdict.fault;
  };
  test.each(
    told([
      ['a plain one', frames(), '0-0'],
      [
        'one with tags',
        taggedMp3(),
        `${id3v2('CANARY-hidden-in-the-file').length}-${ape('CANARY-hidden-in-the-file').length + 128}`,
      ],
      ['two tags before it', Buffer.concat([id3v2('a'), id3v2('b'), frames()]), `${2 * id3v2('a').length}-0`],
      ['one with zeros behind it', Buffer.concat([frames(), Buffer.alloc(500)]), '0-500'],
      ['one cut off', frames().subarray(0, -1), 'attachment-cut-off'],
      ['one cut off in a frame’s head', frames().subarray(0, 39 * 417 + 3), 'attachment-cut-off'],
      ['a gap in the middle', Buffer.concat([frames(), latin('<html>'), frames()]), 'recording-damaged'],
      ['something hung on', Buffer.concat([frames(), latin('PK\x03\x04'.padEnd(500, 'x'))]), 'recording-damaged'],
      ['a tag and nothing else', id3v2('a'), 'recording-damaged'],
      ['a tag longer than the file', latin('ID3\x04\0\0\x7f\x7f\x7f\x7f'), 'recording-damaged'],
      ['two frames', frames(2), 'recording-damaged'],
      [
        'sound of two speeds',
        Buffer.concat([frames(), Buffer.from([0xff, 0xfb, 0x94, 0x64]), Buffer.alloc(380)]),
        'recording-damaged',
      ],
    ]),
  )('$name: $answer', ({ bytes, answer }) => {
    expect(answerOf(bytes)).toBe(answer);
  });
  test('the tag of a player is found behind another', () => {
    const bytes = Buffer.concat([frames(), id3v1('x'), ape('y')]);
    expect(answerOf(bytes)).toBe(`0-${bytes.length - frames().length}`);
  });
});

describe('what is two things at once is found out', () => {
  const zip = Buffer.concat([latin('PK\x05\x06'), Buffer.alloc(16), Buffer.from([3, 0]), latin('end')]);
  test('an archive at the end, with its comment reaching to the last byte', () => {
    expect(isZipToo(Buffer.concat([frames(), zip]))).toBe(true);
    expect(isZipToo(Buffer.concat([frames(), zip, latin('x')]))).toBe(false);
    expect(isZipToo(frames())).toBe(false);
  });
  test('a page, a drawing or another document at the beginning', () => {
    expect(isPageToo(latin('%PDF-1.7\n%<script>alert(1)</script>'))).toBe(true);
    expect(isPageToo(latin('ID3\x04 <SVG onload=x>'))).toBe(true);
    expect(isPageToo(latin('\0\0\0\x18ftypisom%PDF-1.4'))).toBe(true);
    expect(isPageToo(aPdf())).toBe(false);
  });
  test('the test virus, wherever it stands', () => {
    expect(harmIn(Buffer.concat([frames(), testVirus(), frames()]))).toBe('test-virus');
    expect(harmIn(testVirus().subarray(1, -1))).toBeNull();
  });
});

/** Put together only here, so that a scanner does not take this file away. */
const testVirus = () =>
  latin(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD', 'ANTIVIRUS', 'TEST', 'FILE!$H+H*'].join('-'));

describe('pieces come in their order', () => {
  const at = (received: number, offset: number, length: number, size: number | null = 2500) => {
    const decision = pieceAt({ received, size }, { offset, length }, 1000);
    return decision.ok ? (decision.again ? 'again' : 'next') : decision.reason;
  };
  test.each([
    ['the first', 0, 0, 1000, 'next'],
    ['the last, shorter', 2000, 2000, 500, 'next'],
    ['one that came before', 2000, 0, 1000, 'again'],
    ['the last once more', 2500, 2000, 500, 'again'],
    ['one too early', 0, 1000, 1000, 'offset-differs'],
    ['one between', 1000, 500, 1000, 'offset-differs'],
    ['a short one that is not the last', 0, 0, 500, 'offset-differs'],
    ['an empty one', 0, 0, 0, 'offset-differs'],
    ['one too long', 0, 0, 1001, 'offset-differs'],
    ['more than was announced', 2000, 2000, 1000, 'too-large'],
    ['one byte more than was announced', 2000, 2000, 501, 'too-large'],
  ])('%s: after %d, from %d, %d bytes: %s', (_, received, offset, length, answer) => {
    expect(at(received, offset, length)).toBe(answer);
  });
  test('of a plain form the end is not known', () => {
    expect(at(2000, 2000, 17, null)).toBe('next');
    expect(at(2017, 2017, 10, null)).toBe('offset-differs');
  });
});

const who = (id: string, ...held: Role[]): StaffActor => ({
  kind: 'staff',
  id: id as UserId,
  name: id,
  roles: new Set(held),
});
const handed = { createdById: 'a', sensitivity: 'ordinary' } as const;

test.each([
  ['another supervisor', who('b', 'supervisor'), true, 'yes'],
  ['the supervisor who handed it in', who('a', 'supervisor'), true, 'second-person-needed'],
  ['an analyst', who('b', 'analyst'), true, 'role-missing'],
  ['a supervisor, when nothing of it was kept', who('b', 'supervisor'), false, 'wrong-status'],
])('a file is released from quarantine by %s: %s', (_, actor, kept, answer) => {
  const decision = mayRelease(actor, { ...handed, kept });
  expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
});

test.each([
  ['whoever handed it in', who('a', 'operator'), 'ordinary', 'yes'],
  ['a supervisor', who('b', 'supervisor'), 'ordinary', 'yes'],
  ['another case officer', who('b', 'case-officer'), 'ordinary', 'role-missing'],
  ['a medical officer, a medical one', who('b', 'medical-officer'), 'medical', 'yes'],
  ['a medical officer, an ordinary one', who('b', 'medical-officer'), 'ordinary', 'role-missing'],
] as const)('a file is withdrawn by %s: %s', (_, actor, sensitivity, answer) => {
  const decision = mayWithdraw(actor, { ...handed, sensitivity });
  expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
});

test('what was refused, given up or withdrawn stays so', () => {
  expect([attachmentMoves.refused, attachmentMoves.abandoned, attachmentMoves.withdrawn]).toEqual([{}, {}, {}]);
});

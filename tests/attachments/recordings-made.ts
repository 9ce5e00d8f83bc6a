import { canary } from './pictures-made';

const number = (value: number, length = 4) => {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntBE(value, 0, Math.min(6, length));
  return bytes;
};

/** One box of an MP4. */
export const box = (type: string, ...parts: (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  return Buffer.concat([number(body.length + 8), Buffer.from(type, 'latin1'), body]);
};
/** The same with its length in eight bytes. */
export const wideBox = (type: string, body: Buffer): Buffer =>
  Buffer.concat([number(1), Buffer.from(type, 'latin1'), number(0), number(body.length + 16), body]);

const zeros = (length: number) => Buffer.alloc(length);
const handler = (kind: string) => box('hdlr', zeros(8), kind, zeros(12), 'made for a test\0');
const reference = (inFile = true) =>
  box(
    'dinf',
    box('dref', zeros(4), number(1), box('url ', number(inFile ? 1 : 0), inFile ? '' : 'http://x.example/\0')),
  );

/** A track of a kind, with what a player needs and nothing else. */
export const track = (kind = 'vide', { inFile = true, more = [] }: { inFile?: boolean; more?: Buffer[] } = {}) =>
  box(
    'trak',
    box('tkhd', zeros(84)),
    box(
      'mdia',
      box('mdhd', zeros(24)),
      handler(kind),
      box('minf', box('vmhd', zeros(12)), reference(inFile), box('stbl', box('stsd', zeros(8)), box('stco', zeros(8)))),
    ),
    ...more,
  );

const located = () => [
  box('udta', box('\xa9xyz', number(18, 2), number(0x15c7, 2), `+50.4501+030.5234/${canary}`), box('loci', canary)),
  box('meta', zeros(4), handler('mdta'), box('keys', canary), box('ilst', canary)),
  box('uuid', Buffer.from('BE7ACFCB97A942E89C71999491E3AFAC', 'hex'), `<x:xmpmeta>${canary}</x:xmpmeta>`),
];

type Film = {
  brand?: string;
  tracks?: Buffer[];
  inMovie?: Buffer[];
  before?: Buffer[];
  after?: Buffer[];
  /** Bytes of moving pictures. */
  length?: number;
};

/** A film: what it is, its tracks, its pictures. */
export const anMp4 = ({
  brand = 'isom',
  tracks = [track(), track('soun')],
  inMovie = [],
  before = [],
  after = [],
  length = 3000,
}: Film = {}) =>
  Buffer.concat([
    box('ftyp', brand, number(512), 'isomiso2mp41'),
    ...before,
    box('moov', box('mvhd', zeros(100)), ...tracks, ...inMovie),
    box('mdat', Buffer.alloc(length, 0x5a)),
    ...after,
  ]);

/** As a telephone makes it: with the place in three notations, a description, free space with remains in it. */
export const telephoneMp4 = (length?: number) =>
  anMp4({
    ...(length === undefined ? {} : { length }),
    inMovie: located(),
    tracks: [track('vide', { more: [box('udta', box('\xa9xyz', canary))] }), track('soun')],
    before: [box('free', canary)],
    after: [box('uuid', zeros(16), canary), box('meta', zeros(4), canary)],
  });

/** One frame of MPEG-1 layer III at 128 kbit/s and 44.1 kHz: 417 bytes. */
const frame = () => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413, 0x11)]);
export const frames = (count = 40) => Buffer.concat(Array.from({ length: count }, frame));

export const id3v2 = (text: string) => {
  const body = Buffer.concat([Buffer.from('COMM'), number(text.length + 5), zeros(2), Buffer.from(`\0eng\0${text}`)]);
  const size = [21, 14, 7, 0].map((shift) => (body.length >> shift) & 0x7f);
  return Buffer.concat([Buffer.from('ID3\x04\0\0', 'latin1'), Buffer.from(size), body]);
};
export const id3v1 = (text: string) =>
  Buffer.concat([Buffer.from('TAG'), Buffer.from(text.padEnd(125, '\0').slice(0, 125))]);
export const ape = (text: string) => {
  const item = Buffer.concat([
    Buffer.from([text.length, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from('Place\0'),
    Buffer.from(text),
  ]);
  const edge = (isHeader: boolean) => {
    const head = Buffer.alloc(32);
    head.write('APETAGEX', 0, 'latin1');
    head.writeUInt32LE(2000, 8);
    head.writeUInt32LE(item.length + 32, 12);
    head.writeUInt32LE(1, 16);
    head.writeUInt32LE((0x80000000 | (isHeader ? 0x20000000 : 0)) >>> 0, 20);
    return head;
  };
  return Buffer.concat([edge(true), item, edge(false)]);
};

/** As a telephone or a player leaves it: tags before and behind the sound. */
export const taggedMp3 = (count = 40) => Buffer.concat([id3v2(canary), frames(count), ape(canary), id3v1(canary)]);

/** What is taken in. Everything else is refused with a sentence that says what to do. */
export const kinds = ['jpeg', 'png', 'webp', 'pdf', 'mp4', 'mp3'] as const;
export type Kind = (typeof kinds)[number];

export const pictureKinds = ['jpeg', 'png', 'webp'] as const;
export type PictureKind = (typeof pictureKinds)[number];
export const isPicture = (kind: Kind): kind is PictureKind => (pictureKinds as readonly Kind[]).includes(kind);

const mebibyte = 1024 * 1024;
const small = 8 * mebibyte;
const large = 64 * mebibyte;

/** The most bytes a file of this kind may have. */
export const mostBytes: Record<Kind, number> = {
  jpeg: small,
  png: small,
  webp: small,
  pdf: small,
  mp4: large,
  mp3: large,
};
/** The most bytes any file may have, before its kind is known. */
export const mostBytesOfAll = large;

/** Pictures of more pixels are refused before they are unpacked: 50 million, as the largest telephones take them. */
export const mostPixels = 50_000_000;

export const mediaType: Record<Kind, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
};
export const fileEnding: Record<Kind, string> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  pdf: 'pdf',
  mp4: 'mp4',
  mp3: 'mp3',
};

/** What one record may hold, withdrawn ones included: they stay on file. */
export const mostOfRecord = { files: 500, bytes: 1024 * mebibyte };

/** How much of a file one request brings. Every piece but the last has exactly this size. */
export const pieceSize = 512 * 1024;

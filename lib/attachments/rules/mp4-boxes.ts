/** Brands of MP4 with moving pictures or sound. A QuickTime film ("qt  ") is another kind of file. */
export const mp4Brands: readonly string[] = [
  ...['isom', 'iso2', 'iso3', 'iso4', 'iso5', 'iso6', 'iso7', 'iso8', 'iso9'],
  ...['mp41', 'mp42', 'mp71', 'avc1', 'dash', 'M4V ', 'M4VP', 'M4A ', 'M4B ', 'MSNV', 'f4v ', 'cmfc'],
];

const list = (text: string) => new Set(text.split(' '));

/** What may stand at the top of the file, and stays. */
export const topBoxes = list('ftyp moov mdat moof mfra sidx ssix styp prft pdin');
/** What holds other boxes that are looked at one by one. */
export const containers = list('moov trak mdia minf dinf stbl edts mvex moof traf mfra');
/** What tells a player how to play, and nothing else. Whatever is not named here is emptied. */
export const playing = list(
  'mvhd tkhd mdhd hdlr vmhd smhd nmhd dref stsd stts stss stsc stsz stz2 stco co64 ctts cslg elst sdtp sgpd sbgp stsh ' +
    'subs padb stdp mehd trex trep leva tref mfhd tfhd trun tfdt tfra mfro saiz saio',
);
/** At the top of the file these are emptied; what is not known there at all is refused. */
export const emptiedAtTop = list('free skip wide uuid meta udta emsg');
/** Tracks of a recording: moving pictures and sound. Others carry positions, texts and what nobody sees. */
export const trackKinds: readonly string[] = ['vide', 'soun'];

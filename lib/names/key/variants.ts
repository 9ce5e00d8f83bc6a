const sounds = [...'shkvbpdtlmnr'];
/** Sounds mistaken for each other on the telephone and in handwriting come first when not all can be asked. */
const misheard: Readonly<Record<string, string>> = {
  b: 'pv',
  p: 'b',
  d: 't',
  t: 'd',
  h: 'k',
  k: 'h',
  v: 'b',
  m: 'n',
  n: 'm',
  l: 'r',
  r: 'l',
  s: '',
};

/** The skeleton with one sound left out, each once; only where enough remains to mean something. */
export const shortened = (skeleton: string, least: number): string[] =>
  skeleton.length <= least
    ? []
    : [...new Set(Array.from(skeleton, (_, at) => skeleton.slice(0, at) + skeleton.slice(at + 1)))];

/** Skeletons one misheard sound away. */
export const misheardAs = (skeleton: string): string[] =>
  Array.from(skeleton, (sound, at) =>
    [...(misheard[sound] ?? '')].map((heard) => skeleton.slice(0, at) + heard + skeleton.slice(at + 1)),
  ).flat();

/** Every skeleton one error away: a sound more, less or another, two changed about. Without the skeleton itself. */
export function oneErrorAway(skeleton: string): string[] {
  const found = new Set([...misheardAs(skeleton), ...(skeleton.length > 2 ? shortened(skeleton, 2) : [])]);
  for (let at = 0; at <= skeleton.length; at += 1) {
    const [head, tail] = [skeleton.slice(0, at), skeleton.slice(at)];
    if (tail.length > 1) found.add(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
    for (const sound of at === 0 ? ['a', ...sounds] : sounds) {
      if (tail) found.add(head + sound + tail.slice(1));
      found.add(head + sound + tail);
    }
  }
  found.delete(skeleton);
  return [...found];
}

const unheard: Readonly<Record<string, string>> = { b: 'p', d: 't', h: 'k', m: 'n' };

/** The skeleton without the differences that get lost on the telephone: b and p, d and t, h and k, m and n are one. */
export const asHeard = (skeleton: string): string =>
  skeleton.replace(/[bdhm]/g, (sound) => unheard[sound] ?? sound).replace(/(.)\1+/g, '$1');

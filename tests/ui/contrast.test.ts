import { readFileSync } from 'node:fs';
import path from 'node:path';

const css = readFileSync(path.join(process.cwd(), 'app/(staff)/staff.css'), 'utf8');

type Colours = Record<string, string>;

/** The custom properties declared in the block that follows `selector`. */
function coloursOf(selector: string): Colours {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`no block ${selector}`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]));
}

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** The ratio WCAG 2.2 defines, 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const light = coloursOf(':root');
const chosenDark = coloursOf(':root[data-theme="dark"]');
const followedDark = coloursOf(':root:not([data-theme="light"])');

const grounds = ['surface', 'surface-raised', 'surface-sunk'];
const tones = ['accent', 'good', 'warn', 'bad', 'sealed'];

const textPairs = [
  ...grounds.flatMap((ground) => ['text', 'text-quiet', ...tones].map((ink) => [ink, ground])),
  ...tones.flatMap((tone) => [tone, 'text', 'text-quiet'].map((ink) => [ink, `${tone}-wash`])),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-bad', 'bad'],
  ['on-bad', 'bad-strong'],
  ['surface', 'text'],
];
const controlPairs = grounds.flatMap((ground) => ['line-strong', ...tones].map((edge) => [edge, ground]));

const themes: [string, Colours][] = [
  ['light', light],
  ['dark', chosenDark],
];
const inThemes = (pairs: string[][]) =>
  themes.flatMap(([theme, colours]) => pairs.map(([ink = '', ground = '']) => ({ theme, colours, ink, ground })));

describe('the colours of the staff’s face', () => {
  test('a page that follows the system’s dark is the same as one where dark was chosen', () => {
    expect(followedDark).toEqual(chosenDark);
  });

  test('dark has every colour that light has', () => {
    expect(Object.keys(chosenDark)).toEqual(Object.keys(light));
    expect(Object.keys(light).length).toBeGreaterThan(15);
  });

  test.each(inThemes(textPairs))('in $theme, $ink is readable on $ground', ({ colours, ink, ground }) => {
    expect(contrast(colours[ink] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(inThemes(controlPairs))(
    'in $theme, the edge $ink of a control shows on $ground',
    ({ colours, ink, ground }) => {
      expect(contrast(colours[ink] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(3);
    },
  );
});

import sharp from 'sharp';

/*
 * Faces drawn by code for the demonstration's albums: of nobody, and plainly drawings. Every number makes another one, of the
 * same kind of person.
 */
const [width, height] = [300, 380];
type Colour = readonly [red: number, green: number, blue: number];
type Spot = { x: number; y: number; rx: number; ry: number; colour: Colour };

const skins: readonly Colour[] = [
  [224, 188, 160],
  [212, 172, 142],
  [232, 200, 176],
];
const hairs: readonly Colour[] = [
  [52, 40, 34],
  [66, 50, 40],
  [40, 34, 32],
];
const cloths: readonly Colour[] = [
  [88, 98, 84],
  [104, 100, 88],
  [78, 86, 98],
];
const one = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

function spotsOf(n: number): Spot[] {
  const [skin, hair, cloth] = [one(skins, n), one(hairs, n + 1), one(cloths, n + 2)];
  const wide = 62 + ((n * 5) % 13);
  const long = 84 + ((n * 7) % 15);
  const eyes = 164 + ((n * 3) % 9);
  const apart = 24 + (n % 7);
  return [
    { x: 150, y: 390, rx: 128, ry: 108, colour: cloth },
    { x: 150, y: 268, rx: 30, ry: 46, colour: skin },
    { x: 150, y: 160, rx: wide + 7, ry: long + 6 + (n % 5), colour: hair },
    { x: 150, y: 186, rx: wide, ry: long - 4, colour: skin },
    { x: 150 - wide, y: 188, rx: 9, ry: 17, colour: skin },
    { x: 150 + wide, y: 188, rx: 9, ry: 17, colour: skin },
    ...[-1, 1].flatMap((side): Spot[] => [
      { x: 150 + side * apart, y: eyes - 14, rx: 15, ry: 3 + (n % 3), colour: hair },
      { x: 150 + side * apart, y: eyes, rx: 9, ry: 5, colour: [244, 242, 238] },
      { x: 150 + side * apart, y: eyes, rx: 4, ry: 4, colour: [46, 44, 48] },
    ]),
    { x: 150, y: eyes + 34, rx: 7 + (n % 4), ry: 13, colour: [skin[0] - 18, skin[1] - 20, skin[2] - 20] },
    { x: 150, y: eyes + 66, rx: 20 + (n % 8), ry: 4 + (n % 2), colour: [152, 96, 88] },
  ];
}

/** The n-th invented face as a PNG. */
export function drawnFace(n: number): Promise<Buffer> {
  const spots = spotsOf(n).toReversed();
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const top = spots.find((spot) => ((x - spot.x) / spot.rx) ** 2 + ((y - spot.y) / spot.ry) ** 2 <= 1);
      pixels.set(top?.colour ?? [206, 208, 204], (y * width + x) * 3);
    }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .blur(1.1)
    .png()
    .toBuffer();
}

import { Parser } from 'saxen';
import { refuseFile } from './table';

export type Listener = {
  open?: (name: string, attributes: () => Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

/** Names without their prefix: some programs write `x:row` for `row`. */
const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads a part of a workbook from its beginning to its end. Entities of a document's own are not resolved. */
export function hear(xml: string, { open, close, text }: Listener) {
  const parser = new Parser();
  let failure: unknown;
  const guard = (work: () => void) => {
    try {
      work();
    } catch (error) {
      failure ??= error;
      parser.stop();
    }
  };
  parser.on('openTag', (name, attributes, decode, selfClosing) =>
    guard(() => {
      open?.(bare(name), () => decodedOf(attributes(), decode));
      if (selfClosing) close?.(bare(name));
    }),
  );
  parser.on('closeTag', (name) => guard(() => close?.(bare(name))));
  parser.on('text', (said, decode) => guard(() => text?.(decode(said))));
  parser.on('cdata', (said) => guard(() => text?.(said)));
  parser.on('error', () => {
    failure ??= refuseFile('file-damaged');
  });
  parser.parse(xml);
  if (failure) throw failure;
}

/** A sheet has millions of attributes and hardly an entity in them, so that they are looked for first. */
function decodedOf(attributes: Record<string, string>, decode: (text: string) => string): Record<string, string> {
  if (!Object.values(attributes).some((value) => value.includes('&'))) return attributes;
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, decode(value)]));
}

/** What can be wrong with a file. Each has a sentence, under `faults` in the namespace of refusals, that says what to do. */
export const fileFaults = [
  'kind-heic',
  'kind-gif',
  'kind-svg',
  'kind-picture',
  'kind-document',
  'kind-archive',
  'kind-video',
  'kind-audio',
  'kind-page',
  'kind-program',
  'kind-other',
  'attachment-empty',
  'attachment-too-large',
  'attachment-cut-off',
  'attachment-changed',
  'attachment-two-in-one',
  'attachment-harmful',
  'attachment-lost',
  'picture-damaged',
  'picture-too-many-pixels',
  'picture-moves',
  'pdf-damaged',
  'pdf-encrypted',
  'pdf-acts',
  'pdf-hides',
  'recording-damaged',
  'recording-hidden-track',
  'recording-elsewhere',
] as const;
export type FileFault = (typeof fileFaults)[number];

/** What a rule about a file answers. */
export type Wrong = { readonly ok: false; readonly fault: FileFault };
export type Verdict<More extends object = object> = ({ readonly ok: true } & More) | Wrong;
export const wrong = (fault: FileFault): Wrong => ({ ok: false, fault });

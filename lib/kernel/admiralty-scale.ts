/** The Admiralty scale's two answers, asked separately: how reliable a source is (A–F), how credible what it says (1–6). */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilities)[number];
export const credibilities = [1, 2, 3, 4, 5, 6] as const;

/**
 * What a scanner read, to be looked at: control characters become signs one can see, and what would turn the direction
 * of the line is taken for what it is. A card may hold anything, and so may a broken device's noise.
 */
export const asRead = (text: string): string =>
  `\u2068${text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Co}\p{Cs}]/gu, sign)}\u2069`;

const sign = (letter: string): string => {
  const code = letter.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
};

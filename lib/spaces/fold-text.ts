/**
 * Marks that only colour a letter: accents, Hebrew points, Arabic vowels. Vowel signs of other scripts
 * and the voicing marks of kana are letters of their own and stay.
 */
const accents =
  /(?=[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}])(?![\u3099\u309a])\p{M}/gu;

/** Joiners and direction marks, which nobody types into a search, and the Arabic stretch. */
const unseen = /[\p{Cf}\u0640]/gu;

/** What Unicode does not take apart and people still type plainly. */
const plainSpelling: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ى: 'ي',
  ة: 'ه',
  '’': "'",
  '‘': "'",
  ʼ: "'",
};
const spelledOtherwise = new RegExp(`[${Object.keys(plainSpelling).join('')}]`, 'gu');

/**
 * A text as it is compared: without accents, case and width, "ＣＡＦÉ" and "cafe" are one. Both sides of a
 * comparison are folded; the result is never shown.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '')
    .replace(unseen, '')
    .replace(spelledOtherwise, (letter) => plainSpelling[letter] ?? letter);
}

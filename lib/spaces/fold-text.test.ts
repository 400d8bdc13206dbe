import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text';

describe('folding a text', () => {
  it.each([
    ['Tomás Villalobos', 'tomas villalobos', 'accents'],
    ['Oluwaseun Adébáyọ̀', 'oluwaseun adebayo', 'two marks on one letter'],
    ['ＮＯＲＴＨ　wind', 'north wind', 'width'],
    ['İSTANBUL ışık', 'istanbul isik', 'Turkish i, dotted or not'],
    ['Søren Łukasz Straße Ærø', 'soren lukasz strasse aero', 'letters Unicode does not take apart'],
    ['ДОЖДЬ Ёлка', 'дождь елка', 'Cyrillic'],
    ['أَسْئِلَة عن السـماء', 'اسيله عن السماء', 'Arabic vowels, hamza, stretch'],
    ['שָׁלוֹם', 'שלום', 'Hebrew points'],
    ['ｶﾗｵｹ', 'カラオケ', 'half-width kana'],
    ['می\u200cخواهم', 'میخواهم', 'joiners'],
    ['it’s', "it's", 'curled apostrophes'],
    ['№ 214', 'no 214', 'signs that stand for letters'],
  ])('makes %s the same as %s (%s)', (text, plain) => {
    expect(foldText(text)).toBe(foldText(plain));
  });

  it.each([
    ['が', 'か', 'voiced kana'],
    ['कि', 'का', 'vowel signs of Devanagari'],
    ['ที่', 'ทา', 'Thai vowels'],
    ['é', 'a', 'different letters'],
  ])('keeps %s and %s apart (%s)', (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });

  it('finds a Korean syllable by its beginning, as it is typed', () => {
    expect(foldText('한국어 라디오').includes(foldText('하'))).toBe(true);
  });
});

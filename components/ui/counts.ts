const whole = new Intl.NumberFormat('en-US');
const short = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });

/** 1,234,567 */
export const formatCount = (count: number): string => whole.format(count);

/** 1.2M, for profiles, where the order of size says enough. */
export const formatShortCount = (count: number): string => short.format(count);

/** "1 speaker", "12 speakers" */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

const whole = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const exact = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 3,
});

/** "$14.29"; what is less than a cent but not nothing shows its thousandths. */
export const formatDollars = (dollars: number): string =>
  dollars > 0 && dollars < 0.01 ? exact.format(dollars) : whole.format(dollars);

/** "$0.005" */
export const formatPrice = (dollars: number): string => exact.format(dollars);

/** Whether it leads to the web, and so may be followed or loaded: X hands on whatever people wrote. */
export const isWebAddress = (address: string | undefined): address is string =>
  address !== undefined && /^https?:\/\//i.test(address);

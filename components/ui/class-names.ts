import { type ClassValue, clsx } from 'clsx';

/** Joins class names. Conflicts are not resolved: a component's own classes are not overridden from outside. */
export function classNames(...values: ClassValue[]): string {
  return clsx(values);
}

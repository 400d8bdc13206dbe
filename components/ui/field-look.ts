/** How a field to write into looks. On a phone its type is 16 px: below that Safari zooms into what has the focus. */
export const fieldLook =
  'min-w-0 rounded-control border border-control bg-raised text-16 placeholder:text-faint aria-invalid:border-danger sm:text-14';

/** What Next hands a route below `/api/watchlists/[slug]`. */
export type SlugParams<More extends string = never> = {
  params: Promise<Record<'slug' | More, string>>;
};

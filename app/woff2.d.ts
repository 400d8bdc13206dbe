/** A font's file in the build, as its address. */
declare module '*.woff2' {
  const url: string;
  export default url;
}

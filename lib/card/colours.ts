import 'server-only';

const channel = (linear: number) => {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0');
};

/** An OKLCH colour as `#rrggbb`, which is all that the drawing library reads. Source: Björn Ottosson, "Oklab". */
export function oklch(lightness: number, chroma: number, hue: number): string {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  return `#${channel(red)}${channel(green)}${channel(blue)}`;
}

/** The dark theme of app/colours.css, by role; a test compares the two. */
export const colours = {
  surface: oklch(0.168, 0.012, 260),
  raised: oklch(0.212, 0.014, 260),
  text: oklch(0.957, 0.005, 255),
  soft: oklch(0.765, 0.014, 255),
  accent: oklch(0.76, 0.12, 250),
  live: oklch(0.705, 0.18, 25),
} as const;

/** What initials stand on and are written in, by one of the twelve hues. */
export const faceColours = (hue: number) => ({
  ground: oklch(0.36, 0.07, hue * 30 + 10),
  ink: oklch(0.9, 0.09, hue * 30 + 10),
});

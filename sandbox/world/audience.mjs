import { hashText } from './random.mjs';

const RIPPLE_MS = 45_000;

/** A number in [0, 1) that belongs to one Space and one stretch of time. @param {number} noise @param {number} step */
const rippleAt = (noise, step) => hashText(`${noise}:${step}`) / 4294967296;

/** @param {import('./types.mjs').ProgressAnchor} anchor @param {number} at ms @returns {number} 0–1 */
export function progressAt(anchor, at) {
  const left = anchor.endAt - anchor.at;
  if (left <= 0) return 1;
  return Math.min(1, Math.max(0, anchor.progress + ((1 - anchor.progress) * (at - anchor.at)) / left));
}

/**
 * Listeners at a moment: a fast rise, a broad height that lies early or late, an ebb, and people coming and going.
 * A pure function of the plan and the time, so that a catch-up of hours needs no intermediate steps.
 * @param {import('./types.mjs').Plan} plan
 * @param {number} at ms
 */
export function audienceAt(plan, at) {
  const progress = progressAt(plan.anchor, at);
  const height = 0.25 + 0.5 * rippleAt(plan.noise, -1);
  const rise = 1 - Math.exp(-(progress / height) * 2.6);
  const ebb = progress > height ? 1 - 0.6 * ((progress - height) / (1 - height)) ** 1.6 : 1;
  const step = Math.floor(at / RIPPLE_MS);
  const between = at / RIPPLE_MS - step;
  const ripple = rippleAt(plan.noise, step) * (1 - between) + rippleAt(plan.noise, step + 1) * between;
  return Math.round(plan.peak * rise * ebb * (0.94 + 0.1 * ripple));
}

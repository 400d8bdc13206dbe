/**
 * The slope of the straight line that lies nearest to these points (least squares); 0 of fewer than two.
 * @param {readonly { at: number, value: number }[]} points
 */
export function slopeOf(points) {
  const mean = (/** @type {number[]} */ numbers) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
  const [at, value] = [mean(points.map((point) => point.at)), mean(points.map((point) => point.value))];
  const spread = points.reduce((sum, point) => sum + (point.at - at) ** 2, 0);
  if (spread === 0 || points.length < 2) return 0;
  return points.reduce((sum, point) => sum + (point.at - at) * (point.value - value), 0) / spread;
}

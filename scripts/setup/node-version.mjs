/** The oldest Node that our tools (Vite 8) run on: major, minor. Plain syntax: old Nodes must parse this. */
const floor = { major: 20, minor: 19 };

/**
 * @param {string} version as in `process.versions.node`
 * @returns {boolean}
 */
export function isNewEnough(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  return major > floor.major || (major === floor.major && minor >= floor.minor);
}

/**
 * Says so in one line and sets exit code 1 when this Node is too old.
 * @param {string} version
 * @returns {boolean} whether it was refused
 */
export function refuseOldNode(version) {
  if (isNewEnough(version)) return false;
  console.error(`Spaceboard needs Node ${floor.major}.${floor.minor} or newer; this is ${version}.`);
  process.exitCode = 1;
  return true;
}

/**
 * Who is asked for while X is at fault: people whose Space is known before, and people nobody has looked at.
 * @param {number} turn each turn has people of its own
 */
export function faultWorld(turn) {
  const person = (/** @type {number} */ number, /** @type {string} */ name) => ({
    id: `${7_000_000 + turn * 100 + number}`,
    username: `${name}_${turn}`,
    name: `${name} ${turn}`,
  });
  const space = (
    /** @type {number} */ number,
    /** @type {string} */ creatorId,
    /** @type {string} */ title,
  ) => ({
    id: `1Fault${String(turn).padStart(3, '0')}${String(number).padStart(4, '0')}`,
    creatorId,
    state: 'live',
    title,
  });
  const people = {
    viewer: person(1, 'viewer'),
    guest: person(2, 'guest'),
    known: person(3, 'known'),
    cold: person(4, 'cold'),
    added: person(5, 'added'),
  };
  const title = `Known since turn ${turn}`;
  const spaces = [space(1, people.known.id, title), space(2, people.cold.id, `Unseen until turn ${turn}`)];
  return { people, title, put: { users: Object.values(people), spaces } };
}

/** @typedef {ReturnType<typeof faultWorld>} FaultWorld */

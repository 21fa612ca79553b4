// The playground's HTTP API (src/docs/playground-api.md).

const BASE = '/playground/api';

/** What the API answers when a request cannot be carried out; `fields` holds the errors of a form. */
export class Problem extends Error {
  constructor(problem) {
    super(problem.detail ?? problem.title ?? 'unreachable');
    this.fields = problem.errors;
  }
}

async function call(method, path, body) {
  const response = await fetch(BASE + path, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : null;
  if (!response.ok) {
    throw new Problem(answer ?? { title: response.statusText });
  }
  return answer;
}

const as = (person) => `as=${encodeURIComponent(person)}`;
const part = encodeURIComponent;

export const people = () => call('GET', '/people');
export const strings = (person) => call('GET', `/strings?${as(person)}`);
export const commands = (person) => call('GET', `/commands?${as(person)}`);
export const rooms = (person) => call('GET', `/rooms?${as(person)}`);
export const messages = (room, person) => call('GET', `/rooms/${part(room)}/messages?${as(person)}`);
export const post = (room, person, text) => call('POST', `/rooms/${part(room)}/messages`, { as: person, text });
export const read = (room, person) => call('POST', `/rooms/${part(room)}/read`, { as: person });
export const press = (message, action, person) =>
  call('POST', `/messages/${part(message)}/actions/${part(action)}`, { as: person });
export const submit = (form, person, values) => call('POST', `/forms/${part(form)}`, { as: person, values });
export const now = () => call('GET', '/clock');
export const advance = (step) => call('POST', '/clock', { advance: step });
export const events = (person) => new EventSource(`${BASE}/events?${as(person)}`);

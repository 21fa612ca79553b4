// The playground's page: rooms, messages and the person acted as, kept live by server-sent events.

import * as api from './api.js';
import * as composer from './composer.js';
import * as forms from './forms.js';

const $ = (id) => document.getElementById(id);
const state = { people: [], person: null, rooms: [], room: null, strings: {}, events: null, offset: 0, loading: null };

/** Text that keeps its own direction inside a page of the other one. */
const isolated = (text) => Object.assign(document.createElement('bdi'), { textContent: text });

const say = (key) => state.strings[key] ?? key;

function notice(words) {
  $('notice').textContent = words;
  $('notice').hidden = !words;
}

async function guarded(work) {
  try {
    const result = await work();
    notice('');
    return result;
  } catch (problem) {
    notice(`${say('failed')} ${problem.message}`);
    return null;
  }
}

function remember() {
  window.location.hash = `${state.person.id}/${state.room}`;
}

// Messages

function messageElement(message) {
  const item = document.createElement('li');
  item.id = `message-${message.id}`;
  item.dataset.message = message.id;
  item.className = [message.from === 'sanad' ? 'bot' : 'person', message.privateTo ? 'private' : ''].join(' ');
  const head = document.createElement('header');
  const name = document.createElement('b');
  name.append(isolated(message.fromName));
  const time = Object.assign(document.createElement('time'), { dateTime: message.at, textContent: message.time });
  head.append(name, ' ', time);
  if (message.edited) {
    head.append(' ', Object.assign(document.createElement('small'), { textContent: `(${say('edited')})` }));
  }
  if (message.privateTo) {
    head.append(' ', Object.assign(document.createElement('small'), { className: 'only', textContent: say('only-you') }));
  }
  const body = document.createElement('div');
  body.className = 'body';
  body.innerHTML = message.html; // rendered and escaped by the bot, never by what people typed
  item.append(head, body);
  return item;
}

function show(message) {
  const list = $('messages');
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  const old = $(`message-${message.id}`);
  const item = messageElement(message);
  list.querySelector('.empty')?.remove();
  if (old) {
    old.replaceWith(item);
  } else {
    list.append(item);
  }
  if (atEnd) {
    list.scrollTop = list.scrollHeight;
  }
}

async function loadMessages() {
  const loading = { arrived: [] };
  state.loading = loading;
  const messages = await api.messages(state.room, state.person.id);
  if (state.loading !== loading) {
    return; // another room, or this one once more, is being read meanwhile
  }
  state.loading = null;
  const list = $('messages');
  list.replaceChildren(...messages.map(messageElement));
  if (messages.length === 0) {
    const empty = Object.assign(document.createElement('li'), { className: 'empty' });
    empty.append(isolated(say('empty')));
    list.append(empty);
  }
  loading.arrived.forEach(show); // said after the answer was put together
  list.scrollTop = list.scrollHeight;
  await api.read(state.room, state.person.id);
}

function take(answer) {
  answer.replies.forEach(show);
  if (answer.form) {
    forms.ask(answer.form, state.person.id, say, take);
  }
}

// Rooms

function roomElement(room) {
  const item = document.createElement('li');
  const button = Object.assign(document.createElement('button'), { type: 'button' });
  button.dataset.room = room.id;
  button.append(isolated((room.kind === 'channel' ? '#' : '') + title(room)));
  button.setAttribute('aria-current', String(room.id === state.room));
  if (room.unread > 0 && room.id !== state.room) {
    const unread = Object.assign(document.createElement('span'), { className: 'unread', textContent: room.unread });
    unread.setAttribute('aria-label', `${room.unread} ${say('unread')}`);
    button.append(unread);
  }
  item.append(button);
  return item;
}

const title = (room) => (room.kind === 'direct' ? 'Sanad' : room.name);

async function loadRooms() {
  state.rooms = await api.rooms(state.person.id);
  const of = (kind) => state.rooms.filter((room) => room.kind === kind).map(roomElement);
  $('channels').replaceChildren(...of('channel'));
  $('directs').replaceChildren(...of('direct'));
  const here = state.rooms.find((room) => room.id === state.room);
  if (here) {
    describe(here);
  }
}

/** What stands above the messages, and whether more can be written. */
function describe(room) {
  $('room-name').textContent = (room.kind === 'channel' ? '#' : '') + title(room); // cut at its own end, in either direction
  $('room-topic').textContent = room.topic;
  $('room-topic').title = room.purpose;
  $('room-bookmark').hidden = !room.bookmark;
  if (room.bookmark) {
    $('room-bookmark').href = room.bookmark.address;
    $('room-bookmark').replaceChildren(isolated(`🔖 ${room.bookmark.title}`));
  }
  $('archived').hidden = !room.archived;
  $('composer').hidden = room.archived;
}

async function enter(id) {
  state.room = state.rooms.some((room) => room.id === id) ? id : state.rooms[0].id;
  const room = state.rooms.find((each) => each.id === state.room);
  describe(room);
  remember();
  await loadMessages();
  await loadRooms();
  $('text').focus();
}

// The person acted as

function described(person) {
  const roles = person.roles.filter((role) => role !== 'everyone');
  return [person.name, ...roles].join(' · ');
}

async function actAs(id, room) {
  const person = state.people.find((each) => each.id === id) ?? state.people[0];
  state.person = person;
  $('people').value = person.id;
  const [strings, commands] = await Promise.all([api.strings(person.id), api.commands(person.id)]);
  if (state.person !== person) {
    return; // somebody else was chosen meanwhile
  }
  state.strings = strings;
  composer.know(commands, state.people);
  document.documentElement.lang = person.language;
  document.documentElement.dir = person.direction;
  document.title = say('title');
  document.querySelectorAll('[data-say]').forEach((place) => place.replaceChildren(isolated(say(place.dataset.say))));
  $('text').placeholder = say('write');
  $('text').setAttribute('aria-label', say('write'));
  showClock();
  await loadRooms();
  listen(); // before the room is read, so that nothing said meanwhile is missed
  await enter(room ?? state.room);
}

function listen() {
  state.events?.close();
  const events = api.events(state.person.id);
  const data = (handler) => (event) => handler(JSON.parse(event.data));
  state.events = events;
  events.addEventListener('hello', () => { notice(''); guarded(async () => { await loadRooms(); await loadMessages(); }); });
  events.addEventListener('rooms', () => guarded(loadRooms));
  events.addEventListener('clock', data(({ now }) => setClock(now)));
  events.addEventListener('removed', data(({ room, id }) => {
    if (room === state.room && state.loading) {
      guarded(loadMessages); // what is being read may still have it
    } else if (room === state.room) {
      $(`message-${id}`)?.remove();
    } else {
      guarded(loadRooms);
    }
  }));
  events.addEventListener('message', data(({ room, message }) => {
    if (room === state.room) {
      state.loading?.arrived.push(message) ?? show(message);
      guarded(() => api.read(room, state.person.id));
    } else {
      guarded(loadRooms);
    }
    guarded(async () => composer.know(await api.commands(state.person.id), state.people));
  }));
  events.onerror = () => notice(say('lost'));
}

// The clock

function setClock(now) {
  state.offset = Date.parse(now) - Date.now();
  showClock();
}

function showClock() {
  const now = new Date(Date.now() + state.offset);
  const zone = state.person?.timeZone ?? 'UTC';
  $('now').dateTime = now.toISOString();
  $('now').textContent = now.toLocaleString(`${state.person?.language ?? 'en'}-u-nu-latn`, {
    timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  });
}

// What people do

$('people').addEventListener('change', (event) => guarded(() => actAs(event.target.value)));
document.querySelector('nav').addEventListener('click', (event) => {
  const button = event.target.closest('button[data-room]');
  if (button) {
    guarded(() => enter(button.dataset.room));
  }
});
document.querySelector('.clock').addEventListener('click', (event) => {
  const step = event.target.closest('[data-advance]')?.dataset.advance;
  if (step) {
    guarded(async () => setClock((await api.advance(step)).now));
  }
});
$('messages').addEventListener('click', async (event) => {
  const room = event.target.closest('a.room');
  if (room) {
    event.preventDefault();
    guarded(async () => { await loadRooms(); await enter(decodeURIComponent(room.getAttribute('href').slice(1))); });
    return;
  }
  const button = event.target.closest('button[data-action]');
  if (!button) {
    return;
  }
  const question = button.dataset.confirm;
  if (question && !(await forms.confirm(question, button.textContent, say))) {
    return;
  }
  button.disabled = true;
  const message = button.closest('li').dataset.message;
  const answer = await guarded(() => api.press(message, button.dataset.action, state.person.id));
  button.disabled = false;
  if (answer) {
    take(answer);
  }
});
$('composer').addEventListener('submit', async (event) => {
  event.preventDefault();
  const written = composer.takeText();
  if (!written) {
    return;
  }
  const answer = await guarded(() => api.post(state.room, state.person.id, written));
  if (answer) {
    take(answer);
  } else {
    composer.giveBack(written);
  }
});
document.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.altKey && step) {
    event.preventDefault();
    const index = state.rooms.findIndex((room) => room.id === state.room);
    guarded(() => enter(state.rooms[(index + step + state.rooms.length) % state.rooms.length].id));
  }
});

guarded(async () => {
  const [people, { now }] = await Promise.all([api.people(), api.now()]);
  state.people = people;
  setClock(now);
  setInterval(showClock, 1000);
  $('people').replaceChildren(...people.map((each) => new Option(described(each), each.id)));
  const [person, room] = decodeURIComponent(window.location.hash.slice(1)).split('/');
  await actAs(person, room);
});

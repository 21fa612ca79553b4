// The line in which people write: completes commands, their arguments and people by keyboard or pointer.

const text = document.getElementById('text');
const list = document.getElementById('suggestions');
const MOST = 9;

let commands = [];
let people = [];
let chosen = 0;
let shown = [];

export function know(newCommands, newPeople) {
  commands = newCommands;
  people = newPeople;
  render();
}

function commandSuggestions(line) {
  return commands
    .filter((command) => command.typed.startsWith(line.trim()) || line === '/')
    .map((command) => ({ insert: `${command.typed} `, label: command.usage, help: command.help }));
}

function argumentSuggestions(line) {
  const command = commands
    .filter((each) => line.startsWith(`${each.typed} `))
    .sort((one, other) => other.typed.length - one.typed.length)[0];
  const word = line.slice(line.lastIndexOf(' ') + 1);
  const before = line.slice(0, line.length - word.length);
  if (word.startsWith('@')) {
    return people
      .filter((person) => `${person.id} ${person.name}`.toLowerCase().includes(word.slice(1).toLowerCase()))
      .map((person) => ({ insert: `${before}@${person.id} `, label: `@${person.id}`, help: person.name }));
  }
  return (command?.arguments ?? [])
    .flatMap((argument) => argument.options)
    .filter((option) => option.value.toLowerCase().startsWith(word.toLowerCase()) && !line.includes(`${option.value} `))
    .map((option) => ({ insert: `${before}${option.value} `, label: option.value, help: option.label }));
}

function suggestions() {
  const line = text.value;
  if (!line.startsWith('/') || line.includes('\n')) {
    return [];
  }
  const named = commands.some((command) => command.typed.includes(' ') && line.startsWith(`${command.typed} `));
  return (named ? argumentSuggestions(line) : commandSuggestions(line)).slice(0, MOST);
}

function render() {
  shown = suggestions();
  chosen = Math.min(chosen, Math.max(0, shown.length - 1));
  list.replaceChildren(...shown.map((suggestion, index) => {
    const item = document.createElement('li');
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', String(index === chosen));
    const label = document.createElement('b');
    label.textContent = suggestion.label;
    const help = document.createElement('span');
    help.textContent = suggestion.help;
    item.append(label, ' ', help);
    item.addEventListener('pointerdown', (event) => { event.preventDefault(); take(index); });
    return item;
  }));
  list.hidden = shown.length === 0;
  text.setAttribute('aria-expanded', String(!list.hidden));
  text.rows = Math.min(8, text.value.split('\n').length);
}

function take(index) {
  text.value = shown[index].insert;
  chosen = 0;
  render();
}

function isComplete() {
  return commands.some((command) => command.typed === text.value.trim());
}

text.addEventListener('input', () => { chosen = 0; render(); });
text.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && !list.hidden) {
    event.preventDefault();
    chosen = (chosen + step + shown.length) % shown.length;
    render();
  } else if (event.key === 'Tab' && !list.hidden) {
    event.preventDefault();
    take(chosen);
  } else if (event.key === 'Escape') {
    list.hidden = true;
  } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    const completing = !list.hidden && !text.value.includes(' ', 1) && !isComplete() && text.value !== '/incident';
    if (completing) {
      take(chosen);
    } else {
      text.form.requestSubmit();
    }
  }
});

/** What was written, taken out of the line. */
export function takeText() {
  const written = text.value.trim();
  text.value = '';
  render();
  return written;
}

/** Puts text back that could not be sent. */
export function giveBack(written) {
  text.value = written;
  render();
}

// Forms and confirmations, as dialogs that keep what was typed until it is taken.

import * as api from './api.js';

const formDialog = document.getElementById('form-dialog');
const confirmDialog = document.getElementById('confirm-dialog');

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function input(field) {
  if (field.type === 'CHOICE') {
    const select = element('select', { name: field.id });
    field.options.forEach((option) => select.append(new Option(option.label, option.value)));
    select.value = field.value;
    return select;
  }
  const box = field.type === 'PARAGRAPH' ? element('textarea', { rows: 6 }) : element('input', { type: 'text' });
  Object.assign(box, { name: field.id, value: field.value, dir: 'auto' });
  return box;
}

function labelled(field, say) {
  const box = input(field);
  box.id = `field-${field.id}`;
  const hint = element('small', { id: `hint-${field.id}`, textContent: field.hint });
  const error = element('strong', { className: 'error', id: `error-${field.id}` });
  error.setAttribute('role', 'alert');
  box.setAttribute('aria-describedby', `${hint.id} ${error.id}`);
  const mark = field.required && field.type !== 'CHOICE' ? ` (${say('required')})` : '';
  return element('div', { className: 'field' },
    element('label', { htmlFor: box.id, textContent: field.label + mark }), box, hint, error);
}

function showErrors(form, errors) {
  form.querySelectorAll('.error').forEach((place) => {
    place.textContent = errors[place.id.slice('error-'.length)] ?? '';
  });
  const first = Object.keys(errors)[0];
  form.elements[first]?.focus();
}

/** Shows a form; `taken` gets the answer once the bot has taken it. */
export function ask(shown, person, say, taken) {
  const form = element('form', { method: 'dialog', noValidate: true });
  const cancel = element('button', { type: 'button', textContent: say('cancel') });
  const general = element('strong', { className: 'error' });
  const send = element('button', { className: 'primary', textContent: shown.submit });
  form.append(
    element('h2', { id: 'form-title', textContent: shown.title }),
    ...shown.fields.map((field) => labelled(field, say)),
    general,
    element('div', { className: 'actions' }, send, cancel));
  cancel.addEventListener('click', () => formDialog.close());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    send.disabled = true;
    try {
      const answer = await api.submit(shown.id, person, Object.fromEntries(new FormData(form)));
      formDialog.close();
      taken(answer);
    } catch (problem) {
      general.textContent = problem.fields ? '' : problem.message;
      showErrors(form, problem.fields ?? {});
    } finally {
      send.disabled = false;
    }
  });
  formDialog.replaceChildren(form);
  if (!formDialog.open) {
    formDialog.showModal();
  }
  form.querySelector('input, textarea, select')?.focus();
}

/** Asks before something that cannot be taken back. */
export function confirm(question, label, say) {
  return new Promise((decide) => {
    const yes = element('button', { className: 'danger', value: 'yes', textContent: label });
    const no = element('button', { value: 'no', textContent: say('cancel'), autofocus: true });
    confirmDialog.replaceChildren(element('form', { method: 'dialog' },
      element('p', { textContent: question }), element('div', { className: 'actions' }, yes, no)));
    confirmDialog.returnValue = 'no';
    confirmDialog.onclose = () => decide(confirmDialog.returnValue === 'yes');
    confirmDialog.showModal();
  });
}

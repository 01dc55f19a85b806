// The local chat page: who you are, the bot's clock, and Microsoft's Web Chat in between.
import { darkMode, hostConfig, styleOptions } from './look.js';

const directLineAt = `${location.origin}/v3/directline`;
const element = id => document.getElementById(id);

let people = [];
let me = null;
let clockAhead = 0; // The bot's clock minus this browser's, in milliseconds.
let chat = null; // What is open: { person, directLine, store, container }.
let opening = 0; // Counts openings, so that a slow one that was overtaken is dropped.

// ---- Talking to the bot's process ----

async function ask(path, options = {}) {
  const response = await fetch(path, {
    ...options,
    headers: { ...(options.body ? { 'Content-Type': 'application/json' } : {}), ...options.headers },
  });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw Object.assign(new Error(problem.detail ?? `The bot answered ${response.status}.`), { status: response.status });
  }
  return response.json();
}

const reason = error => (error instanceof TypeError ? 'The bot’s process does not answer. Is it running?' : error.message);

// ---- Who you are ----

const roles = { rep: 'Sales rep', manager: 'Sales manager' };
const cityOf = person => person.timeZone.split('/').at(-1).replaceAll('_', ' ');
const remembered = {
  get person() { return localStorage.getItem('aftersale.person'); },
  set person(id) { localStorage.setItem('aftersale.person', id); },
  conversation: id => JSON.parse(localStorage.getItem(`aftersale.conversation.${id}`) ?? 'null'),
  keep: (id, conversation) => localStorage.setItem(`aftersale.conversation.${id}`, JSON.stringify(conversation)),
};

function showPeople() {
  element('person').replaceChildren(...people.map(person =>
    new Option(`${person.name} · ${person.role} · ${cityOf(person)}`, person.id)));
}

function become(person) {
  me = person;
  remembered.person = person.id;
  element('person').value = person.id;
  element('role').textContent = `${roles[person.role] ?? person.role}, ${person.timeZone.replaceAll('_', ' ')}`;
  showClock();
  openChat();
}

// ---- The clock ----

function inMyZone(moment, options) {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: me?.timeZone, ...options }).format(moment);
  } catch {
    return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(moment);
  }
}

const timeOf = moment => inMyZone(moment, { hour: '2-digit', minute: '2-digit' });
const dayOf = (moment, options) => inMyZone(moment, { weekday: 'short', day: 'numeric', month: 'short', ...options }).replace(',', '');

function showClock() {
  const now = new Date(Date.now() + clockAhead);
  element('time').dateTime = now.toISOString();
  element('time').textContent = timeOf(now);
  element('date').textContent = dayOf(now, { year: 'numeric' });
}

function setClock(now) {
  clockAhead = new Date(now) - Date.now();
  showClock();
}

async function readClock() {
  try {
    setClock((await ask('/dev/clock')).now);
  } catch {
    // It ticks on as it did; the next reading puts it right.
  }
}

function say(text, failed = false) {
  element('status').textContent = text;
  element('status').classList.toggle('failed', failed);
}

// [days.]hours:minutes:seconds.milliseconds, as .NET writes a duration.
function duration(milliseconds) {
  const pad = (value, width = 2) => String(Math.floor(value)).padStart(width, '0');
  const seconds = milliseconds / 1000;
  return `${Math.floor(seconds / 86400)}.${pad(seconds / 3600 % 24)}:${pad(seconds / 60 % 60)}:${pad(seconds % 60)}.${pad(milliseconds % 1000, 3)}`;
}

async function untilNextDue() {
  const { now, at } = await ask(`/dev/clock/next?person=${encodeURIComponent(me.id)}`);
  return at && duration(Math.ceil(new Date(at) - new Date(now)));
}

async function moveClock(button, advance) {
  const buttons = document.querySelectorAll('.moves button');
  buttons.forEach(each => { each.disabled = true; });
  say('Setting the clock forward…');
  try {
    const by = await advance();
    if (!by) {
      say('Nothing is planned for you. Log a close first.');
      return;
    }
    const { now, sent } = await ask('/dev/clock', { method: 'POST', body: JSON.stringify({ advance: by }) });
    setClock(now);
    const nudges = sent === 0 ? 'nothing was due' : sent === 1 ? '1 nudge sent' : `${sent} nudges sent`;
    say(`${dayOf(new Date(now))} ${timeOf(new Date(now))} · ${nudges}`);
  } catch (error) {
    say(reason(error), true);
  } finally {
    buttons.forEach(each => { each.disabled = false; });
    button.focus();
  }
}

// ---- The chat ----

// The conversation that this person had, when the server still knows it; otherwise a new one.
async function conversationOf(person) {
  const kept = remembered.conversation(person.id);
  if (kept) {
    try {
      await ask(`${directLineAt}/conversations/${kept.conversationId}`, { headers: { Authorization: `Bearer ${kept.token}` } });
      return kept;
    } catch (error) {
      if (![401, 403, 404].includes(error.status)) {
        throw error;
      }
    }
  }
  const { conversationId, token } = await ask(`${directLineAt}/conversations`, {
    method: 'POST',
    body: JSON.stringify({ user: { id: person.id, name: person.name } }),
  });
  remembered.keep(person.id, { conversationId, token });
  return { conversationId, token };
}

async function openChat() {
  const turn = ++opening;
  const person = me;
  closeChat();
  if (!window.WebChat) {
    showNotice('no-client');
    element('playground').textContent =
      `npx @microsoft/m365agentsplayground@0.2.28 start -e ${location.origin}/api/messages -c msteams`;
    return;
  }
  try {
    const conversation = await conversationOf(person);
    if (turn !== opening) {
      return;
    }
    const container = document.createElement('div');
    container.className = 'window';
    element('chat').replaceChildren(container);
    chat = {
      person,
      container,
      store: WebChat.createStore({}, waitForConnection, forgetDeleted),
      directLine: failLoudly(WebChat.createDirectLine({ ...conversation, domain: directLineAt })),
    };
    drawChat();
    letSay(true);
  } catch (error) {
    if (turn === opening) {
      showNotice('no-bot');
      element('chat').querySelector('.reason').textContent = reason(error);
      element('chat').querySelector('.again').addEventListener('click', openChat);
    }
  }
}

// Direct Line says 'retry' where the bot did not take a message, and Web Chat takes that for success.
function failLoudly(directLine) {
  const post = directLine.postActivity.bind(directLine);
  directLine.postActivity = activity => ({
    subscribe: observer => post(activity).subscribe({
      next: id => (id === 'retry' ? observer.error(new Error('The bot did not take the message.')) : observer.next(id)),
      error: error => observer.error(error),
      complete: () => observer.complete(),
    }),
  });
  return directLine;
}

// What is said before the connection stands would be lost in silence: it waits until then.
const waitForConnection = ({ dispatch }) => {
  const waiting = [];
  let connected = false;
  return next => action => {
    if (!connected && action.type.startsWith('WEB_CHAT/SEND_')) {
      waiting.push(action);
      return action;
    }
    const result = next(action);
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
      connected = true;
      setTimeout(() => waiting.splice(0).forEach(dispatch));
    }
    return result;
  };
};

// Web Chat knows how to take a message away, but not that this is what a messageDelete asks for.
const forgetDeleted = () => next => action => next(
  action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && action.payload.activity.type === 'messageDelete'
    ? { type: 'DIRECT_LINE/DELETE_ACTIVITY', payload: { activityID: action.payload.activity.id } }
    : action);

// Web Chat writes times in the browser's zone. Moved by the difference, they read as the person's own clock.
const inPersonsTime = () => next => args => {
  const { activity, sendState } = args;
  if (sendState !== 'sent' || !activity.timestamp) {
    return next(args);
  }
  const moment = new Date(activity.timestamp);
  const theirs = inMyZone(moment, {
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  }).match(/\d+/g).map(Number);
  const [day, month, year, hour, minute, second] = theirs;
  return next({ ...args, activity: { ...activity, timestamp: new Date(year, month - 1, day, hour, minute, second).toISOString() } });
};

function closeChat() {
  chat?.directLine.end();
  chat = null;
  letSay(false);
  element('chat').replaceChildren();
}

function showNotice(id) {
  element('chat').replaceChildren(element(id).content.cloneNode(true));
}

function drawChat() {
  if (!chat) {
    return;
  }
  WebChat.renderWebChat({
    activityStatusMiddleware: inPersonsTime,
    adaptiveCardsHostConfig: hostConfig(),
    directLine: chat.directLine,
    locale: navigator.language,
    nonce: document.documentElement.dataset.styleNonce,
    store: chat.store,
    styleOptions: styleOptions(),
    userID: chat.person.id,
    username: chat.person.name,
  }, chat.container);
}

function letSay(possible) {
  document.querySelectorAll('[data-say]').forEach(button => { button.disabled = !possible; });
}

function send(text) {
  chat?.store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } });
}

// ---- Beginning ----

async function begin() {
  element('person').addEventListener('change', event => become(people.find(person => person.id === event.target.value)));
  element('next').addEventListener('click', event => moveClock(event.currentTarget, untilNextDue));
  for (const button of document.querySelectorAll('[data-advance]')) {
    button.addEventListener('click', () => moveClock(button, () => button.dataset.advance));
  }
  for (const button of document.querySelectorAll('[data-say]')) {
    button.addEventListener('click', () => send(button.dataset.say));
  }
  darkMode.addEventListener('change', drawChat);

  try {
    [people] = await Promise.all([ask('/dev/people'), readClock()]);
  } catch (error) {
    showNotice('no-bot');
    element('chat').querySelector('.reason').textContent = reason(error);
    element('chat').querySelector('.again').addEventListener('click', () => location.reload());
    return;
  }
  if (people.length === 0) {
    // Without sample data one chats as oneself: the bot takes somebody new as a rep with an empty book.
    people = [{ id: 'new-rep', name: 'New rep', role: 'rep', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }];
  }
  showPeople();
  become(people.find(person => person.id === remembered.person) ?? people[0]);
  setInterval(showClock, 1000);
  setInterval(readClock, 30000);
  document.addEventListener('visibilitychange', () => document.hidden || readClock());
}

begin();

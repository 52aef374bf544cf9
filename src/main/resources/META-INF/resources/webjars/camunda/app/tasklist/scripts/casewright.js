// What Tasklist shows of ours: the way to the phone intake, the case beside the form, the time left on every card, and
// our own sign-in in place of one that leads nowhere.

const page = (path) => new URL(path, window.location.origin).pathname;

const PLACE = 'casewright.place';

// Where somebody is, so that signing in again leads back to it.
const remember = () => {
  if (!window.location.hash.startsWith('#/login')) {
    sessionStorage.setItem(PLACE, window.location.hash);
  }
};

const returnToPlace = () => {
  const place = sessionStorage.getItem(`${PLACE}.back`);
  sessionStorage.removeItem(`${PLACE}.back`);
  if (place && window.location.hash.length < '#/x'.length) {
    window.location.hash = place;
  }
};

const signInAgain = {
  id: 'casewright.sign-in',
  pluginPoint: 'tasklist.login',
  priority: 1000,
  render: () => {
    sessionStorage.setItem(`${PLACE}.back`, sessionStorage.getItem(PLACE) ?? '');
    // The server sends whoever has not signed in to the staff's door, and from there back here.
    window.location.replace(window.location.pathname);
  },
};

// An address names a queue by its name (?queue=Waiting+for+sales): its id differs from one installation to the next.
// It stands before the #, where signing in does not lose it. Who loads the page again stays where they were.
const SETTLING = 100;
const hasOpenedAQueue = () =>
  new Promise((done) => {
    const look = () =>
      window.location.hash.includes('filter=') ? done() : window.setTimeout(look, SETTLING);
    look();
  });

const openQueue = async (api) => {
  const name = new URLSearchParams(window.location.search).get('queue');
  const [arrival] = window.performance.getEntriesByType('navigation');
  if (!name || arrival?.type === 'reload' || window.location.hash.includes('task=')) {
    return;
  }
  const answer = await fetch(`${api.engineApi}/filter?name=${encodeURIComponent(name)}&maxResults=1`, {
    headers: { Accept: 'application/json' },
  });
  const [queue] = answer.ok ? await answer.json() : [];
  if (queue) {
    await hasOpenedAQueue(); // its own first one: earlier it would not listen
    window.location.hash = `#/?filter=${encodeURIComponent(queue.id)}`;
  }
};

const phoneIntake = {
  id: 'casewright.phone-intake',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render: (node, { api }) => {
    openQueue(api).catch(() => {});
    const link = document.createElement('a');
    link.href = page('/staff');
    link.textContent = 'Take a phone call';
    node.appendChild(link);
  },
};

const caseTab = {
  id: 'casewright.case',
  pluginPoint: 'tasklist.task.detail',
  priority: 1100, // before the form: one reads first
  label: 'Case',
  render: async (node, { api, taskId }) => {
    remember();
    const answer = await fetch(
      `${api.engineApi}/task/${encodeURIComponent(taskId)}/form-variables?variableNames=caseNumber`,
      { headers: { Accept: 'application/json' } },
    );
    const { caseNumber } = answer.ok ? await answer.json() : {};
    if (!caseNumber) {
      node.textContent = 'This task belongs to no case that you may see.';
      return;
    }
    const frame = document.createElement('iframe');
    frame.title = `Case ${caseNumber.value}`;
    frame.src = page(`/cases/${encodeURIComponent(caseNumber.value)}/panel`);
    frame.className = 'casewright-case';
    node.appendChild(frame);
  },
};

// The cards in sight ask together, a moment after the last of them has appeared, and again while they are in sight.
const SOON = 60;
const AGAIN = 30_000;
const cards = new Map();
let asking = 0;

const show = (node, left) => {
  node.className = left ? `casewright-left casewright-left-${left.tone}` : '';
  node.textContent = left ? `${left.sign} ${left.words}` : '';
};

const ask = async () => {
  cards.forEach((taskId, node) => node.isConnected || cards.delete(node));
  if (cards.size === 0 || document.hidden) {
    return;
  }
  const tasks = [...new Set(cards.values())].slice(0, 100).map(encodeURIComponent).join(',');
  const answer = await fetch(page('/staff/task-times') + `?tasks=${tasks}`, {
    headers: { Accept: 'application/json' },
    redirect: 'manual',
  });
  if (answer.type === 'opaqueredirect') {
    signInAgain.render();
    return;
  }
  const times = answer.ok ? await answer.json() : {};
  cards.forEach((taskId, node) => show(node, times[taskId]));
};

const askSoon = () => {
  window.clearTimeout(asking);
  asking = window.setTimeout(() => ask().catch(() => {}), SOON);
};

window.setInterval(askSoon, AGAIN);
document.addEventListener('visibilitychange', askSoon);

const timeLeft = {
  id: 'casewright.time-left',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: (node, { taskId }) => {
    remember();
    const line = document.createElement('p');
    node.appendChild(line);
    cards.set(line, taskId);
    askSoon();
  },
};

returnToPlace();

export default [signInAgain, phoneIntake, caseTab, timeLeft];

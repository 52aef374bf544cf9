// What htmx cannot do by itself: what a reader has opened stays open when a part of the page is renewed, and the time
// left counts down.

const openDetails = (within) =>
  [...within.querySelectorAll('details')].map((details) => ({
    summary: details.querySelector('summary')?.textContent.trim(),
    open: details.open,
  }));

document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  const { target, shouldSwap } = detail;
  // Whoever is using a part of the page keeps it as it is until the next time.
  if (shouldSwap && target.id === 'live' && target.contains(document.activeElement)) {
    detail.shouldSwap = document.activeElement.tagName === 'A' || document.activeElement.tagName === 'SUMMARY';
  }
  target.openDetails = openDetails(target);
  document.documentElement.openDetails = target.openDetails;
});

document.addEventListener('htmx:afterSettle', () => {
  const before = document.documentElement.openDetails ?? [];
  document.querySelectorAll(':is(#live, #timeline) details').forEach((details) => {
    const summary = details.querySelector('summary')?.textContent.trim();
    const known = before.find((one) => one.summary === summary && one.open);
    if (known) {
      details.open = true;
    }
  });
  document.documentElement.openDetails = [];
});

// By the server's clock, in the server's words (TimeLeftView), and without a word to whoever listens to the page.
const SOON = 30;
const OFTEN = 5_000;
const behind = Date.parse(document.body.dataset.now) - Date.now() || 0;

const two = (large, unit, small, smallUnit) => `${large} ${unit}${small ? ` ${small} ${smallUnit}` : ''}`;

const span = (minutes) => {
  const hours = Math.floor(minutes / 60);
  if (hours < 1) {
    return `${Math.max(1, minutes)} min`;
  }
  return hours < 24 ? two(hours, 'h', minutes % 60, 'min') : two(Math.floor(hours / 24), 'd', hours % 24, 'h');
};

const timeLeft = (due, aim) => {
  const left = due - Date.now() - behind;
  const minutes = Math.floor(Math.abs(left) / 60_000);
  if (left < 0) {
    const words = `${aim ? 'aim missed' : 'broken'} ${minutes < 1 ? 'just now' : `${span(minutes)} ago`}`;
    return aim ? ['△', words, 'wait'] : ['✕', words, 'bad'];
  }
  const words = `${span(minutes)} left${aim ? ' of an aim' : ''}`;
  return minutes < SOON ? ['▲', words, 'wait'] : ['○', words, 'open'];
};

window.setInterval(() => {
  document.querySelectorAll('.left > time').forEach((time) => {
    const [sign, words, tone] = timeLeft(Date.parse(time.dateTime), 'aim' in time.parentElement.dataset);
    if (time.textContent !== words) {
      time.textContent = words;
      time.previousElementSibling.textContent = sign;
      time.parentElement.className = `left left-${tone}`;
    }
  });
}, OFTEN);

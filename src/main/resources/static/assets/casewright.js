// What htmx cannot do by itself: what a reader has opened stays open when a part of the page is renewed.

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
  document.querySelectorAll('#live details').forEach((details) => {
    const summary = details.querySelector('summary')?.textContent.trim();
    const known = before.find((one) => one.summary === summary && one.open);
    if (known) {
      details.open = true;
    }
  });
  document.documentElement.openDetails = [];
});

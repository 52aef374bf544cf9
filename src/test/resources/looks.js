// Looks at a page as it stands: for everybody's eyes (axe), and for what the house asks of every page.
async (whole) => {
  const problems = [];
  const say = (what, element) => problems.push(element ? `${what}: ${element.outerHTML.slice(0, 160)}` : what);
  const all = (selector) => [...document.querySelectorAll(selector)];

  if (document.documentElement.scrollWidth > window.innerWidth) {
    say(`scrolls sideways, ${document.documentElement.scrollWidth} wide`);
    all('main *').filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1).slice(0, 3).forEach((one) => say('sticks out', one));
  }
  if (document.documentElement.lang !== 'en') {
    say('says no language');
  }

  const levels = all('h1, h2, h3, h4, h5, h6').map((heading) => Number(heading.tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1 || levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1)) {
    say(`headings are out of order: ${levels}`);
  }

  const ids = all('[id]').map((one) => one.id);
  ids.filter((id, at) => ids.indexOf(id) < at).forEach((id) => say(`two have the id ${id}`));

  // A point in time says its zone; what is left until then is the one thing that says none.
  const zone = /\((UTC|[A-Z]\w+(\/[A-Z][\w-]+)+)\)$/;
  all('time').forEach((time) => {
    if (Number.isNaN(Date.parse(time.dateTime))) {
      say('a time that machines cannot read', time);
    }
    if (!time.closest('.left') && !zone.test(time.textContent.trim())) {
      say('a time without a zone', time);
    }
  });
  (document.body.innerText.match(/\d{4}, \d\d:\d\d(?! \()/g) ?? []).forEach((found) => say(`${found} without a zone`));

  // The browser of the tests asks for less motion.
  all('*').forEach((one) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
    if (parseFloat(transitionDuration) > 0.01 || animationName !== 'none' || scrollBehavior === 'smooth') {
      say('moves', one);
    }
  });

  // The other rules are about what stands there, in whatever theme and width.
  const runOnly = whole
    ? { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
    : { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'] };
  const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
  violations.forEach(({ id, nodes }) => problems.push(`${id}: ${nodes.slice(0, 5).map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join(' | ')}`));
  return problems;
}

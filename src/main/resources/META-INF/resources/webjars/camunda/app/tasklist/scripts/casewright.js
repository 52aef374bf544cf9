// What Tasklist shows of ours: the way to the phone intake, and the case beside the form.

const page = (path) => new URL(path, window.location.origin).pathname;

const phoneIntake = {
  id: 'casewright.phone-intake',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render: (node) => {
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
    frame.src = page(`/cases/${encodeURIComponent(caseNumber.value)}`);
    frame.className = 'casewright-case';
    node.appendChild(frame);
  },
};

export default [phoneIntake, caseTab];

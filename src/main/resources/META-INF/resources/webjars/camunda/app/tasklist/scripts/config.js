// Tasklist's own settings with ours on top; it takes the place of the file of the same name in Camunda's web jar.
export default {
  customScripts: ['scripts/casewright'],

  // English whatever the browser speaks: our own words are English, and a language that is missing shows bare keys.
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the start process modal dialog'
    }
  }
};

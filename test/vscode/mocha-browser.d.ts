/** Mocha's browser build, imported for its effect: it defines the global `mocha` and `Mocha`. */
declare module 'mocha/mocha.js'

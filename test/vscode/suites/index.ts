/**
 * Loads every suite, in this order, into the running Mocha: the one list for both extension hosts.
 * (They are imported late because `suite` and `test` exist only once Mocha is set up.)
 */
export async function loadSuites(): Promise<void> {
  await import('./activation')
  await import('./files')
  await import('./findings')
  await import('./code-actions')
  await import('./desks')
  await import('./hover')
  await import('./summary')
  await import('./explain')
  await import('./commands')
  await import('./settings')
  await import('./around')
  await import('./rename')
  await import('./completion')
  await import('./code-lens')
  await import('./selection-total')
  await import('./status-bar')
  await import('./side-bar')
  await import('./assistant')
}

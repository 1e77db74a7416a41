/**
 * What a new registry file holds: nothing but remarks on what belongs there, with an example of each entry to be
 * uncommented. Lines end with LF.
 */
export const REGISTRY_STARTER = `# The deals and reported numbers that this folder's notes are checked against.
# Amounts are written as in prose: $38 billion, up to €5bn, about $1.4 trillion.
# In a note, put the cursor on an amount and run "Tieout: Add Deal or Metric from Selection" to add one here.

# Companies that Tieout does not know yet. Well-known ones need no entry.
companies:
  # - {id: northwind, name: Northwind Compute, aliases: [Northwind, NW]}

# Who pays whom, how much and for what.
deals:
  # - id: northwind-harbor-2025
  #   kind: compute           # compute, chips, equity, debt, lease, acquisition, revenue-share, build, grant or other
  #   from: northwind         # who pays
  #   to: harbor              # who is paid
  #   amount: $38 billion
  #   status: signed          # rumoured, intent, announced, signed, closed or cancelled
  #   announced: 2025-11-03
  #   term: 7 years
  #   sources: [notes/2025-11-03.md]

# What a company reports: revenue, loss, capex, valuation, backlog ...
metrics:
  # - {id: northwind-revenue-2025, company: northwind, measure: revenue, period: 2025, amount: $13 billion}

# One unit of "from" is so many of "to".
rates:
  # - {from: EUR, to: USD, rate: 1.15, as-of: 2025-11-03}
`

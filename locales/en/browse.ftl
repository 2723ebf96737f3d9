# SPDX-License-Identifier: CC-BY-4.0
# The catalog as list and show tell it.

# Titles and their summaries.

browse-catalog = Catalog
browse-catalog-summary = What ospo-assess asks.
browse-resources = Resources
browse-resources-summary = The pages that teach how to close a gap.
browse-checklists = Checklists
browse-nothing = Nothing found
browse-nothing-words = No practice fits. Take one of the filters away.

# Tables.

browse-checklists-table = The checklists
browse-head-checklist = Checklist
browse-head-title = Title
browse-head-practices = Practices
browse-head-points = Points
browse-head-minutes = Minutes
browse-head-practice = Practice
browse-head-theme = Theme
browse-head-stage = Stage

# What to type next; $command is a command.

browse-hint-checklist = { $command } lists its practices
browse-hint-filters = { $command } lists by theme, stage or role, across checklists
browse-hint-practice = { $command } shows one practice with advice and links
browse-hint-periods = { $command } shows how long is meant where a statement names a period

# A checklist: what it follows.
browse-edition = { $source } { $edition }, revision { $revision }.
# A publisher: the words that its licence asks for, and the licence.
browse-credit = { $credit }. Licence: { $licence }.

# A practice.

browse-fact-id = Id
browse-fact-why = Why
browse-fact-evidence = Evidence
browse-fact-theme = Theme
browse-fact-stage = Stage
browse-fact-effort = Effort
browse-fact-roles = Who can answer
browse-fact-needs = Needs
browse-fact-joined = Same work as
browse-fact-after = Better after
browse-fact-learn = Learn
browse-effort =
    { $effort ->
        [small] Small (days)
        [medium] Medium (weeks)
       *[large] Large (a quarter or more)
    }
# What an organization must do for a practice to apply.
browse-need =
    { $activity ->
        [build] Writes software
        [ship] Hands software to others
       *[publish] Runs public projects
    }
# A point: its name and what it says.
browse-point = { $name }: { $text }
# Points of other checklists that are the same.
browse-point-twins = Same as: { $points }

# A resource.

browse-fact-page = Page
browse-fact-kind = Kind
browse-fact-publisher = Publisher
browse-fact-licence = Licence
browse-fact-languages = Also in
browse-kind =
    { $kind ->
        [activity] Activity
        [guide] Guide
        [policy] Policy
        [template] Template
        [study] Study
        [standard] Standard
       *[tool] Tool
    }
# Before a list of practices.
browse-helps =
    { $count ->
        [one] It helps with { $count } practice:
       *[other] It helps with { $count } practices:
    }

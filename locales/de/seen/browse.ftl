# The English that the translation was made from. Written by `ospo-assess lint --accept`.

browse-catalog = Catalog
browse-catalog-summary = What ospo-assess asks.
browse-checklists = Checklists
browse-checklists-table = The checklists
browse-credit = { $credit }. Licence: { $licence }.
browse-edition = { $source } { $edition }, revision { $revision }.
browse-effort =
    { $effort ->
        [small] Small (days)
        [medium] Medium (weeks)
       *[large] Large (a quarter or more)
    }
browse-fact-after = Better after
browse-fact-effort = Effort
browse-fact-evidence = Evidence
browse-fact-id = Id
browse-fact-joined = Same work as
browse-fact-kind = Kind
browse-fact-languages = Also in
browse-fact-learn = Learn
browse-fact-licence = Licence
browse-fact-needs = Needs
browse-fact-page = Page
browse-fact-publisher = Publisher
browse-fact-roles = Who can answer
browse-fact-stage = Stage
browse-fact-theme = Theme
browse-fact-why = Why
browse-head-checklist = Checklist
browse-head-minutes = Minutes
browse-head-points = Points
browse-head-practice = Practice
browse-head-practices = Practices
browse-head-stage = Stage
browse-head-theme = Theme
browse-head-title = Title
browse-helps =
    { $count ->
        [one] It helps with { $count } practice:
       *[other] It helps with { $count } practices:
    }
browse-hint-checklist = { $command } lists its practices
browse-hint-filters = { $command } lists by theme, stage or role, across checklists
browse-hint-periods = { $command } shows how long is meant where a statement names a period
browse-hint-practice = { $command } shows one practice with advice and links
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
browse-need =
    { $activity ->
        [build] Writes software
        [ship] Hands software to others
       *[publish] Runs public projects
    }
browse-nothing = Nothing found
browse-nothing-words = No practice fits. Take one of the filters away.
browse-point = { $name }: { $text }
browse-point-twins = Same as: { $points }
browse-resources = Resources
browse-resources-summary = The pages that teach how to close a gap.

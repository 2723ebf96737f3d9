# SPDX-License-Identifier: CC-BY-4.0
# The report. Spaces between a number and its unit do not break (U+00A0).

# The head.

report-title = Open source governance at { $organization }
# The line below the title. $day is a shared-day, $scope the checklists, $stage a number from 1 to 4.
report-subtitle = { $day } · { $scope } · aiming at stage { $stage }
# A checklist in that line, and its edition: “Good Governance Initiative 1.3”.
report-checklist-edition = { $title } { $edition }
report-scope-none = no checklist in scope

# Page one: the heading, then its figures. A label stands below its number, a note below the label.

report-where-we-stand = Where we stand
report-figure-score = score
report-figure-score-note = up to { $high } possible
# $stage is the stage reached, 0 to 4, $last the last one.
report-figure-stage-value = { $stage } of { $last }
report-figure-stage = stage reached
report-figure-stage-note = target: stage { $target }
# The label of the number $count.
report-figure-critical =
    { $count ->
        [one] critical point open
       *[other] critical points open
    }
report-figure-critical-note = and { $count } not answered
report-figure-answered = answered
# $count is the number of all practices.
report-figure-answered-note =
    { $answered } of { $count ->
        [one] { $count } practice
       *[other] { $count } practices
    } in full

# The verdict: one sentence, also the summary of the document. $name is the organization, $checklists how many there are.

report-verdict-nothing-applies = Nothing in scope applies here, so there is no score.
report-verdict-nothing-answered = Nothing is answered yet, so the score of { $name } lies anywhere between 0 and 100 %.
report-verdict-everything =
    Of what { $checklists ->
        [one] the checklist asks
       *[other] the checklists ask
    }, { $name } does everything.
report-verdict-nothing =
    Of what { $checklists ->
        [one] the checklist asks
       *[other] the checklists ask
    }, { $name } does nothing yet.
# $score is a percentage, as in “does 42 %”.
report-verdict =
    Of what { $checklists ->
        [one] the checklist asks
       *[other] the checklists ask
    }, { $name } does { $score }.
# What follows that sentence while $practices are not fully answered, and where the score cannot move much.
report-verdict-steady =
    Once { $practices ->
        [one] the one practice not fully answered is
       *[other] the { $practices } practices not fully answered are
    } known, the score will hardly change.
# The same where it can move: $low is a shared-percent-bare, $high a shared-percent.
report-verdict-between =
    Once { $practices ->
        [one] the one practice not fully answered is
       *[other] the { $practices } practices not fully answered are
    } known, the score will be between { $low } and { $high }.
# $answered and $enough are percentages.
report-provisional = Only { $answered } is answered. Below { $enough } the score is provisional: read it as a range.

# Stages. $number is the number of a stage; LOWER($title) its title with a small first letter, $title the same as a title.

report-stage-none = No stage is reached yet.
report-stage-reached = Stage { $number } is reached: { LOWER($title) }.
report-stage-enough = Nothing in scope asks for more.
# $enough is the percentage asked for, $low the one reached, $open how many critical points are missing.
report-stage-needs-points = Stage { $number }, { LOWER($title) }, needs { $enough } of its points done (now { $low }).
report-stage-needs-critical = Stage { $number }, { LOWER($title) }, needs no critical point open or unanswered (now { $open }).
report-stage-needs-both = Stage { $number }, { LOWER($title) }, needs { $enough } of its points done (now { $low }) and no critical point open or unanswered (now { $open }).

# What hurts, and what to do.

report-what-hurts = What hurts most
report-what-to-do = What to do first
report-nothing-applies = Nothing in scope applies, so there is nothing to do. Check the scope and the reasons.
report-no-gap = No gap is left up to stage { $stage }. Set the target to stage { $next } to see what comes next.
report-no-gap-but-declined = No gap is left up to stage { $stage } but for what was declined. Set the target to stage { $next } to see what comes next.
report-no-gap-at-all = No gap is left. Keep the evidence fresh and assess again in half a year.
report-no-gap-at-all-but-declined = No gap is left but for what was declined. Keep the evidence fresh and assess again in half a year.
# A first action: $practice is the title of a practice, $owner a name, $due a shared-day.
report-action = { $practice }
report-action-owned = { $practice } ({ $owner })
report-action-due = { $practice } (by { $due })
report-action-owned-due = { $practice } ({ $owner }, by { $due })
# A first action where the answer is missing. $roles is a list of shared-role-within, $question what to ask them.
report-action-ask = Not answered yet. Ask { $roles }: { $question }

# Scores in detail.

report-scores = Scores in detail
report-by-checklist = By checklist and section
report-by-theme-alone = By theme
report-by-theme = By theme, lowest first
report-by-stage = By stage
# Titles of charts; $legend is one of the legends below.
report-chart-by-checklist = Score by checklist and section ({ $legend })
report-chart-by-theme = Score by theme ({ $legend })
report-chart-by-theme-ordered = Score by theme, lowest first ({ $legend })
report-chart-checklist-by-theme = Checklist by theme
report-chart-section-by-stage = Section by stage
# How to read a chart; $enough is the percentage that a stage asks for.
report-legend = solid: done; line: { $enough } to reach a stage
report-legend-open-ended = solid: done; pale: not answered; line: { $enough } to reach a stage
# A chart in words: what it is about and its score. Then all of them, separated by a shared-comma.
report-chart-item = { $label } { $score }
report-chart-item-none = { $label } not applicable
report-chart-words = { $items }. Asked for: { $enough }.
# A row of a matrix in words.
report-chart-row = { $label }: { $items }.
report-chart-stage = Stage { $number }
# What a stage asks for; $enough is a percentage.
report-stage-rule = A stage is reached when it and every stage before it has at least { $enough } of its points done and no critical point open or unanswered.
report-stage-table = How each stage stands
report-stage-nothing-applies = nothing applies
report-stage-fulfilled = fulfilled
report-stage-not-yet = not yet

# Critical points.

report-critical-points = Critical points
report-critical-open =
    { $open ->
        [one] { $open } critical point is open.
       *[other] { $open } critical points are open.
    }
report-critical-unanswered =
    { $unanswered ->
        [one] { $unanswered } critical point is not answered yet.
       *[other] { $unanswered } critical points are not answered yet.
    }
report-critical-both =
    { $open ->
        [one] { $open } critical point is open,
       *[other] { $open } critical points are open,
    } and { $unanswered ->
        [one] one more is not answered yet.
       *[other] { $unanswered } more are not answered yet.
    }
report-critical-why = The absence of a critical point exposes the organization by itself, whatever the average says.

# The roadmap.

report-roadmap = Roadmap
report-roadmap-words = Gain is what the score rises by, in percentage points, once all points of the practice are done. Effort is small (days), medium (weeks) or large (a quarter or more).
# When to close a gap, as a heading.
report-horizon =
    { $horizon ->
        [now] Now
        [next] Next
       *[later] Later
    }
report-horizon-why =
    { $horizon ->
        [now] A critical point is open, or the effort is small and the stage is within reach; or such a gap comes after it.
        [next] The rest of what the next stage asks for.
       *[later] The rest up to the target.
    }
report-horizon-table =
    { $horizon ->
        [now] Gaps to close now
        [next] Gaps to close next
       *[later] Gaps to close later
    }
# In a column of that name.
report-effort =
    { $effort ->
        [small] small
        [medium] medium
       *[large] large
    }

# Gaps.

report-gaps = Gaps and how to close them
report-gaps-lead =
    { $count ->
        [one] { $count } practice has points open. Each comes with the next step and with pages that teach it.
       *[other] { $count } practices have points open, in the order of the roadmap. Each comes with the next step and with pages that teach it.
    }
# $rank is the place in the roadmap.
report-gap-title = { $rank }. { $title }
# What the gaps can be filtered by.
report-facet-horizon = Horizon
report-facet-theme = Theme
report-facet-stage = Stage
report-facet-role = Role
# What is known of a gap.
report-fact-priority = Priority
# $gain is a shared-gain.
report-priority =
    { $horizon ->
        [now] now
        [next] next
       *[later] later
    }, stage { $stage }, { $effort ->
        [small] small effort
        [medium] medium effort
       *[large] large effort
    }, gain { $gain }
report-fact-roles = Who can help
report-fact-joined = One work for
# A practice and the checklist that it is in.
report-practice-of = { $practice } ({ $checklist })
report-fact-owner = Owner
report-fact-due = Due
report-fact-note = Note
report-fact-evidence = Evidence
report-fact-after = Better after
# A point that is done in part: $point is its text.
report-point-partly = { $point } (in part)

# Columns of tables.

report-head-practice = Practice
report-head-stage = Stage
report-head-effort = Effort
report-head-gain = Gain
report-head-owner = Owner
report-head-due = Due
report-head-after = After
report-head-score = Score
report-head-critical = Critical missing
report-head-standing = Standing
report-head-reason = Reason
report-head-review = Look again by
report-head-question = Question
report-head-ask = Ask

# What stands behind the report.

report-strengths = Strengths
report-strengths-lead =
    { $count ->
        [one] All points of this practice are done.
       *[other] All points of these practices are done.
    }
report-declined = Declined
# $all is the number of all practices, $share the percentage that $count is of them.
report-declined-lead =
    { $count ->
        [one] { $count } practice of { $all } ({ $share }) could apply here, and the organization chose otherwise. Its points count as open.
       *[other] { $count } practices of { $all } ({ $share }) could apply here, and the organization chose otherwise. Their points count as open.
    }
report-declined-table = Practices declined
report-not-applicable = Not applicable
# $score is a percentage.
report-not-applicable-lead =
    { $count ->
        [one] { $count } practice of { $all } ({ $share }) leaves the sums. If nothing were left out, and all of it counted as open, the score would be { $score }.
       *[other] { $count } practices of { $all } ({ $share }) leave the sums. If nothing were left out, and all of it counted as open, the score would be { $score }.
    }
report-not-applicable-table = Practices that do not apply
report-unanswered = Not answered yet
report-unanswered-lead = A blank counts neither as yes nor as no: it is why the score has an upper bound. These people can answer.
report-unanswered-table = Practices not fully answered
report-evidence = Evidence
report-method = Method and limits
report-method-points = A practice is scored by its points: the share of them that holds today for the whole scope. A section is the mean of its practices, a checklist the mean of its sections, the organization the mean of its checklists. Sums are exact; what is shown is cut to whole percent, so 100 % means everything and 0 % nothing.
# The three rules, each a sentence.
report-method-doubts = { shared-doubt-in-force } { shared-doubt-granted } { shared-doubt-impossible }
# What words mean, each a sentence.
report-method-words = { shared-words-top } { shared-words-charge } { shared-words-projects } { shared-words-steps }
report-method-blanks = A blank or a “don’t know” is neither yes nor no. The lower bound counts it as open, the upper bound as done. What is not applicable leaves the sums, with its reason listed. What was declined counts as open.
report-method-twins = Where two checklists ask for the same thing, one answer serves both.
report-method-roadmap = The roadmap puts first what is critical, then what is early, then what gains most for its effort. It is a proposal: it knows neither your budget nor your people.
report-method-ours = The stages are those of the TODO Group’s model. Which practice belongs to which stage, what is critical and the periods in the statements were chosen by the makers of this tool; the publishers of the sources do not endorse it.
report-method-limits = The answers are the organization’s own. Nobody from outside has checked them, and a score is no certificate.
# The bold beginning of report-example.
report-example-lead = An example.
# $title is a practice; $done of its $count points are done; $score is a percentage.
report-example =
    “{ $title }” has { $count ->
        [one] { $count } point
       *[other] { $count } points
    }, and { $done ->
        [one] { $done } holds
       *[other] { $done } hold
    }: { $done } of { $count } is { $score }.
report-sources = Sources and licences
# A publisher: $home is a link to its site, $credit the words that its licence asks for, $checked a shared-day.
report-source = { $credit }. Licence: { $licence }. Links checked on { $checked }. { $home }
# A checklist among the sources.
report-source-checklist = { $title } ({ $source } { $edition }, revision { $revision })
# $checklists is a list of report-source-checklist.
report-sources-lead = The questions and advice follow: { $checklists }. Those that come with ospo-assess are in its own words and shared under CC-BY-4.0. The pages linked are their publishers’ own.

# What differs from the checklists that ship, after its id.

report-changed-lead = What differs here from the checklists that come with ospo-assess:
report-changed-replaced = another file in its place
report-changed-dropped = left out: { $why }
report-changed-added = added

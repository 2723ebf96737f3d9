# SPDX-License-Identifier: CC-BY-4.0
# The report. Spaces between a number and its unit do not break (U+00A0).

# The head.

report-title = Open source governance at { $organization }
# The line below the title. $day is a shared-day, $scope the checklists, $stage a number from 1 to 4.
report-subtitle = { $day } · { $scope } · aiming at stage { $stage } · self-assessed, not audited
# The same where the source of no checklist has stages.
report-subtitle-unstaged = { $day } · { $scope } · self-assessed, not audited
# A checklist in that line, and its edition: “Good Governance Initiative 1.3”.
report-checklist-edition = { $title } { $edition }
report-scope-none = no checklist in scope

# Page one: the heading, then the verdict, a sentence that is also the summary of the document. $name is the organization,
# $checklists how many checklists there are.

report-where-we-stand = Where we stand
report-verdict-nothing-applies = Nothing in scope applies here, so there is no score.
report-verdict-nothing-answered = Nothing is answered yet for { $name }: what follows says whom to ask, and what is at stake.
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
# $score is a shared-percent or a shared-bounds. $span is “themes” or “sections” where $best and $least are titles of such that
# are answered in full, else “unknown”. $critical is “none” where no critical point applies, “hold” where all do, else whether some of
# them are missing, unknown or both; $all, $missing and $unknown are how many.
report-verdict =
    { $name } does { $score } of what { $checklists ->
        [one] the checklist asks
       *[other] the checklists ask
    }{ $span ->
        [themes] , most in { LOWER($best) } and least in { LOWER($least) }
        [sections] , most in “{ $best }” and least in “{ $least }”
       *[unknown] { "" }
    }{ $critical ->
        [none] .
        [hold] , and { $all ->
            [one] its critical point holds
           *[other] all { $all } critical points hold
        }.
        [missing] , and { $missing } of { $all ->
            [one] { $all } critical point
           *[other] { $all } critical points
        } { $missing ->
            [one] is
           *[other] are
        } missing.
        [unknown] , and { $unknown } of { $all ->
            [one] { $all } critical point
           *[other] { $all } critical points
        } { $unknown ->
            [one] is
           *[other] are
        } not known.
       *[both] , and of { $all ->
            [one] { $all } critical point
           *[other] { $all } critical points
        } { $missing } { $missing ->
            [one] is
           *[other] are
        } missing and { $unknown } not known.
    }
# The same where little is answered. $answered is a shared-percent.
report-verdict-sparse =
    Only { $answered } is answered for { $name }, too little for a verdict{ $critical ->
        [none] .
        [hold] , though { $all ->
            [one] its critical point holds
           *[other] all { $all } critical points hold
        }.
        [missing] ; { $missing } of { $all ->
            [one] { $all } critical point
           *[other] { $all } critical points
        } { $missing ->
            [one] is
           *[other] are
        } missing.
        [unknown] ; { $unknown } of { $all ->
            [one] { $all } critical point
           *[other] { $all } critical points
        } { $unknown ->
            [one] is
           *[other] are
        } not known.
       *[both] ; of { $all ->
            [one] { $all } critical point
           *[other] { $all } critical points
        } { $missing } { $missing ->
            [one] is
           *[other] are
        } missing and { $unknown } not known.
    }

# The figures. A label stands below its number, a note below the label.

report-figure-score = score
# $sure is “all” where everything is answered, “enough” where the score is not provisional, else “provisional”; $answered is a
# shared-percent.
report-figure-score-note =
    { $sure ->
        [all] everything answered
        [enough] { $answered } answered
       *[provisional] provisional: { $answered } answered
    }
# $stage is the stage reached, 0 to 4, $last the last one.
report-figure-stage-value = { $stage } of { $last }
report-figure-stage = stage reached
report-figure-stage-note = target: stage { $target }
# Any number $part of $count.
report-figure-part = { $part } of { $count }
# The label of that number: sections of a checklist. $enough is a shared-percent.
report-figure-sections =
    { $count ->
        [one] section in place
       *[other] sections in place
    }
report-figure-sections-note = { $enough } done, nothing critical missing
# The label of how many of $count critical points are missing, then of how many are not known where none is known to be
# missing.
report-figure-missing =
    { $count ->
        [one] critical point missing
       *[other] critical points missing
    }
report-figure-missing-note =
    { $unknown ->
        [0] all are known
       *[other] and { $unknown } not known
    }
report-figure-unknown =
    { $count ->
        [one] critical point not known
       *[other] critical points not known
    }
report-figure-unknown-note = none known to be missing
# The label of how many of $count gaps have an owner.
report-figure-owners =
    { $count ->
        [one] gap with an owner
       *[other] gaps with an owner
    }
report-figure-owners-note =
    { $dated ->
        [0] none with a date
       *[other] { $dated } with a date
    }
report-figure-answered = answered
# $count is the number of all practices.
report-figure-answered-note =
    { $answered } of { $count ->
        [one] { $count } practice
       *[other] { $count } practices
    } in full

# Below the figures.

# How many statements there are, hold, are left, do not hold, were declined (part of those that do not hold), are not answered.
report-statements =
    { $left ->
        [0] All { $all } statements hold.
       *[other]
            Of { $all ->
                [one] { $all } statement
               *[other] { $all } statements
            }, { $hold ->
                [0] none holds
                [one] { $hold } holds
               *[other] { $hold } hold
            }, { $open ->
                [one] { $open } does not
               *[other] { $open } do not
            }{ $declined ->
                [0] { "" }
               *[other] { " " }({ $declined } by decision)
            }, and { $unanswered ->
                [one] { $unanswered } is not answered
               *[other] { $unanswered } are not answered
            }.
    }
# A stage where the sources do not have stages. $low is what is done of it, $enough what is asked for, $missing how many of its
# critical points are missing or not known.
report-basics =
    Of { $stage ->
        [1] the basics (stage 1, as we place it)
       *[other] stage { $stage }, as we place it
    }, { $low } is done; { $enough } is asked for{ $missing ->
        [0] .
        [one] , and 1 critical point of it is missing or not known.
       *[other] , and { $missing } critical points of it are missing or not known.
    }

# Stages. $number is the number of a stage; LOWER($title) its title with a small first letter, $title the same as a title.

report-stage-none = No stage is reached yet: this is stage 0, { LOWER($title) }.
report-stage-reached = Stage { $number } is reached: { LOWER($title) }.
report-stage-enough = Nothing in scope asks for more.
# $enough is the percentage asked for, $low the one reached, $open how many critical points are missing.
report-stage-needs-points = Stage { $number }, { LOWER($title) }, needs { $enough } of its points done (now { $low }).
report-stage-needs-critical = Stage { $number }, { LOWER($title) }, needs no critical point open or unanswered (now { $open }).
report-stage-needs-both = Stage { $number }, { LOWER($title) }, needs { $enough } of its points done (now { $low }) and no critical point open or unanswered (now { $open }).

# What can hurt, and what to decide.

report-what-hurts = What can hurt us
# A risk: $theme is what it is about, $why one or two sentences.
report-risk = { $theme }: { $why }
report-decisions = Decisions asked
report-decisions-lead = Decide who sees to it, and by when, that these statements hold:
report-decisions-ask = No gap is known so far: these questions are to be answered first.
report-decisions-table = Decisions asked
report-head-decision = What
report-head-who = Who
report-head-by = By
# A decision: $letter is its letter, $statement what is to hold.
report-decision = { $letter } { $statement }
report-decision-unowned = no owner yet
report-decision-undated = no date
# How long it takes.
report-decision-effort =
    { $effort ->
        [small] days
        [medium] weeks
       *[large] a quarter or more
    }
# To find out what is not known. $letter is a letter, $titles some practices, $more how many more there are.
report-decision-find-out =
    { $letter } Say who finds out, and by when: { $count ->
        [one] 1 critical point is
       *[other] { $count } critical points are
    } not known, in: { $titles }{ $more ->
        [0] { "" }
       *[other] , and { $more } more
    }.
# To have questions answered by a role. $count is how many practices, $critical how many of them have critical points.
report-decision-ask =
    { $letter } Answer { $count ->
        [one] 1 question
       *[other] { $count } questions
    }{ $critical ->
        [0] { "" }
       *[other] , { $critical } of them critical
    }: { $titles }{ $more ->
        [0] { "" }
       *[other] , and { $more } more
    }.
# How long it takes to answer.
report-decision-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
# What follows once the decisions up to $last are carried out, which are $count. $missing and $unknown are critical points that
# are still missing or not known, $were how many were missing. $score and $before are a shared-percent or a shared-bounds.
# $stage is the stage that comes next, or 0 where none does: $share is then done of it, $was now, and $enough asked for.
report-follows =
    Once { $count ->
        [1] A holds
        [2] A and B hold
       *[other] A to { $last } hold
    }: { $missing ->
        [0] no critical point is missing
        [one] 1 critical point is missing
       *[other] { $missing } critical points are missing
    } (now { $were }){ $unknown ->
        [0] { "" }
       *[other] , { $unknown } not known
    }; the score is { $score } (now { $before }){ $stage ->
        [0] .
        [1] ; of the basics (stage 1), { $share } is done (now { $was }), { $enough } asked for.
       *[other] ; of stage { $stage }, { $share } is done (now { $was }), { $enough } asked for.
    }
report-nothing-applies = Nothing in scope applies, so there is nothing to do. Check the scope and the reasons.
report-no-gap = No gap is left up to stage { $stage }. Set the target to stage { $next } to see what comes next.
report-no-gap-but-declined = No gap is left up to stage { $stage } but for what was declined. Set the target to stage { $next } to see what comes next.
report-no-gap-at-all = No gap is left. Keep the evidence fresh and assess again in half a year.
report-no-gap-at-all-but-declined = No gap is left but for what was declined. Keep the evidence fresh and assess again in half a year.
# A first action where the answer is missing. $roles is a list of shared-role-within, $question what to ask them.
report-action-ask = Not answered yet. Ask { $roles }: { $question }

# What was left out, and how sure all of it is.

report-left-out = Not asked
# $title is a practice, $day a shared-day, $reason a sentence of the organization's own.
report-left-out-declined = { $title }: declined, to be looked at again by { $day }. { $reason }
report-left-out-not-applicable = { $title }: does not apply. { $reason }
report-left-out-more =
    { $count ->
        [one] 1 more practice was declined or does not apply.
       *[other] { $count } more practices were declined or do not apply.
    }
report-how-sure = How sure this is
# $answered is a shared-percent, $full how many of $count practices are answered in full, and $aside how many of those are
# declined or do not apply; $enough the share below which the score is provisional, and $sure is “provisional” where it is.
report-sure-answered =
    { $answered } is answered, { $full } of { $count ->
        [one] { $count } practice
       *[other] { $count } practices
    } in full{ $aside ->
        [0] { "" }
       *[other] { " " }or left out
    }{ $sure ->
        [provisional] . Below { $enough } the score is provisional: read it as a range.
       *[enough] .
    }
# $part of $count practices in which at least one point is answered have evidence.
report-sure-evidence =
    { $count ->
        [one] The only one with points answered names { $part ->
            [0] no evidence
           *[other] evidence
        }.
       *[other] { $part } of the { $count } with points answered { $part ->
            [one] names
           *[other] name
        } evidence.
    }
# $owned and $dated of $count gaps have an owner and a date.
report-sure-owners =
    Of { $count ->
        [one] { $count } gap
       *[other] { $count } gaps
    }, { $owned ->
        [0] none has
        [one] 1 has
       *[other] { $owned } have
    } an owner and { $dated ->
        [0] none
       *[other] { $dated }
    } a date.
report-sure-unsigned = Who answered is not recorded.
# $people is a list of names, each with a role where it is known.
report-sure-signed = Answered by { $people }.
# The same with a few of the people, and how many more there are.
report-sure-signed-by-many = Answered by { $people } and { $more } more.
report-sure-person = { $name } ({ $role })
# What was not asked because the organization does not do it. $activities is a list of the below.
report-sure-does = Asked only what concerns an organization that { $activities }.
report-sure-activity =
    { $activity ->
        [build] writes software
        [ship] hands software to others
       *[publish] runs public projects
    }
report-sure-next = The next assessment is due by { $day }.
report-sure-no-next = No date is set for the next assessment.

# Scores in detail.

report-scores = Scores in detail
report-by-checklist = By checklist and section
report-by-theme-alone = By theme
report-by-theme = By theme, lowest first
report-by-stage = By stage
# Titles of the charts of page one, and how to read them: $pale is “shown” where a part of it is not answered, $enough the
# percentage that a stage asks for.
report-chart-by-section =
    By section, lowest first (solid: done{ $pale ->
        [shown] ; pale: not answered
       *[none] { "" }
    }; line: { $enough } asked for)
report-chart-by-theme =
    By theme (solid: done{ $pale ->
        [shown] ; pale: not answered
       *[none] { "" }
    }; line: { $enough } asked for)
report-chart-by-theme-ordered =
    By theme, lowest first (solid: done{ $pale ->
        [shown] ; pale: not answered
       *[none] { "" }
    }; line: { $enough } asked for)
# The title of a chart under a heading that says what it shows.
report-chart-legend =
    Solid: done{ $pale ->
        [shown] ; pale: not answered
       *[none] { "" }
    }; line: { $enough } asked for
report-chart-checklist-by-theme = Checklist by theme
report-chart-section-by-stage = Section by stage
# A chart in words: what it is about and its score. Then all of them, separated by a shared-comma.
report-chart-item = { $label } { $score }
report-chart-item-none = { $label } not applicable
report-chart-words = { $items }. Asked for: { $enough }.
# A row of a matrix in words.
report-chart-row = { $label }: { $items }.
report-chart-stage = Stage { $number }
# What a stage asks for; $enough is a percentage.
report-stage-rule = A stage is reached when it and every stage before it has at least { $enough } of its points done and no critical point open or unanswered. Before stage 1 lies stage 0, { LOWER($zero) }.
report-stage-ours = The stages are those of { $model }. { $staged ->
        [some] Only a part of the checklists has them in its source: where the others stand among them is ours.
       *[none] The source of what was asked does not have them: which practice belongs to which stage is ours.
    }
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
report-roadmap-words = Gain is the number of points, of 100, by which the score rises once all points of the practice are done. Effort is small (days), medium (weeks) or large (a quarter or more).
# With a capacity: $capacity is the effort that fits into a quarter, $last the quarter in which the last gap is closed.
report-roadmap-capacity =
    At a capacity of { $capacity } a quarter, where a small effort takes 1, a medium one 2 and a large one 4, the { $count ->
        [one] gap is
       *[other] last of { $count } gaps is
    } closed in { $last }. A day that somebody named stays.
# A quarter of a year.
report-quarter = Q{ $number } { $year }
report-quarters = { $from } to { $to }
# What all gaps of a horizon take.
report-horizon-effort =
    By effort: { $small } small (days), { $medium } medium (weeks), { $large } large (a quarter or more).
# What the table leaves out.
report-horizon-more =
    { $count ->
        [one] 1 more follows
       *[other] { $count } more follow
    } as soon as hands are free, in the order of the gaps below.
# A practice that is one work with others, which are in these checklists.
report-roadmap-joined = { $practice } (one work for { $checklists })
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
        [one] This gap comes with the next step and with pages that teach it.
       *[other] Each of these { $count } gaps comes with the next step and with pages that teach it, in the order of the roadmap.
    }
# Gaps whose advice is left out.
report-gaps-later =
    { $count ->
        [one] 1 gap of the roadmap's last part comes later: the full report has its advice.
       *[other] { $count } gaps of the roadmap's last part come later: the full report has their advice.
    }
# $rank is the place in the roadmap.
report-gap-title = { $rank }. { $title }
# What the gaps can be filtered by.
report-facet-horizon = Horizon
report-facet-theme = Theme
report-facet-stage = Stage
report-facet-role = Role
report-facet-state = State
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
    }, gain { $gain } points of the score
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
report-head-gain = Gain, points
report-head-quarter = Quarter
report-head-number = No.
report-head-owner = Owner
report-head-due = Due
report-head-after = After no.
report-head-score = Score
report-head-critical = Critical missing
report-head-standing = Standing
report-head-reason = Reason
report-head-review = Look again by
report-head-question = Question
report-head-weight = Weight
report-head-ask = Ask
report-head-or-ask = Or ask

# What stands behind the report.

report-appendix = Appendix
report-answers = All answers
# $title is a practice, $score a shared-percent, a shared-bounds or a dash.
report-answers-practice = { $title }: { $score }
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
report-unanswered = Whom to ask
# $count is how many practices up to the target are not fully answered, $command what asks each role only what it can tell.
report-unanswered-lead =
    A blank counts neither as yes nor as no: it is why the score has an upper bound. Up to the target, { $count ->
        [one] 1 practice is
       *[other] { $count } practices are
    } not fully answered, which takes about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }. To ask one role only what it can tell: { $command }
# What the target does not ask for.
report-unanswered-beyond =
    { $count ->
        [one] 1 more question lies beyond the target.
       *[other] { $count } more questions lie beyond the target.
    }
report-unanswered-later = Beyond the target
report-unanswered-later-table = What nobody answered beyond the target
report-unanswered-command = ospo-assess interview --open --role legal
# A role, and how many of its $count practices have critical points that nobody answered.
report-unanswered-role =
    { $role }: { $count ->
        [one] 1 question
       *[other] { $count } questions
    }{ $critical ->
        [0] { "" }
       *[other] , { $critical } critical
    }
report-unanswered-table = What to ask { $role }
report-unanswered-critical = critical
report-unanswered-more =
    { $count ->
        [one] 1 more question is in the full report.
       *[other] { $count } more questions are in the full report.
    }
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
report-method-ours = The stages are those of { $model }. { shared-ours }
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
# One that comes with ospo-assess: $licence is the SPDX id of the licence that its questions and advice are under.
report-source-shipped = { $title } ({ $source } { $edition }, revision { $revision }; questions and advice under { $licence })
# $checklists is a list of report-source-checklist and report-source-shipped.
report-sources-lead = The questions and advice follow: { $checklists }. Those that come with ospo-assess are in its own words. The pages linked are their publishers’ own.

# What differs from the checklists that ship, after its id.

report-changed-lead = What differs here from the checklists that come with ospo-assess:
report-changed-replaced = another file in its place
report-changed-dropped = left out: { $why }
report-changed-added = added

# Why a practice is not applicable whatever is answered: the organization does not do what it needs.
report-absence =
    { $activity ->
        [build] We do not write software.
        [ship] We do not hand software to others.
       *[publish] We do not run public projects of our own.
    }

# SPDX-License-Identifier: CC-BY-4.0
# What changed between two assessments, a trend, and what a plan would reach. Spaces between a number and its unit do not
# break (U+00A0).

# A change in whole percentage points: $points is a whole number without its sign.
compare-points =
    { $way ->
        [up] +{ $points }
        [down] −{ $points }
       *[none] { $points }
    }
# The same with one decimal.
compare-points-exact =
    { $way ->
        [up] +{ $whole }.{ $tenth }
        [down] −{ $whole }.{ $tenth }
       *[none] 0
    }
# A change of less than a tenth of a point.
compare-points-under =
    { $way ->
        [up] under +0.1
       *[down] above −0.1
    }
# A day of which there is little room to tell: 22 Nov 2026.
compare-day-short =
    { $day } { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    } { $year }
# A stage in a table or a picture, 0 to 4.
compare-stage = stage { $stage }
# What became another: “41 %” and “50 %”, “0” and “1”.
compare-from-to = { $from } → { $to }

# The head. $then and $now are days; $first and $last are what the sides are called.

compare-title = What changed at { $organization }
compare-subtitle = { $then } to { $now } · { $first } to { $last }
compare-subtitle-history =
    { $count ->
        [one] { $now } · one assessment of { $file }
       *[other] { $then } to { $now } · { $count } assessments of { $file }
    }
compare-what-changed = What changed

# Nothing to compare with.

compare-first = This is the first assessment: there is none before it to compare with.
compare-first-summary = The first assessment.

# How sure it is. $then is the day of the first side, $least and $most are changes.

compare-certain-better = Better than on { $then }, whatever the answers that are missing turn out to be.
compare-certain-worse = Worse than on { $then }, whatever the answers that are missing turn out to be.
compare-certain-unmoved = Of what was asked both times, nothing has moved since { $then }.
compare-certain-unsure =
    Not certain whether it is better than on { $then }: the change lies between { $least } and { $most } percentage points, because { $count ->
        [one] { $count } statement was or is unanswered
       *[other] { $count } statements were or are unanswered
    }.
compare-certain-unsure-answered =
    As much was won as was lost since { $then }: the score over what was asked both times is the same.
compare-certain-nothing-shared = Nothing was asked and counted both times, so nothing can be compared like for like.

# Where the change of the score comes from. $from and $to are scores, the others changes in percentage points.

compare-score-none = One of the two has no score, because nothing applied in it.
compare-score-same = The score is { $to }, as before.
compare-score-own = The score went from { $from } to { $to } ({ $total }). All of it comes from what the organization did.
compare-score-scope =
    The score went from { $from } to { $to } ({ $total }). Of that, { $own } comes from what the organization did and { $scope } from what is counted: checklists, activities, what applies and what was asked for the first time.
compare-score-catalogue =
    The score went from { $from } to { $to } ({ $total }). Of that, { $own } comes from what the organization did and { $catalogue } from changed checklists.
compare-score-all =
    The score went from { $from } to { $to } ({ $total }). Of that, { $own } comes from what the organization did, { $scope } from what is counted, and { $catalogue } from changed checklists.
# What a rise must not be taken for.
compare-only-scope = The score rose only because something else is counted; over what was asked both times it did not rise.

# What is compared like for like.
compare-like-for-like =
    { $shared ->
        [one] { $shared } statement is
       *[other] { $shared } statements are
    } compared like for like.
# The same where others are left out. $added and $removed say how many are new in the checklists and gone from them.
compare-like-for-like-but =
    { $shared ->
        [one] { $shared } statement is
       *[other] { $shared } statements are
    } compared like for like; left out are { $added } new in the checklists and { $removed } gone from them.
compare-progress = { $progress } of the way to stage { $stage } was covered, by what was asked both times.
compare-progress-back = Stage { $stage } is further away than before, by what was asked both times.
compare-other-organization = The first assessment is of { $first }, the last of { $last }.
compare-target-lowered = The target was lowered from stage { $from } to stage { $to }.
compare-target-raised = The target was raised from stage { $from } to stage { $to }.

# Figures: a label stands below its number.

compare-figure-score = percentage points
compare-figure-own = of it by what was done
compare-figure-stage = stage reached
compare-figure-critical = critical points not done
compare-figure-lost =
    { $count ->
        [one] statement lost
       *[other] statements lost
    }

# What became of statements. Headings with how many they are.

compare-movement =
    { $kind ->
        [lost] Lost: done before, open now ({ $count })
        [slipped] Slipped: in part before, open now ({ $count })
        [closed] Closed: done now ({ $count })
        [begun] Begun: done in part now ({ $count })
        [known] Known now: open, unanswered before ({ $count })
        [forgotten] Forgotten: answered before, unanswered now ({ $count })
        [scope] Counted only once: out of scope or not applicable the other time ({ $count })
        [new] New in the checklists ({ $count })
       *[gone] Gone from the checklists ({ $count })
    }
# The same in a list: “3 lost, 12 closed”.
compare-count =
    { $kind ->
        [lost] { $count } lost
        [slipped] { $count } slipped
        [closed] { $count } closed
        [begun] { $count } begun
        [known] { $count } known to be open
        [forgotten] { $count } no longer answered
        [scope] { $count } counted only once
        [new] { $count } new
       *[gone] { $count } gone
    }
compare-counts = Statements: { $counts }.
# A statement: its text, and in what practice it stands.
compare-of-practice = { $practice }: { $from } → { $to }
compare-text-critical = { $text } (critical)
compare-of-practice-critical = { $practice }, critical: { $from } → { $to }
compare-state =
    { $state ->
        [done] done
        [partly] done in part
        [open] open
        [unanswered] unanswered
       *[none] not counted
    }
compare-more =
    { $count ->
        [one] And { $count } more.
       *[other] And { $count } more.
    }

# The sides in a table.

compare-sides = The assessments
compare-sides-caption = The score of each assessment as recorded, under today's checklists, and over what all of them share
compare-column-assessment = Assessment
compare-column-recorded = As recorded
compare-column-today = Today's checklists
compare-column-shared = Like for like
compare-column-stage = Stage
compare-column-critical = Critical not done
# A side by its day and its name.
compare-side = { $day } · { $name }

# The trend.

# As bars. $band is “shown” where a part of the score is possible and not certain.
compare-trend =
    The score over time under today's checklists{ $band ->
        [shown] {" "}(solid: done; pale: not answered)
       *[none] { "" }
    }
# As a line. $dashed is “shown” where a checklist changed.
compare-trend-line =
    The score over time under today's checklists{ $band ->
        [shown] : the line is certain, the band is possible
       *[none] { "" }
    }{ $dashed ->
        [shown] , dashed where a checklist changed
       *[none] { "" }
    }; below it, the stage
# $other is “shown” where the assessment before was answered against other checklists.
compare-trend-item =
    { $day }: { $score } (stage { $stage }{ $other ->
        [shown] , after a change of a checklist
       *[none] { "" }
    })
compare-trend-words = { $items }.
compare-trend-alone = There is only one assessment so far, which makes no trend.
# The assessments of a trend as a table, each with the checklists it was answered against.
compare-over-time = Over time
compare-over-time-caption = The assessments, the oldest first, each with its score under today's checklists and what it was answered against
compare-column-against = Answered against
compare-over-time-revision = { $checklist } revision { $revision }
compare-over-time-same = the same

# What could not be read of a history.

compare-left-out = Left out
compare-left-out-why = These versions cannot be read, so they are in no number above.
compare-shallow = The clone is a shallow one: there may be older assessments that it does not hold.
compare-partial = The clone is a partial one: versions that it does not hold are left out.
compare-file-gone = The commit checked out has no such file any longer.

# How it is counted.

compare-method = How this is counted
compare-method-like = Like for like means: the statements that both assessments asked, that are in scope and that apply in both. Means are taken over them as in a report.
compare-method-certain = A change is called certain only if every possible answer to what is unanswered leaves it standing.
compare-method-parts = What comes from the organization is the change over these statements. What is counted is the rest of the change under today's checklists. Changed checklists are what is left of the change of the scores as they were recorded.

# What if, and the plan.

compare-what-if-title = What if
compare-what-if-of = { $organization }, { $day }
compare-what-if-points =
    If { $count ->
        [one] this statement held
       *[other] these { $count } statements held
    }:
compare-reached-score = Score
compare-reached-stage = Stage
compare-reached-critical = Critical points not done
compare-reached-caption = What is reached today and then
compare-column-number = Number
compare-column-now = Today
compare-column-then = Then
compare-plan-title = Plan for { $organization }
compare-plan-subtitle = From { $day } on · effort { $capacity } a quarter · aiming at stage { $stage }
compare-plan-subtitle-roadmap = From { $day } on · in the order of the roadmap · aiming at stage { $stage }
compare-plan-reached = What it reaches
compare-plan-reached-caption = What is reached once the gaps of each row and those above it are closed
compare-plan-today = Today
compare-plan-column-after = After
compare-plan-column-closed = Gaps closed
compare-quarter = { $year }, quarter { $number }
# A gap in a plan.
compare-plan-gap = { $practice } ({ $effort ->
        [small] days
        [medium] weeks
       *[large] a quarter or more
    }, { $gain })
compare-plan-gap-critical = { $practice } (critical, { $effort ->
        [small] days
        [medium] weeks
       *[large] a quarter or more
    }, { $gain })
compare-plan-due = closed by { $due }
compare-plan-due-owned = { $owner }, closed by { $due }
compare-plan-owned = { $owner }
compare-plan-from = begun in { $quarter }
compare-plan-nothing = Nothing is open up to the target, so there is nothing to plan.
compare-plan-summary =
    { $count ->
        [one] { $count } gap
       *[other] { $count } gaps
    } up to stage { $stage }; the score would go from { $from } to { $to }.
compare-plan-method = The order is that of the roadmap: critical points first, then stage, then what a gap adds for its effort. A small gap takes 1 of the capacity of a quarter, a medium one 2, a large one 4. A date that stands in the answers stays.

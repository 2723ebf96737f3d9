# The English that the translation was made from. Written by `ospo-assess lint --accept`.

compare-certain-better = Better than on { $then }, whatever the answers that are missing turn out to be.
compare-certain-nothing-shared = Nothing was asked and counted both times, so nothing can be compared like for like.
compare-certain-unmoved = Of what was asked both times, nothing has moved since { $then }.
compare-certain-unsure =
    Not certain whether it is better than on { $then }: the change lies between { $least } and { $most } percentage points, because { $count ->
        [one] { $count } statement was or is unanswered
       *[other] { $count } statements were or are unanswered
    }.
compare-certain-unsure-answered = As much was won as was lost since { $then }: the score over what was asked both times is the same.
compare-certain-worse = Worse than on { $then }, whatever the answers that are missing turn out to be.
compare-column-against = Answered against
compare-column-assessment = Assessment
compare-column-critical = Critical not done
compare-column-now = Today
compare-column-number = Number
compare-column-recorded = As recorded
compare-column-shared = Like for like
compare-column-stage = Stage
compare-column-then = Then
compare-column-today = Today's checklists
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
compare-figure-critical = critical points not done
compare-figure-lost =
    { $count ->
        [one] statement lost
       *[other] statements lost
    }
compare-figure-own = of it by what was done
compare-figure-score = percentage points
compare-figure-stage = stage reached
compare-file-gone = The commit checked out has no such file any longer.
compare-first = This is the first assessment: there is none before it to compare with.
compare-first-summary = The first assessment.
compare-from-to = { $from } → { $to }
compare-left-out = Left out
compare-left-out-why = These versions cannot be read, so they are in no number above.
compare-like-for-like =
    { $shared ->
        [one] { $shared } statement is
       *[other] { $shared } statements are
    } compared like for like.
compare-like-for-like-but =
    { $shared ->
        [one] { $shared } statement is
       *[other] { $shared } statements are
    } compared like for like; left out are { $added } new in the checklists and { $removed } gone from them.
compare-method = How this is counted
compare-method-certain = A change is called certain only if every possible answer to what is unanswered leaves it standing.
compare-method-like = Like for like means: the statements that both assessments asked, that are in scope and that apply in both. Means are taken over them as in a report.
compare-method-parts = What comes from the organization is the change over these statements. What is counted is the rest of the change under today's checklists. Changed checklists are what is left of the change of the scores as they were recorded.
compare-more =
    { $count ->
        [one] And { $count } more.
       *[other] And { $count } more.
    }
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
compare-of-practice = { $practice }: { $from } → { $to }
compare-of-practice-critical = { $practice }, critical: { $from } → { $to }
compare-only-scope = The score rose only because something else is counted; over what was asked both times it did not rise.
compare-other-organization = The first assessment is of { $first }, the last of { $last }.
compare-over-time = Over time
compare-over-time-caption = The assessments, the oldest first, each with its score under today's checklists and what it was answered against
compare-over-time-revision = { $checklist } revision { $revision }
compare-over-time-same = the same
compare-partial = The clone is a partial one: versions that it does not hold are left out.
compare-plan-column-after = After
compare-plan-column-closed = Gaps closed
compare-plan-due = closed by { $due }
compare-plan-due-owned = { $owner }, closed by { $due }
compare-plan-from = begun in { $quarter }
compare-plan-gap =
    { $practice } ({ $effort ->
        [small] days
        [medium] weeks
       *[large] a quarter or more
    }, { $gain })
compare-plan-gap-critical =
    { $practice } (critical, { $effort ->
        [small] days
        [medium] weeks
       *[large] a quarter or more
    }, { $gain })
compare-plan-method = The order is that of the roadmap: critical points first, then stage, then what a gap adds for its effort. A small gap takes 1 of the capacity of a quarter, a medium one 2, a large one 4. A date that stands in the answers stays.
compare-plan-nothing = Nothing is open up to the target, so there is nothing to plan.
compare-plan-owned = { $owner }
compare-plan-reached = What it reaches
compare-plan-reached-caption = What is reached once the gaps of each row and those above it are closed
compare-plan-subtitle = From { $day } on · effort { $capacity } a quarter · aiming at stage { $stage }
compare-plan-subtitle-roadmap = From { $day } on · in the order of the roadmap · aiming at stage { $stage }
compare-plan-summary =
    { $count ->
        [one] { $count } gap
       *[other] { $count } gaps
    } up to stage { $stage }; the score would go from { $from } to { $to }.
compare-plan-title = Plan for { $organization }
compare-plan-today = Today
compare-points =
    { $way ->
        [up] +{ $points }
        [down] −{ $points }
       *[none] { $points }
    }
compare-points-exact =
    { $way ->
        [up] +{ $whole }.{ $tenth }
        [down] −{ $whole }.{ $tenth }
       *[none] 0
    }
compare-points-under =
    { $way ->
        [up] under +0.1
       *[down] above −0.1
    }
compare-progress = { $progress } of the way to stage { $stage } was covered, by what was asked both times.
compare-progress-back = Stage { $stage } is further away than before, by what was asked both times.
compare-quarter = { $year }, quarter { $number }
compare-reached-caption = What is reached today and then
compare-reached-critical = Critical points not done
compare-reached-score = Score
compare-reached-stage = Stage
compare-score-all = The score went from { $from } to { $to } ({ $total }). Of that, { $own } comes from what the organization did, { $scope } from what is counted, and { $catalogue } from changed checklists.
compare-score-catalogue = The score went from { $from } to { $to } ({ $total }). Of that, { $own } comes from what the organization did and { $catalogue } from changed checklists.
compare-score-none = One of the two has no score, because nothing applied in it.
compare-score-own = The score went from { $from } to { $to } ({ $total }). All of it comes from what the organization did.
compare-score-same = The score is { $to }, as before.
compare-score-scope = The score went from { $from } to { $to } ({ $total }). Of that, { $own } comes from what the organization did and { $scope } from what is counted: checklists, activities, what applies and what was asked for the first time.
compare-shallow = The clone is a shallow one: there may be older assessments that it does not hold.
compare-side = { $day } · { $name }
compare-sides = The assessments
compare-sides-caption = The score of each assessment as recorded, under today's checklists, and over what all of them share
compare-stage = stage { $stage }
compare-state =
    { $state ->
        [done] done
        [partly] done in part
        [open] open
        [unanswered] unanswered
       *[none] not counted
    }
compare-subtitle = { $then } to { $now } · { $first } to { $last }
compare-subtitle-history =
    { $count ->
        [one] { $now } · one assessment of { $file }
       *[other] { $then } to { $now } · { $count } assessments of { $file }
    }
compare-target-lowered = The target was lowered from stage { $from } to stage { $to }.
compare-target-raised = The target was raised from stage { $from } to stage { $to }.
compare-text-critical = { $text } (critical)
compare-title = What changed at { $organization }
compare-trend =
    The score over time under today's checklists{ $band ->
        [shown] { " " }(solid: done; pale: not answered)
       *[none] { "" }
    }
compare-trend-alone = There is only one assessment so far, which makes no trend.
compare-trend-item =
    { $day }: { $score } (stage { $stage }{ $other ->
        [shown] , after a change of a checklist
       *[none] { "" }
    })
compare-trend-line =
    The score over time under today's checklists{ $band ->
        [shown] : the line is certain, the band is possible
       *[none] { "" }
    }{ $dashed ->
        [shown] , dashed where a checklist changed
       *[none] { "" }
    }; below it, the stage
compare-trend-words = { $items }.
compare-what-changed = What changed
compare-what-if-of = { $organization }, { $day }
compare-what-if-points =
    If { $count ->
        [one] this statement held
       *[other] these { $count } statements held
    }:
compare-what-if-title = What if

# SPDX-License-Identifier: CC-BY-4.0
# The verdict of check. Words between ` ` are keys, options and commands: they stay as they are.

# The page.

check-title = Check
check-title-of = Check of { $organization }
check-gates = The gates and what they found
check-head-gate = Gate
check-head-verdict = Verdict
check-head-found = Found
check-gate-holds = holds
check-gate-failed = failed
# $gate is an option with its value: “min-score 60”.
check-to-make-it-hold = To make { $gate } hold
check-would-help = What would help first:
check-more = And { $count } more: `ospo-assess report` shows the roadmap.

# How it went.

check-no-gates = The file is valid. No gate was asked for.
check-all-hold =
    { $gates ->
        [1] The gate holds.
        [2] Both gates hold.
       *[other] All { $gates } gates hold.
    }
check-some-failed =
    { $gates ->
        [1] The gate failed.
       *[other] { $failed } of { $gates } gates failed.
    }
check-problems =
    { $count ->
        [one] { $count } problem in { $file }
       *[other] { $count } problems in { $file }
    }
# $score and $answered are percentages, $stage is 0 to 4, $last the last one.
check-standing =
    Score { $score }, stage { $stage } of { $last }, { $critical ->
        [one] { $critical } critical point
       *[other] { $critical } critical points
    } open or unanswered, { $answered } answered.
check-standing-unanswered =
    Score { $score }, stage { $stage } of { $last }, { $critical ->
        [one] { $critical } critical point
       *[other] { $critical } critical points
    } open or unanswered, nothing answered.

# On a badge, a few words each.
check-badge-label = open source governance
check-badge = { $score }, stage { $stage }
check-badge-nothing = nothing to show

# What a gate asked for, and what is. Clauses: they stand in a cell of a table, and in check-gate-failed-because.
# $limit and $score are percentages, $part is the id of a checklist or theme.

check-found-score = { $limit } is asked for, the score is { $score }
check-found-score-of = { $limit } is asked for, the score of { $part } is { $score }
check-found-no-score = { $limit } is asked for, and nothing is in scope and applicable
check-found-no-score-of = { $limit } is asked for, and nothing of { $part } is in scope and applicable
check-found-stage = stage { $limit } is asked for, stage { $stage } is reached
check-found-critical =
    { $count ->
        [one] { $count } critical point is open or unanswered
       *[other] { $count } critical points are open or unanswered
    }
check-found-coverage = { $limit } is asked for, { $answered } is answered
check-found-no-coverage = { $limit } is asked for, nothing is answered
# $some of all $count practices.
check-found-not-applicable =
    at most { $limit } may be, { $some } of { $count ->
        [one] { $count } practice is not applicable
       *[other] { $count } practices are not applicable
    }
# $limit and $days are numbers of days.
check-found-age =
    the answers may be { $limit ->
        [one] { $limit } day
       *[other] { $limit } days
    } old, they are { $days ->
        [one] { $days } day
       *[other] { $days } days
    } old
check-found-ahead =
    the answers may be { $limit ->
        [one] { $limit } day
       *[other] { $limit } days
    } old; they are dated { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after today
check-found-evidence =
    { $count ->
        [one] { $count } practice without evidence
       *[other] { $count } practices without evidence
    }
check-found-owner =
    { $count ->
        [one] { $count } gap without an owner
       *[other] { $count } gaps without an owner
    }
check-found-overdue =
    { $count ->
        [one] { $count } practice is overdue
       *[other] { $count } practices are overdue
    }
# $crosswalks of the $count are crosswalks.
check-found-unmodified =
    { $crosswalks ->
        [0] { $count ->
            [one] { $count } checklist differs from what ships
           *[other] { $count } checklists differ from what ships
        }
       *[other] { $count ->
            [one] { $count } crosswalk differs from what ships
           *[other] { $count } checklists and crosswalks differ from what ships
        }
    }
# A checklist of one's own, or one that an overlay or a file of its name changed; $ids is a list of what differs in it.
check-changed = { $title } is not as it ships. What differs: { $ids }
check-changed-help = Leave out --catalog, or drop this gate: the report names every difference under its sources.
check-found-complete = everything is answered
check-found-incomplete =
    { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } in { $practices ->
        [one] { $practices } practice
       *[other] { $practices } practices
    } unanswered
# What is less than in the baseline: members of a shared-list.
check-less-points =
    { $count ->
        [one] { $count } point done before and not now
       *[other] { $count } points done before and not now
    }
check-less-practices =
    { $count ->
        [one] { $count } practice no longer applicable
       *[other] { $count } practices no longer applicable
    }
check-less-checklists =
    { $count ->
        [one] { $count } checklist less
       *[other] { $count } checklists less
    }
check-less-activities =
    { $count ->
        [one] { $count } activity less
       *[other] { $count } activities less
    }
check-less-target = a lower target

# What breaks a gate, and what to do about it (help). $found is one of the clauses above.

check-gate-failed-because = A gate failed: { $found }.
check-help-age = Go through the answers again and set `date`.
check-help-coverage = Answer what is unanswered: `ospo-assess interview --open`.
check-help-reasons = Look whether each reason still holds.
check-help-roadmap = `ospo-assess report` shows the roadmap.
# A point: $text is what it says.
check-point-before =
    { $state ->
        [unanswered] Done before, unanswered now: { $text }
        [partly] Done before, done in part now: { $text }
       *[open] Done before, open now: { $text }
    }
check-point-critical =
    { $state ->
        [unanswered] Critical and unanswered: { $text }
        [partly] Critical and done in part: { $text }
       *[open] Critical and open: { $text }
    }
check-point =
    { $state ->
        [unanswered] Still unanswered: { $text }
        [partly] Still done in part: { $text }
       *[open] Still open: { $text }
    }
# A practice: $title is its title, $question what it asks.
check-no-evidence = Points are done, but no evidence is named: { $title }
check-no-evidence-help = Add `evidence`. What would convince: { $evidence }
check-no-owner = The gap has no owner: { $title }
check-no-owner-help = Add `owner` with who closes it.
check-not-applicable = Not applicable: { $reason }
check-not-applicable-help = Look whether the reason still holds.
check-unanswered = Unanswered: { $question }
check-unanswered-help = List the points that hold in `done`, or set `answer`.
check-review-overdue = Was to be looked at again by { $date }: { $title }
check-review-overdue-help = Decide again, and set `review_by` to the next review.
check-overdue = Was due on { $date }, and points are still open: { $title }
check-overdue-help = Close it, or agree on a new `due` with its owner.

# Why a practice that breaks no gate is not counted as passed among test results.

check-aside-not-applicable = Not applicable: { $reason }
check-aside-declined = Decided against: { $reason }
# $unanswered and $open are numbers of the $all points of a practice.
check-aside-unanswered =
    { $unanswered } of { $all ->
        [one] { $all } point
       *[other] { $all } points
    } unanswered
check-aside-later =
    { $open } of { $all ->
        [one] { $all } point
       *[other] { $all } points
    } open, in a stage above the target
check-aside-open =
    { $unanswered ->
        [0] { $open } of { $all ->
            [one] { $all } point
           *[other] { $all } points
        } open, and no gate asks for it
       *[other] { $open } of { $all ->
            [one] { $all } point
           *[other] { $all } points
        } open, { $unanswered } unanswered, and no gate asks for it
    }

# What is less than it was in the baseline. $allow is a word of the option `--allow`.

# $date is as it stands in the file.
check-ahead = The answers are dated after today: { $date }.
check-empty-tables =
    { $count ->
        [one] { $count } practice has a table with nothing in it,
       *[other] { $count } practices have a table with nothing in it,
    } which answers nothing: `done = []` says that none of its points holds.
# $gates are options of the gates, separated by a shared-comma.
check-gates-dropped = Held to gates of the baseline for which the file no longer asks, or asks less: { $gates }.
check-only-dated = The file has a newer date than the baseline, and no new answers.
# $change is one of the sentences below.
check-let-through = Let through: { $change }
check-change-point = Done before, and no longer: { $text }
check-change-point-help = Do it again.
check-change-practice = Applied before, not applicable now: { $title }
check-change-practice-help = Answer it again, or let the change through with `--allow { $allow }`.
check-change-target = The target was stage { $was }, and is stage { $is } now.
check-change-target-help = Raise `target` again, or let the change through with `--allow { $allow }`.
check-change-checklist = In scope before, and no longer: { $title }
check-change-checklist-help = Add it to `checklists` again, or let the change through with `--allow { $allow }`.
# $activity is a word of the key `does`.
check-change-activity = The organization did this before, and no longer does: { $activity }
check-change-activity-help = Add it to `does` again, or let the change through with `--allow { $allow }`.
check-nothing-about = An assessment of nothing must never look like a good one.

# What a CI job shows no place for: how many more there are, and the ids of some.
check-left-out = { $count } more in the summary of the job: { $names }
check-left-out-and-so-on = { $count } more in the summary of the job: { $names }, and so on

# Requirements of a standard or law. $met of all $count.
check-found-met =
    { $met } of { $count ->
        [one] { $count } requirement
       *[other] { $count } requirements
    } met
# $text is what the requirement asks for; its id stands beside it.
check-requirement =
    { $state ->
        [unknown] Not known to be met: { $text }
        [not-covered] No statement bears on it: { $text }
       *[open] Open: { $text }
    }
# $text is a statement, $advice what to do about it, $evidence what an assessor would ask to see.
check-requirement-ask = Answer: { $text }
check-requirement-next = This does not hold yet: { $text } { $advice }
check-requirement-rest = All its statements hold, and answer it only in part. Show the rest by other means: { $evidence }

# The English that the translation was made from. Written by `ospo-assess lint --accept`.

portfolio-band = { $from } to { $to } %
portfolio-bar-units = { $count }
portfolio-chart-all = All
portfolio-chart-bands = Units by their certain score
portfolio-chart-item = { $label } { $median }, the middle half { $range }
portfolio-chart-item-median = { $label } { $median }
portfolio-chart-item-none = { $label } not told or not applicable
portfolio-chart-medians = The median of the units, by theme
portfolio-chart-number = { $label }: { $count }
portfolio-chart-stages = Units by the stage reached
portfolio-chart-themes = The middle half of the units, and the median in it, by theme
portfolio-chart-words = { $items }.
portfolio-count-all-but-one = all { $all }, or all but one
portfolio-count-at-most-one = at most one of { $all }
portfolio-count-exact = { $count } of { $all }
portfolio-count-few = fewer than { $threshold } of { $all }
portfolio-count-most = all but fewer than { $threshold } of { $all }
portfolio-count-some = some of { $all }
portfolio-distribution = How scores spread
portfolio-distribution-lead = What is certain: a point that nobody answered counts as open.
portfolio-far = Far from the others
portfolio-far-item = { $name }: { $score }
portfolio-far-lead = Look at these before you compare: a score far from the others may be a different scope, a misreading, or somebody to learn from.
portfolio-far-more =
    { $count ->
        [one] { $count } more unit is far from the others.
       *[other] { $count } more units are far from the others.
    }
portfolio-figure-assessments =
    { $count ->
        [one] { $count } assessment
       *[other] { $count } assessments
    }
portfolio-figure-coverage-note = { $answered } answered in the middle unit
portfolio-figure-critical = critical gaps
portfolio-figure-critical-note = a critical statement is open or not answered
portfolio-figure-number = { $count } of { $all }
portfolio-figure-overdue = overdue
portfolio-figure-overdue-note = a day that they set has passed
portfolio-figure-score = median score
portfolio-figure-score-note = the middle half: { $range }
portfolio-figure-stage = stage 1 or later
portfolio-figure-stage-note = the others are at stage 0
portfolio-figure-units =
    { $units ->
        [one] unit
       *[other] units
    }
portfolio-gap = Open in { $count } units.
portfolio-gap-learn = Learn how: { $link }
portfolio-gap-one = Open.
portfolio-gap-unanswered =
    { $unanswered ->
        [one] Open in { $count } units; { $unanswered } does not know.
       *[other] Open in { $count } units; { $unanswered } do not know.
    }
portfolio-gaps = What is most often open
portfolio-gaps-critical = Critical
portfolio-gaps-lead = Statements that do not hold, or hold in part only, in the most units. One remedy can serve them all.
portfolio-gaps-more =
    { $count ->
        [one] { $count } more statement is open in some unit. The JSON has all.
       *[other] { $count } more statements are open in some unit. The JSON has all.
    }
portfolio-gaps-none = No statement is open in any unit.
portfolio-gaps-others = The others
portfolio-groups = Groups
portfolio-groups-hidden = { $count } units are in groups that are too small to be told of, or would give one away.
portfolio-groups-more =
    { $count ->
        [one] { $count } more group
       *[other] { $count } more groups
    }, with { $units ->
        [one] { $units } unit
       *[other] { $units } units
    }
portfolio-groups-table = Groups with their medians
portfolio-head-coverage = Answered
portfolio-head-critical = Critical
portfolio-head-date = Assessed
portfolio-head-days = Days passed
portfolio-head-first = The first
portfolio-head-group = Group
portfolio-head-kind = Kind
portfolio-head-median = Median
portfolio-head-middle = Middle half
portfolio-head-parent = Belongs to
portfolio-head-period = Period
portfolio-head-score = Score
portfolio-head-stage = Stage
portfolio-head-unit = Unit
portfolio-head-units = Units
portfolio-head-weakest = Weakest theme
portfolio-heat = Themes
portfolio-heat-all = All
portfolio-heat-cell = { $theme } { $score }
portfolio-heat-groups = Median score of each group by theme, darker where it is higher
portfolio-heat-row = { $label }: { $cells }.
portfolio-heat-units = Score of each unit by theme, darker where it is higher
portfolio-heat-units-part = Score of each unit by theme, darker where it is higher: { $from } to { $to } of { $all }
portfolio-hidden = not told
portfolio-kind =
    { $kind ->
        [company] Companies
        [university] Universities
        [government] Public bodies
        [research] Research institutes
        [non-profit] Non-profits
       *[other] Others
    }
portfolio-kind-one =
    { $kind ->
        [company] company
        [university] university
        [government] public body
        [research] research
        [non-profit] non-profit
       *[other] other
    }
portfolio-late = Overdue
portfolio-late-lead = Days that units set themselves and that have passed: when open work was to be done, or when a decision against something was to be looked at again.
portfolio-late-more =
    { $count ->
        [one] { $count } more unit is overdue.
       *[other] { $count } more units are overdue.
    }
portfolio-late-table = Units with days that have passed
portfolio-lead = Half of the units certainly have { $median } or less.
portfolio-lead-no-score = In no unit is there anything to score.
portfolio-lead-one = The unit certainly has { $median }.
portfolio-lead-quarters = Half of the units certainly have { $median } or less. A quarter has { $lower } or less, and a quarter { $upper } or more.
portfolio-lead-themes = Taken by the median, the weakest theme is { LOWER($weakest) } ({ $low }), and the strongest is { LOWER($strongest) } ({ $high }).
portfolio-left-out = Left out
portfolio-left-out-item = { $path }: { $why }
portfolio-left-out-item-place = { $path }, line { $line }: { $why }
portfolio-left-out-lead = What these files say is in no number of this report.
portfolio-left-out-more =
    { $count ->
        [one] And { $count } more file.
       *[other] And { $count } more files.
    }
portfolio-method = Method and limits
portfolio-method-again = Two such reports that differ by one unit can tell of that unit. This one is of { $units } units: publish it once, and not again for each unit that joins.
portfolio-method-day = Days have passed if they are before { $day }, which is the latest day of an assessment unless another was asked for.
portfolio-method-far = A score is far from the others if it is more than one and a half times the distance of the quartiles beyond them, among at least ten units.
portfolio-method-limits = The answers are the units’ own. Nobody from outside has checked them, and a score is no certificate. A rank invites embellishment: ask first what helps the units that are low.
portfolio-method-rows = Units were read from rows, which do not say by when open work is due: who is overdue is not known.
portfolio-method-scores = Each unit is scored as in its own report. The lower bound counts a blank as open, the upper bound as done. The median is the score of the unit in the middle, of two the lower; quartiles likewise, and each bound for itself. Nothing is averaged over units, and what is shown is cut to whole percent.
portfolio-method-statements = A statement that several checklists ask for is one statement. It is open in a unit where it does not hold, holds in part only, or was declined; a blank is not open. It is counted over the units that it applies to.
portfolio-method-statements-anonymous = A statement that several checklists ask for is one statement. It is open in a unit where it does not hold, holds in part only, or was declined. It is counted over all units, also those that it does not apply to.
portfolio-method-threshold = No number is told of fewer than { $threshold } units, so that none is recognized by it. What a table leaves out is { $threshold } units or more together. Where a number that is left out could be worked out from the others, more is left out.
portfolio-method-unanimous = “At most one” stands for none and for one, “all, or all but one” for all and for all but one. That something is true of nobody, or of everybody, would say it of each unit.
portfolio-method-units = A unit is one organization of the portfolio: what gives the same id in its answers file is the same unit. Of several assessments of a unit the latest counts, and the earlier are its past.
portfolio-method-without = Left out are names, notes and evidence, the lowest and the highest scores, units that are far from the others, how many units have which score, and how many are provisional, and the course over time. Quartiles are told from ten units on. Medians, quartiles and the share answered are told as 10 % where they are lower, and as 90 % where they are higher.
portfolio-moved =
    { $all ->
        [one] { $all } unit was assessed before.
       *[other] { $all } units were assessed before.
    } Since their first assessment { $better ->
        [0] none is certainly better
        [one] { $better } is certainly better
       *[other] { $better } are certainly better
    }, and { $worse ->
        [0] none is certainly worse
        [one] { $worse } is certainly worse
       *[other] { $worse } are certainly worse
    }. { $unsure ->
        [0] There are no others.
       *[other] Of { $unsure } it cannot be told, or nothing changed.
    }
portfolio-notice-anonymous = No number here is of fewer than { $threshold } units, and no unit is named. The end says how.
portfolio-notice-example = None of these units exists. They were made by a rule, to show what a portfolio looks like.
portfolio-notice-left-out =
    { $count ->
        [one] { $count } file could not be used and is left out.
       *[other] { $count } files could not be used and are left out.
    }
portfolio-notice-provisional = Provisional, since less than { $enough } is answered: { $count } units.
portfolio-notice-scopes = Not all units answered the same checklists, so their scores compare with care: { $most } of { $all } answered { $checklists }.
portfolio-organization = A portfolio
portfolio-page-gaps = Critical statements that are most often open
portfolio-page-gaps-other = Statements that are most often open
portfolio-quarter = Q{ $quarter } { $year }
portfolio-spread-value = { $median } ({ $range })
portfolio-stage = { $number }: { $title }
portfolio-stage-long = stage { $stage }
portfolio-stages-hidden = { $count } units are at stages of which no number is told.
portfolio-standing = Where we stand
portfolio-subtitle =
    As of { $day } · groups by { $by ->
        [kind] kind
       *[parent] what units belong to
    }
portfolio-summary =
    { $units ->
        [one] { $units } unit
       *[other] { $units } units
    }, as of { $day }: the median score is { $score }.
portfolio-summary-no-score =
    { $units ->
        [one] { $units } unit
       *[other] { $units } units
    }, as of { $day }.
portfolio-title =
    { $units ->
        [one] Open source governance of { $units } unit
       *[other] Open source governance of { $units } units
    }
portfolio-trend = Over time
portfolio-trend-chart = The median score at the end of each period, over the units assessed by then
portfolio-trend-item =
    { $period }: { $score }, { $units ->
        [one] { $units } unit
       *[other] { $units } units
    }
portfolio-trend-table = The portfolio at the end of each period
portfolio-trend-words = { $items }.
portfolio-units = Units
portfolio-units-cut = The { $shown } units with the lowest certain scores, of { $all }. The others are told by their groups above, and the JSON has every one.
portfolio-units-lead = The lowest certain score first.
portfolio-units-table = Units with their scores
portfolio-without-parent = Belong to nothing named
portfolio-year = { $year }

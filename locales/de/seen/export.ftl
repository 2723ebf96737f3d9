# The English that the translation was made from. Written by `ospo-assess lint --accept`.

export-closed =
    { $why ->
        [done] Every point of this gap holds, by the answers of { $day }. ospo-assess closes this issue and will not reopen it.
        [declined] The organization decided against this, by the answers of { $day }. ospo-assess closes this issue and will not reopen it.
       *[not-applicable] This does not apply to the organization, by the answers of { $day }. ospo-assess closes this issue and will not reopen it.
    }
export-fact-due = Due
export-fact-joined = One work for
export-fact-owner = Owner
export-fact-priority = Priority
export-fact-roles = Can help
export-foot = ospo-assess writes the text above this line anew when the gap changes, and keeps your ticks. Write your own words below it.
export-held = What holds already
export-priority =
    { $horizon ->
        [now] now
        [next] next
       *[later] later
    }, stage { $stage }, { $effort ->
        [small] small effort
        [medium] medium effort
       *[large] large effort
    }
export-task =
    { $kind ->
        [critical] { $point } (critical)
        [partly] { $point } (in part)
        [critical-partly] { $point } (critical, in part)
       *[plain] { $point }
    }
export-tasks = What to do

# SPDX-License-Identifier: CC-BY-4.0
# Gaps as issues of a tracker.

# What is known of a gap.
export-fact-priority = Priority
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
export-fact-roles = Can help
export-fact-joined = One work for
export-fact-owner = Owner
export-fact-due = Due

# Above the open points, which are a list of tasks.
export-tasks = What to do
# An open point.
export-task =
    { $kind ->
        [critical] { $point } (critical)
        [partly] { $point } (in part)
        [critical-partly] { $point } (critical, in part)
       *[plain] { $point }
    }
# Above the points that hold.
export-held = What holds already
# At the end of the part that the program writes.
export-foot = ospo-assess writes the text above this line anew when the gap changes, and keeps your ticks. Write your own words below it.

# A comment with which an issue is closed. $day is a shared-day, the day of the answers.
export-closed =
    { $why ->
        [done] Every point of this gap holds, by the answers of { $day }. ospo-assess closes this issue and will not reopen it.
        [declined] The organization decided against this, by the answers of { $day }. ospo-assess closes this issue and will not reopen it.
       *[not-applicable] This does not apply to the organization, by the answers of { $day }. ospo-assess closes this issue and will not reopen it.
    }

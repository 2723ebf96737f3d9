# SPDX-License-Identifier: CC-BY-4.0
# The answers of several people: how far they agree, and what to talk about. $statements, $people and the like are numbers.

# How far people agree, in sentences that stand one after the other.

# Who answered.
merge-people =
    { $people ->
        [one] One person answered.
       *[other] { $people } people answered.
    }
# Of the statements that at least two people answered, on how many all of them say the same.
merge-agreed =
    { $compared ->
        [0] No statement was answered by two people.
        [one] The one statement that at least two people answered is { $agreed ->
            [0] split
           *[other] agreed
        }.
       *[other] On { $agreed } of the { $compared } statements that at least two people answered, all who answered say the same.
    }
# What else there is of statements.
merge-split =
    { $split ->
        [one] 1 statement is split.
       *[other] { $split } statements are split.
    }
merge-contested =
    { $practices ->
        [one] 1 practice applies to some and not to others.
       *[other] { $practices } practices apply to some and not to others.
    }
merge-alone =
    { $alone ->
        [one] 1 statement is known to one person only.
       *[other] { $alone } statements are known to one person only.
    }
merge-decided =
    { $decided ->
        [one] 1 statement was decided together.
       *[other] { $decided } statements were decided together.
    }
merge-unknown =
    { $unknown ->
        [one] 1 statement is known to nobody.
       *[other] { $unknown } statements are known to nobody.
    }

# How often a second person agrees. $share is a percentage.
merge-specific-done = Where one says that something is done, another who answered agrees in { $share } of the cases.
merge-specific-open = Where one says that something is open, another who answered agrees in { $share } of the cases.
merge-specific-few = There are too few statements with two answers to say how often people agree: it takes { $enough }.

# Roles that can answer something and that nobody answered for. $roles is a list.
merge-missing-roles = Nobody answered for { $roles }.

# A report on a merged file.

merge-section = Who answered, and what is open between them
merge-respondents = Who answered
merge-head-name = Name
merge-head-role = Role
merge-head-day = Day
# Somebody who speaks for no single role.
merge-no-role = –
merge-section-split = Answered differently
merge-section-contested = Applies to some, not to others

# The agenda.

merge-agenda-title = What to talk about at { $organization }
# $day is a day.
merge-agenda-subtitle =
    { $people ->
        [one] { $day } · 1 person answered
       *[other] { $day } · { $people } people answered
    }
merge-agenda-summary =
    { $topics ->
        [0] There is nothing to talk about: all agree.
        [one] There is 1 point to talk about, in { $minutes } minutes.
       *[other] There are { $topics } points to talk about, in { $minutes } minutes.
    }
merge-agenda-standing = How far people agree
# How many points fit into the time. $minutes is the time, $each what a point takes.
merge-agenda-fits =
    { $fit ->
        [one] At { $each } minutes a point, 1 of { $topics } fits into { $minutes } minutes.
       *[other] At { $each } minutes a point, { $fit } of { $topics } fit into { $minutes } minutes.
    }
merge-agenda-left =
    { $left ->
        [one] Point { $first } is left for another time.
       *[other] Points { $first } to { $last } are left for another time.
    }
merge-agenda-how = For each point: read it and its evidence aloud, show how many say what, hear somebody from the smaller side first, vote again, then decide, or name who finds out and until when. What all agree on needs no talk.
# Counts leave out people whose answers came in a file that was merged before.
merge-agenda-merged = Some answers came in merged already: who of them said what is not known here, and is not counted below.

# Why points are on the agenda: headings, in order.
merge-agenda-reason =
    { $reason ->
        [critical] Critical, and answered differently
        [contested] Applies to some, not to others
        [split] Answered differently
        [alone] Known to one person only
       *[unknown] Known to nobody
    }
# What to do with the points under that heading.
merge-agenda-reason-lead =
    { $reason ->
        [critical] An average must not hide these. Decide them first.
        [contested] Some answer the points of the practice, others say that it does not apply or was decided against. Decide whether it applies.
        [split] The points that raise the score most come first.
        [alone] Read the evidence, and confirm what the one person says.
       *[unknown] Name who finds out, and until when.
    }
# A point with its number on the agenda.
merge-agenda-topic = { $number }. { $text }
merge-agenda-practice = { $title } (stage { $stage })

# Who says what. Each part is left out where nobody says it; $count is how many, $names who they are where names are asked for.
merge-say =
    { $side ->
        [done] Done: { $count }
        [partly] In part: { $count }
       *[open] Open: { $count }
        [answered] Answered: { $count }
        [not-applicable] Not applicable: { $count }
        [declined] Declined: { $count }
    }
# One of the above with the names behind it.
merge-say-names = { $said } ({ $names })
# Between the parts.
merge-say-between = { " · " }
merge-evidence = Evidence: { $evidence }
merge-evidence-none = No evidence was named. It could be: { $evidence }
merge-ask = Who can tell: { $roles }

# The workshop: the agenda in the terminal, in front of everybody, so it shows how many say what and never who.

merge-workshop-where = Point { $number } of { $count } · { $reason }
merge-workshop-practice = { $practice } · stage { $stage }
# The numbers of the sides, such as 3 : 2, and what each side says.
merge-workshop-spread = { $sides }   { $said }
merge-workshop-sides-between = { " : " }
merge-workshop-nobody = Nobody answered this yet.
# Whom to hear first. $side is one of the words of a choice below.
merge-workshop-first = Hear first somebody who says: { $side }. Then the others, then vote again.
merge-workshop-first-either = Both sides are of one size: hear one after the other, then vote again.
merge-workshop-second = Second vote: { $sides }
merge-workshop-decided = Decided: { $side }
merge-workshop-parked =
    { $due ->
        [none] Parked with { $owner }
       *[other] Parked with { $owner }, until { $due }
    }
# What those say who answer the points of a practice.
merge-workshop-applied = It applies
merge-workshop-ask = What do you decide?
# Choices.
merge-workshop-done = It holds
merge-workshop-partly = It holds in part
merge-workshop-open = It does not hold
merge-workshop-applies = It applies: say which points hold
merge-workshop-not-applicable = It does not apply
merge-workshop-park = Park it: who finds out, and until when
merge-workshop-vote = Vote again
merge-workshop-next = Next point
merge-workshop-back = Point before
merge-workshop-quit = Stop here
# Lines to fill in.
merge-workshop-ask-vote = How many say that it holds, in part, and not? Three numbers, such as 4 0 1
merge-workshop-ask-points = Which points hold? The others do not
merge-workshop-ask-reason = Why does it not apply? One sentence
merge-workshop-ask-owner = Who finds out?
merge-workshop-ask-due = Until when? Such as 2027-01-31, or in two weeks; empty for no day
merge-workshop-day-unclear = That is no day to come. Until when? Such as 2027-01-31
# The last words.
merge-workshop-end =
    { $left ->
        [0] { $decided } decided, { $parked } parked, none left. All of it is in { $file }.
       *[other] { $decided } decided, { $parked } parked, { $left } left. All of it is in { $file }.
    }
merge-workshop-nothing = There is nothing to talk about: all agree.
merge-workshop-unsaved = { $file } could not be written: { $why } What was decided before is in it.

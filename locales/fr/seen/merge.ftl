# The English that the translation was made from. Written by `ospo-assess lint --accept`.

merge-agenda-fits =
    { $fit ->
        [one] At { $each } minutes a point, 1 of { $topics } fits into { $minutes } minutes.
       *[other] At { $each } minutes a point, { $fit } of { $topics } fit into { $minutes } minutes.
    }
merge-agenda-how = For each point: read it and its evidence aloud, show how many say what, hear somebody from the smaller side first, vote again, then decide, or name who finds out and until when. What all agree on needs no talk.
merge-agenda-left =
    { $left ->
        [one] Point { $first } is left for another time.
       *[other] Points { $first } to { $last } are left for another time.
    }
merge-agenda-merged = Some answers came in merged already: who of them said what is not known here, and is not counted below.
merge-agenda-practice = { $title } (stage { $stage })
merge-agenda-reason =
    { $reason ->
        [critical] Critical, and answered differently
        [contested] Applies to some, not to others
        [split] Answered differently
        [alone] Known to one person only
       *[unknown] Known to nobody
    }
merge-agenda-reason-lead =
    { $reason ->
        [critical] An average must not hide these. Decide them first.
        [contested] Some answer the points of the practice, others say that it does not apply or was decided against. Decide whether it applies.
        [split] The points that raise the score most come first.
        [alone] Read the evidence, and confirm what the one person says.
       *[unknown] Name who finds out, and until when.
    }
merge-agenda-standing = How far people agree
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
merge-agenda-title = What to talk about at { $organization }
merge-agenda-topic = { $number }. { $text }
merge-agreed =
    { $compared ->
        [0] No statement was answered by two people.
        [one]
            The one statement that at least two people answered is { $agreed ->
                [0] split
               *[other] agreed
            }.
       *[other] On { $agreed } of the { $compared } statements that at least two people answered, all who answered say the same.
    }
merge-alone =
    { $alone ->
        [one] 1 statement is known to one person only.
       *[other] { $alone } statements are known to one person only.
    }
merge-ask = Who can tell: { $roles }
merge-contested =
    { $practices ->
        [one] 1 practice applies to some and not to others.
       *[other] { $practices } practices apply to some and not to others.
    }
merge-decided =
    { $decided ->
        [one] 1 statement was decided together.
       *[other] { $decided } statements were decided together.
    }
merge-evidence = Evidence: { $evidence }
merge-evidence-none = No evidence was named. It could be: { $evidence }
merge-head-day = Day
merge-head-name = Name
merge-head-role = Role
merge-missing-roles = Nobody answered for { $roles }.
merge-no-role = –
merge-people =
    { $people ->
        [one] One person answered.
       *[other] { $people } people answered.
    }
merge-respondents = Who answered
merge-say =
    { $side ->
        [done] Done: { $count }
        [partly] In part: { $count }
       *[open] Open: { $count }
        [answered] Answered: { $count }
        [not-applicable] Not applicable: { $count }
        [declined] Declined: { $count }
    }
merge-say-between = { " · " }
merge-say-names = { $said } ({ $names })
merge-section = Who answered, and what is open between them
merge-section-contested = Applies to some, not to others
merge-section-split = Answered differently
merge-specific-done = Where one says that something is done, another who answered agrees in { $share } of the cases.
merge-specific-few = There are too few statements with two answers to say how often people agree: it takes { $enough }.
merge-specific-open = Where one says that something is open, another who answered agrees in { $share } of the cases.
merge-split =
    { $split ->
        [one] 1 statement is split.
       *[other] { $split } statements are split.
    }
merge-unknown =
    { $unknown ->
        [one] 1 statement is known to nobody.
       *[other] { $unknown } statements are known to nobody.
    }
merge-workshop-applied = It applies
merge-workshop-applies = It applies: say which points hold
merge-workshop-ask = What do you decide?
merge-workshop-ask-due = Until when? Such as 2027-01-31, or in two weeks; empty for no day
merge-workshop-ask-owner = Who finds out?
merge-workshop-ask-points = Which points hold? The others do not
merge-workshop-ask-reason = Why does it not apply? One sentence
merge-workshop-ask-vote = How many say that it holds, in part, and not? Three numbers, such as 4 0 1
merge-workshop-back = Point before
merge-workshop-day-unclear = That is no day to come. Until when? Such as 2027-01-31
merge-workshop-decided = Decided: { $side }
merge-workshop-done = It holds
merge-workshop-end =
    { $left ->
        [0] { $decided } decided, { $parked } parked, none left. All of it is in { $file }.
       *[other] { $decided } decided, { $parked } parked, { $left } left. All of it is in { $file }.
    }
merge-workshop-first = Hear first somebody who says: { $side }. Then the others, then vote again.
merge-workshop-first-either = Both sides are of one size: hear one after the other, then vote again.
merge-workshop-next = Next point
merge-workshop-nobody = Nobody answered this yet.
merge-workshop-not-applicable = It does not apply
merge-workshop-nothing = There is nothing to talk about: all agree.
merge-workshop-open = It does not hold
merge-workshop-park = Park it: who finds out, and until when
merge-workshop-parked =
    { $due ->
        [none] Parked with { $owner }
       *[other] Parked with { $owner }, until { $due }
    }
merge-workshop-partly = It holds in part
merge-workshop-practice = { $practice } · stage { $stage }
merge-workshop-quit = Stop here
merge-workshop-second = Second vote: { $sides }
merge-workshop-sides-between = { " : " }
merge-workshop-spread = { $sides }   { $said }
merge-workshop-unsaved = { $file } could not be written: { $why } What was decided before is in it.
merge-workshop-vote = Vote again
merge-workshop-where = Point { $number } of { $count } · { $reason }

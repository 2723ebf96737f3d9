# The English that the translation was made from. Written by `ospo-assess lint --accept`.

crosswalk-assessor = An assessor would ask for: { $evidence }
crosswalk-classification = { $classification } · Certifies nothing
crosswalk-confirmed = Confirmed { $day }
crosswalk-confirmed-owner = Confirmed { $day }, owner { $owner }
crosswalk-elsewhere = What to ask elsewhere
crosswalk-elsewhere-lead = No statement of the checklists bears on these requirements.
crosswalk-evidence = Evidence: { $evidence }
crosswalk-for-role = { $text } ({ $role })
crosswalk-head-id = Id
crosswalk-head-in-part = In part by, or whom to ask
crosswalk-head-text = What it asks for
crosswalk-head-whole = Answered by
crosswalk-holds = Holds: { $text }
crosswalk-leveled = { $text } (level { $level })
crosswalk-list-summary =
    { $publisher }, edition { $edition }: { $count ->
        [one] one requirement
       *[other] { $count } requirements
    }, in our words.
crosswalk-met = What is claimed
crosswalk-met-lead = Statements answer these requirements whole, and all of them hold.
crosswalk-met-none = Nothing can be claimed yet.
crosswalk-next = Next step: { $advice }
crosswalk-no-evidence = Evidence: none noted
crosswalk-nobody = No statement is left that bears on it.
crosswalk-not = Does not hold: { $text }
crosswalk-nothing-certified = Certifies nothing
crosswalk-open = What is open
crosswalk-open-lead = A statement does not hold, or statements answer the requirement only in part.
crosswalk-partly = Holds in part: { $text }
crosswalk-read = The requirements are of { $publisher }, edition { $edition }: { $page }
crosswalk-requirement = { $id }: { $text }
crosswalk-requirements = Requirements
crosswalk-rest = All statements hold, and leave a part of the requirement open: show the rest by other means.
crosswalk-subtitle = Answers of { $day }
crosswalk-summary = Of { $count } requirements, { $met } are met, { $open } are open, { $unknown } are not known, and { $elsewhere } must be asked elsewhere.
crosswalk-title = { $title }: what { $organization } can show
crosswalk-unanswered = Not answered: { $text }
crosswalk-unknown = What nobody answered
crosswalk-unknown-lead = These can be met or open: ask first.

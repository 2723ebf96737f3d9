# The English that the translation was made from. Written by `ospo-assess lint --accept`.

crosswalk-assessor = An assessor would ask for: { $evidence }
crosswalk-changed-lead = What differs here from the requirements that come with ospo-assess:
crosswalk-classification = Certifies nothing · { $classification }
crosswalk-confirmed = Confirmed { $day }
crosswalk-confirmed-owner = Confirmed { $day }, owner { $owner }
crosswalk-counts = How the requirements stand
crosswalk-elsewhere = What to ask elsewhere
crosswalk-elsewhere-lead = No statement of the checklists bears on these requirements.
crosswalk-evidence = Evidence: { $evidence }
crosswalk-fact-assessor = An assessor would ask for
crosswalk-fact-level = Level
crosswalk-fact-role = Role
crosswalk-fact-serves = Serves
crosswalk-fact-source = Source
crosswalk-for-role = { $text } ({ $role })
crosswalk-head-count = Number
crosswalk-head-id = Id
crosswalk-head-in-part = In part by, or whom to ask
crosswalk-head-part = Part
crosswalk-head-text = What it asks for
crosswalk-head-whole = Answered by
crosswalk-holds = Holds: { $text }
crosswalk-in-part = In part by
crosswalk-leveled = { $text } (level { $level })
crosswalk-leveled-for-role = { $text } (level { $level }; { $role })
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
crosswalk-serves = { $name } { $ids }
crosswalk-short = In short
crosswalk-subtitle = Answers of { $day }
crosswalk-summary = Requirements: { $count }. Claimed: { $met }. Open: { $open }. Not answered: { $unknown }. To ask elsewhere: { $elsewhere }.
crosswalk-title = { $title }: what { $organization } can show
crosswalk-unanswered = Not answered: { $text }
crosswalk-unknown = What nobody answered
crosswalk-unknown-lead = These can be met or open: ask first.

# SPDX-License-Identifier: CC-BY-4.0
# Crosswalks: what a standard or law requires, and which statements bear on it.

crosswalk-list-summary = { $publisher }, edition { $edition }: { $count ->
    [one] one requirement
   *[other] { $count } requirements
 }, in our words.
crosswalk-requirements = Requirements
crosswalk-head-id = Id
crosswalk-head-text = What it asks for
crosswalk-head-whole = Answered by
crosswalk-head-in-part = In part by, or whom to ask
# A requirement of a level or for a role, before its text.
crosswalk-leveled = { $text } (level { $level })
crosswalk-for-role = { $text } ({ $role })
crosswalk-leveled-for-role = { $text } (level { $level }; { $role })
crosswalk-nobody = No statement is left that bears on it.

# The report.

crosswalk-title = { $title }: what { $organization } can show
crosswalk-subtitle = Answers of { $day }
crosswalk-summary = Requirements: { $count }. Claimed: { $met }. Open: { $open }. Not answered: { $unknown }. To ask elsewhere: { $elsewhere }.
crosswalk-nothing-certified = Certifies nothing
crosswalk-classification = Certifies nothing · { $classification }
crosswalk-read = The requirements are of { $publisher }, edition { $edition }: { $page }
crosswalk-met = What is claimed
crosswalk-met-lead = Statements answer these requirements whole, and all of them hold.
crosswalk-met-none = Nothing can be claimed yet.
crosswalk-open = What is open
crosswalk-open-lead = A statement does not hold, or statements answer the requirement only in part.
crosswalk-unknown = What nobody answered
crosswalk-unknown-lead = These can be met or open: ask first.
crosswalk-elsewhere = What to ask elsewhere
crosswalk-elsewhere-lead = No statement of the checklists bears on these requirements.
crosswalk-requirement = { $id }: { $text }
crosswalk-assessor = An assessor would ask for: { $evidence }
crosswalk-confirmed = Confirmed { $day }
crosswalk-confirmed-owner = Confirmed { $day }, owner { $owner }
crosswalk-evidence = Evidence: { $evidence }
crosswalk-no-evidence = Evidence: none noted
crosswalk-next = Next step: { $advice }
crosswalk-rest = All statements hold, and leave a part of the requirement open: show the rest by other means.
crosswalk-holds = Holds: { $text }
crosswalk-not = Does not hold: { $text }
crosswalk-partly = Holds in part: { $text }
crosswalk-unanswered = Not answered: { $text }

# What a requirement is shown with: labels.
crosswalk-fact-source = Source
crosswalk-fact-level = Level
crosswalk-fact-role = Role
crosswalk-fact-assessor = An assessor would ask for
crosswalk-in-part = In part by
# Which requirements a practice serves: a label, and one standard with the ids in it.
crosswalk-fact-serves = Serves
crosswalk-serves = { $name } { $ids }

# Before a list of requirements that an organization changed.
crosswalk-changed-lead = What differs here from the requirements that come with ospo-assess:

# The first page: its heading, and a table of how many requirements stand in which way.
crosswalk-short = In short
crosswalk-counts = How the requirements stand
crosswalk-head-part = Part
crosswalk-head-count = Number

# SPDX-License-Identifier: CC-BY-4.0
# What an import took over from a board of issues, and what it did not. $activity is an id such as GGI-A-17, $number that of an
# issue; practices and points are told by their ids.

import-board = My GGI Board
import-read =
    Read { $issues ->
        [one] { $issues } issue
       *[other] { $issues } issues
    } of { $forge ->
        [github] GitHub
       *[gitlab] GitLab
    }: { $activities ->
        [one] { $activities } is an activity
       *[other] { $activities } are activities
    } of the handbook, { $closed } of them closed.
import-nothing = Nothing was taken.
import-taken =
    Taken: { $practices ->
        [one] the answer to { $practices } practice
       *[other] the answers to { $practices } practices
    }, with { $done ->
        [one] { $done } point
       *[other] { $done } points
    } done.
import-unticked = Where an activity has a ticked box, its empty boxes count as open. A point without a box is unknown.
import-remarks =
    Taken: notes, owners and days of { $count ->
        [one] { $count } practice
       *[other] { $count } practices
    }.

# What was not taken as it stands on the board.
import-left-untouched = No box is ticked, so nothing is claimed: { $activities }
import-left-done = Called done without a ticked box, which only a note keeps: { $activities }
import-left-boxes = Not taken: { $activity } (#{ $number }) has { $boxes } boxes under Progress Assessment where the handbook has { $checks }, so their order says nothing. Answer it by hand.
import-left-copy = Not taken: { $activity } has another issue that was changed later than #{ $number }.
import-left-missing = Not on the board: { $activities }
import-left-answered = Kept: { $practice } is answered already, and the board differs on { $points }. --replace takes the board's word.
import-left-settled = Kept: { $practice } does not apply, was declined, or its people disagree, though the board has ticks. Change it by hand.
import-left-twins = Kept: the answer of another checklist counts for { $points }. --replace takes the board's word.

# Lines of a note in the answers.
import-note-done = { import-board }: done there, with no box ticked
import-note-objectives = { import-board }, objectives: { $words }
import-note-notes = { import-board }, notes: { $words }

# What goes back to a board.
import-back =
    { $issues ->
        [0] The board says the same already.
        [one] { $issues } issue changes.
       *[other] { $issues } issues change.
    } Boxes to tick: { $tick }, to untick: { $untick }.
import-back-partly =
    { $count ->
        [one] One point holds in part, for which a board has no sign: its box is not ticked.
       *[other] { $count } points hold in part, for which a board has no sign: their boxes are not ticked.
    }

# What was taken from a workbook that a form wrote. $sheet and $cell are names such as “Questions” and D14.
import-workbook =
    Read { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, of which { $answered ->
        [one] { $answered } has an answer
       *[other] { $answered } have an answer
    }.
import-workbook-nobody = The workbook does not say who answered: cell { $cell } of the sheet “{ $sheet }” is blank.
import-workbook-formula = Left out: the formula in cell { $cell } of the sheet “{ $sheet }”. Paste its value if it is an answer.
import-workbook-retired = Left out, since the catalog no longer asks it: { $ids }
import-workbook-twins = Changed as well, being the same statements under other questions: { $ids }
# A note that was written beside a statement instead of beside its question.
import-workbook-note = “{ $statement }” { $note }

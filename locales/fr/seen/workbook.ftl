# The English that the translation was made from. Written by `ospo-assess lint --accept`.

workbook-choose-day = A day, such as 2026-11-26.
workbook-choose-point = Choose from the list. Blank: nothing is said.
workbook-choose-whole = Only if one answer fits the whole question. Else leave it blank and answer the statements below.
workbook-choose-wrong = Choose one of the words in the list, or leave the cell blank.
workbook-column-answer = Answer
workbook-column-due = By when
workbook-column-evidence = Evidence, one link or sentence a line
workbook-column-note = Note
workbook-column-owner = Who closes the gap
workbook-column-question = Questions and statements
workbook-column-reason = Why it does not apply, or was decided against
workbook-column-review = When to look at it again
workbook-critical = critical
workbook-date = Day of your answers
workbook-date-why = Such as 2026-11-26. Blank: the day on which your file is read.
workbook-evidence = Evidence: { $evidence }
workbook-hand-in = Where to hand it in
workbook-hand-in-default = When you are done, save this file as it is, as a workbook (.xlsx), and send it to the person who gave it to you.
workbook-hand-in-own = When you are done, save this file as it is, as a workbook (.xlsx). Where to send it: { $place }
workbook-how = How to fill it in
workbook-how-1 = First say below who you are. Then go to the sheet “{ $sheet }”. Take the questions in any order; leave what others know better.
workbook-how-2 = Each question stands on a shaded row, with its statements below. Say for each statement whether it holds today, for all of us: choose from the list in its cell.
workbook-how-3 = A cell that you leave blank says nothing: nobody takes it for a no.
workbook-how-4 = In the row of the question you can answer it as a whole: that nobody knows, that it does not apply, that you decided against it. “{ $rest }” there saves you many cells: mark what holds, and choose it for the others.
workbook-how-5 = Notes and evidence may stand in any row. You can sort, filter, add columns and sheets of your own, and paste whole rows. Keep the hidden column and rows: by them the answers are found again.
workbook-id = Form { $id }
workbook-known = What is filled in already comes from what is known as of { $day }. Change what is not right, and empty what you cannot confirm: what you hand in are your answers.
workbook-legend = What you can choose for a statement
workbook-legend-meaning =
    { $state ->
        [done] It holds today, for all of us.
        [partly] It holds today for a part of us only. Say in the note where.
        [open] It does not hold today, also where work has begun.
       *[unknown] You do not know.
    }
workbook-made-of = This workbook
workbook-private = Nothing is sent
workbook-private-what = This file holds no macro, no formula and no link. Your answers stay in it, and go where you send it.
workbook-rest = The others do not hold
workbook-revision = { $checklist }, revision { $revision }
workbook-same = Also asked above, under “{ $practice }”: one answer is enough.
workbook-sheet-questions = Questions
workbook-sheet-start = Start
workbook-what = What this is
workbook-whole-legend = What you can choose for a question
workbook-whole-meaning =
    { $answer ->
        [rest] Every statement of the question that you leave blank does not hold.
        [unknown] You know of none of its statements.
        [not-applicable] It cannot arise here. Say why in the same row.
       *[declined] It could apply, and you chose not to. Say why, and when you look at it again.
    }

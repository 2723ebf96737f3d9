# SPDX-License-Identifier: CC-BY-4.0
# The interview. Letters that stand for a key (space, enter and esc apart) are the same in every language.

# How long something takes, and how much of it there is: $questions and $minutes are numbers. Stands alone and in brackets.
interview-length =
    { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }

# How long something takes: $alone and $group are numbers of minutes, for one person and for a group that talks about each
# point; $hours is that of the group in hours where minutes would be too exact, else 0.
interview-time =
    about { $alone ->
        [one] { $alone } minute
       *[other] { $alone } minutes
    } alone, { $hours ->
        [0] { $group ->
            [one] { $group } minute
           *[other] { $group } minutes
        }
        [one] { $hours } hour
       *[other] { $hours } hours
    } in a group

# Points. $point is the text of one, which ends in a full stop, $practice the title of a practice.

interview-point-critical = { $point } (critical)
# What is known of it comes from an answer to that practice, where the same point stands.
interview-point-from = { $point } (from: { $practice })
interview-point-critical-from = { $point } (critical) (from: { $practice })
# A point that is marked, in a list with boxes.
interview-point-partly = in part: { $point }
interview-point-not-known = not known: { $point }
# The same read out in plain lines, without boxes.
interview-spoken-holds = (holds) { $point }
interview-spoken-partly = (in part) { $point }
interview-spoken-not-known = (not known) { $point }
interview-spoken-ticked = (ticked) { $label }

# What a new file must know.

interview-welcome = Welcome to the open source self-assessment
interview-welcome-what = It asks how your organization handles open source, one practice at a time.
interview-welcome-saved = From the first answer on, each one is saved at once: stop and go on whenever you like.
interview-welcome-skip = You need not know everything. Skip what others know better.
# What an organization is called until somebody says more; written into the answers file.
interview-name-default = My organization
interview-ask-name = What is your organization called?
interview-ask-kind = What kind of organization is it?
interview-kind =
    { $kind ->
        [company] A company
        [university] A university
        [government] A public body
        [research] A research lab or institute
        [non-profit] A non-profit or foundation
       *[other] Something else
    }
interview-checklists = Checklists
interview-checklists-words = Each checklist stands on its own. One is a good start; add others any time.
interview-ask-checklists = Which checklists do you want to go through?
interview-tick-one = Tick at least one checklist
# A checklist to tick, how long it takes ($time is an interview-time), and what it is for.
interview-checklist =
    { $title } ({ $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }: { $time }). { $purpose }
interview-activities = What you do
interview-activities-words = What you do not do is not asked; the report says so.
interview-ask-activities = What of this does your organization do?
interview-activity =
    { $activity ->
        [build] It writes software, if only for itself
        [ship] It hands software to others: as a product, with a device, for download
       *[publish] It runs public open source projects of its own
    }
interview-target = Where do you want to get to?
interview-target-words = There are four stages, each on top of the one before. The report says what to do up to the one you aim at. Stage 2 is a good first aim.
interview-ask-target = Which stage do you aim at?
# LOWER($title) is the title of a stage with a small first letter, $title the same as a title; $about is an
# interview-stage-about.
interview-target-stage = Stage { $stage }: { LOWER($title) }. { $about }
interview-stage-about =
    { $stage ->
        [1] You know what you use, keep its licences, and react when it is unsafe.
        [2] You give fixes back, and your people take part where what you depend on is made.
        [3] You publish projects of your own, and others can join them.
       *[4] You help to decide where open source goes, and it is a part of your strategy.
    }

# The start: which part to go through.

# $time is an interview-time.
interview-in-all =
    { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } in all: { $time }.
# What of $all points is asked in so many $minutes, critical ones and early stages first; $time is an interview-time.
interview-fitting =
    In { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }, { $count } of { $all ->
        [one] { $all } point fits
       *[other] { $all } points fit
    }, critical and early ones first ({ $time }).
# $day is a shared-day.
interview-last-changed = { $file }, last changed on { $day }
interview-ask-part = What do you want to go through?
# A part to go through. $stage is the number of the next stage.
interview-plan =
    { $plan ->
        [door] { $questions ->
            [10] Ten questions, three minutes: where do we stand?
           *[other] Where do we stand? The short way ({ interview-length })
        }
        [door-left] Where do we stand? What is left of the short way ({ interview-length })
        [essentials] The essentials: all that is critical ({ interview-length })
        [everything] Everything, from the start ({ interview-length })
        [open] Go on with what is open ({ interview-length })
        [essentials-left] The essentials: what is critical and still open ({ interview-length })
        [not-known] Only what you did not know ({ interview-length })
        [stage] Only what stage { $stage } still needs ({ interview-length })
       *[again] Go through everything again ({ interview-length })
    }
interview-plan-checklist = One checklist
interview-plan-section = One section
interview-plan-role = Only what one role can answer
interview-plan-settings = Change what you do, checklists or target
interview-plan-target = Change what you do, or the target
interview-plan-finish = Finish and see the result
interview-ask-checklist = Which checklist?
interview-ask-section = Which section?
interview-ask-role = Whose questions? Several roles can answer one.
# A part, how many of its $questions are $open, and for how many $minutes.
interview-part-answered =
    { $title } ({ $questions ->
        [one] { $questions } question, all answered
       *[other] { $questions } questions, all answered
    })
interview-part-open =
    { $title } ({ $open } of { $questions ->
        [one] { $questions } question open
       *[other] { $questions } questions open
    }, about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    })

# The question. $number is its number, $count how many there are, $missing how many critical points are known to be missing,
# $minutes how long the rest of the section takes, $score a percentage or the bounds of one.

interview-place =
    { $missing ->
        [0] Question { $number } of { $count }
       *[other] Question { $number } of { $count }, { $missing } critical still missing
    }, { $minutes ->
        [0] this section is answered
        [one] about { $minutes } minute left in this section
       *[other] about { $minutes } minutes left in this section
    }
interview-place-score = { interview-place }, score { $score }
# The same on a way that asks only some points: from $first to $last.
interview-place-points =
    { $several ->
        [one] Question { $first } of { $count }
       *[several] Questions { $first } to { $last } of { $count }
    }{ $missing ->
        [0] { "" }
       *[other] , { $missing } critical still missing
    }{ $minutes ->
        [0] , the last
        [one] , about { $minutes } minute left
       *[other] , about { $minutes } minutes left
    }
# The same where there is hardly any room.
interview-place-short = { $section }, { $number } of { $count }
interview-why = Why it matters: { $why }
interview-mark = Mark what holds today. What has no mark does not hold.
# In a round in which last answers are confirmed.
interview-confirm-again = This is what was said last time. Continue if it is so today, or change the marks first.
interview-mark-part = Mark what holds today. What has no mark does not hold. More is asked later.
interview-not-saved-yet = Not saved yet. The next answer tries again.
# What was answered before.
interview-said-none = You said: none of these holds today.
interview-said-points = You answered this; the marks show how.
interview-said-begun = You answered a part of this; the marks show it. The rest was not asked yet.
interview-said-unknown = You said: don’t know.
interview-said-not-applicable = You said: does not apply to us, because: { $reason }
interview-said-declined = You said: decided against, until { $day }, because: { $reason }
# What is kept beside the answer: $parts is one of these or several, with interview-kept-between between them.
interview-kept = Also kept: { $parts }
interview-kept-between = { "; " }
interview-kept-note = note: { $note }
interview-kept-evidence = evidence: { $evidence }
interview-kept-owner = owner: { $owner }
interview-kept-due = due: { $day }
# Beside the points, in a wide window: headings, and what stands below them.
interview-if-open = If this point is open
interview-read = Read: { $title }
interview-convincing = What would convince a stranger
interview-evidence-so-far = Evidence so far
interview-note = Note
interview-owner = Owner
interview-owner-due = { $owner }, by { $day }

# The keys at a question, shortly: a key, a colon, what it does. $choice is one of those of interview-choice.

interview-hint-holds = space: holds
interview-hint-next = enter: next
interview-hint-none = 0: none
interview-hint-partly = p: in part
interview-hint-not-known = k: not known
interview-hint-choice =
    { $key }: { $choice ->
        [return] return
        [back] back
        [skip] skip
        [unknown] don’t know any
        [not-applicable] does not apply
        [declined] decided against
        [note] note
        [evidence] evidence
        [owner] owner
        [advice] advice
        [jump] jump
        [undo] undo
        [withdraw] withdraw
        [overview] overview
        [keys] all keys
       *[quit] quit
    }
# A key and what it does.
interview-hint-key = { $key }: { $does }
interview-hint-scroll = arrows: scroll
interview-hint-menu = esc: menu
interview-hint-tick = space: tick
interview-hint-back = esc: back
interview-hint-go-on = enter: go on
interview-hint-letter = letter, or arrows and enter: choose
interview-hint-arrows = arrows: move
interview-hint-search = letters: search
interview-hint-choose = enter: choose
interview-hint-suggested = enter: keep, or type another; esc: back
interview-hint-save = enter: save, esc: back
interview-hint-read-on = enter: read on, esc: return
interview-hint-return = enter: return
interview-hint-return-or-up = enter: return, page up: back
interview-search = Search: { $typed }
# What does not fit beside the points.
interview-more-beside = … (a: all of it)
# Which points of a list can be seen: from $first to $last of $count. $more says where the others are.
interview-seen =
    { $more ->
        [both] ({ $first } to { $last } of { $count }, more above and below)
        [above] ({ $first } to { $last } of { $count }, more above)
        [below] ({ $first } to { $last } of { $count }, more below)
       *[none] ({ $first } to { $last } of { $count })
    }
interview-pasted = A paste is no answer: nothing was taken of it.
interview-none-meant = None of these holds today: enter confirms it.
interview-no-match = Nothing here matches that. Take back what you typed.
interview-write-or-esc = Please write something, or press esc to go back.

# The menu of a question.

interview-ask-what = What do you want to do?
interview-choice =
    { $choice ->
        [return] Return to the question
        [back] Back to the question before
        [skip] Skip it for now
        [unknown] Don’t know any of it
        [not-applicable] Does not apply to us (say why)
        [declined] We decided against it (say why, and until when)
        [note] Write a note
        [evidence] Add evidence
        [owner] Say who takes care of it, and by when
        [advice] Advice, evidence and links
        [jump] Jump to another question, and back
        [undo] Undo the last mark or answer
        [withdraw] Take the answer back
        [overview] Overview: progress so far
        [keys] All keys
       *[quit] Save and quit
    }
# The words that can be typed for it in plain lines, with commas between them. Those of English hold in every language.
interview-words =
    { $choice ->
        [return] return
        [back] back
        [skip] skip
        [unknown] dont know, don't know, don’t know
        [not-applicable] not applicable, does not apply
        [declined] declined
        [note] note
        [evidence] evidence
        [owner] owner, due
        [advice] advice
        [jump] jump
        [undo] undo
        [withdraw] withdraw
        [overview] overview, progress
        [keys] keys
       *[quit] quit, exit
    }
# The word that can be typed where none of the points holds.
interview-word-none = none

# What each key does, on a screen of its own: headings, keys, and what they do.

interview-help = All keys
interview-help-points = Points
interview-help-question = The question
interview-help-moving = Moving
interview-help-key =
    { $key ->
        [space] space
        [numbers] 1 to 9
        [enter] enter
        [arrows] up, down
        [esc] esc, ctrl-d
        [ctrl-c] ctrl-c
       *[other] { $key }
    }
interview-help-does =
    { $key ->
        [space] the point holds, for all that is assessed; again: it does not
        [numbers] the same for the point of that number
        [p] it holds in part; you can say where, which goes into the note
        [k] you don’t know this point
        [0] none of the points holds
        [enter] your marks are the answer: what has no mark does not hold
        [arrows] move; page up, page down, home and end as well
        [esc] all of this as a menu
       *[ctrl-c] leave at once; every answer is saved by then
    }

# Where an answer could mean several things.

interview-ask-which = Which one is it?
interview-marked-nothing = You marked nothing.
interview-changed-nothing = You changed nothing.
interview-cleared = You took every mark away.
interview-mean-none = None of these holds today
interview-mean-marked = Only what is marked holds today
interview-mean-withdraw = Take the answer back: the question is open again
interview-mean-return = Back to the question

# What became of an answer.

interview-look-again = You will look at that again on { $day }.
interview-due-on = Due on { $day }.
interview-withdrawn = Your answer is taken back. Open again: { $practice }
interview-undone = Taken back: what you last said of: { $practice }
interview-nothing-to-undo = There is nothing to undo.
interview-first-question = This is the first question.
# The same point of another practice now has another answer.
interview-in-step =
    { $state ->
        [done] The same point stands in { $practice } ({ $checklist }): there, too, it holds now.
        [partly] The same point stands in { $practice } ({ $checklist }): there, too, it holds in part now.
       *[open] The same point stands in { $practice } ({ $checklist }): there, too, it no longer holds.
    }
# $last is the number of the last stage. For LOWER see interview-target-stage.
interview-well-done = Well done! You have reached stage { $stage } of { $last }: { LOWER($title) }.

# Jumping to another question. $state says how it stands.

interview-jump = Jump
interview-ask-jump = Type a word of a section, question or point:
interview-jump-back = Back to: { $practice }
interview-jump-item =
    { $section }: { $practice } ({ $state ->
        [marked] marked, not confirmed
        [open] open
       *[answered] answered
    })
interview-jump-item-of = { $checklist }: { interview-jump-item }
interview-came-from = You came from: { $practice }. Jump again to go back.

# The end of a part, and leaving.

interview-end-of-part = This was the last question of this part.
interview-ask-now = What now?
interview-back-to-skipped = Go back to what you skipped ({ interview-length })
interview-go-on-essentials = Go on with the essentials: all that is critical ({ interview-length })
interview-go-on-open = Go on with everything open ({ interview-length })
# After the ten statements: $hold of $count hold.
interview-door-end =
    { $hold } of { $count ->
        [one] { $count } holds today.
       *[other] { $count } hold today.
    }
interview-door-partly =
    { $count ->
        [one] { $count } more holds in part.
       *[other] { $count } more hold in part.
    }
interview-door-unknown =
    { $count ->
        [one] { $count } is not known to you yet.
       *[other] { $count } are not known to you yet.
    }
interview-door-deeds =
    { $count ->
        [1] Do this next:
       *[other] Do these { $count } next:
    }
interview-numbered = { $number }. { $text }
interview-other-part = Choose another part
interview-leave = Leave the interview?
interview-return = Return
interview-quit = Quit
interview-return-to-it = Return to the interview
interview-last-not-saved = Your last answers are not saved.
interview-quit-and-lose = Quit, and lose them
# $practices are titles with a shared-comma between them.
interview-marked-only = Marked, but not confirmed with enter: { $practices }
interview-quit-without-marks = Quit without these marks

# Saving. $practices are titles with a shared-comma between them.

interview-merged = Somebody else changed the file meanwhile; their answers are in too: { $practices }
# $why is what the computer says about it.
interview-unreadable = The file was changed meanwhile and cannot be read: { $why }
interview-conflict = Somebody else answered this differently meanwhile: { $practices }
interview-not-saved-in = Not saved in { $file }.
interview-nothing-lost = Nothing is lost: your answers are still here.
interview-try-again = Try again
interview-keep-mine = Keep my answers
interview-take-theirs = Take their answers
interview-save-elsewhere = Save my answers in another file
interview-save-later = Go on, and try again with the next answer
interview-elsewhere = Save in another file
interview-ask-file = Name of the new file:
interview-saved-in = Saved in { $file } from now on.

# The small dialogues around an answer: headings, help, and what is asked.

interview-days = Like 30.06.2027, 30 June 2027, 2027-06 for its last day, or in six months.
interview-days-or-none = Like 30.06.2027, 30 June 2027, 2027-06 for its last day, or in six months. Clear the line for no date.
interview-day-over = { $day } is over. Which later day?
interview-day-unclear = That is no day that can be understood. Which day, like 30.06.2027?
# What is suggested for a day.
interview-in-a-year = in a year
# The words in which a day can be typed, in small letters, with commas between them. Those of English hold in every language,
# and so do days in digits. Words around a day that say nothing of it:
interview-date-fillers = in, by, on, until, the, of, end, from
interview-date-tomorrow = tomorrow
interview-date-half-a-year = half a year
interview-date-months = january, february, march, april, may, june, july, august, september, october, november, december
interview-date-numbers = one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve
# Other words for the number one, as in “a year”.
interview-date-one = a, an
# What may follow the number of a day, as in “3rd”.
interview-date-endings = ., st, nd, rd, th
# The letter before the number of a quarter, as in “Q2 2027”.
interview-date-quarter = q
# Day, week, month, quarter and year, each with all its words with blanks between them.
interview-date-units = d day days, w week weeks, m month months, quarter quarters, y year years
interview-not-applicable = Does not apply to us
interview-not-applicable-help = It leaves the score, and the report lists it with your reason.
interview-ask-not-applicable = Why can it not apply?
interview-declined = We decided against it
interview-declined-help = It still counts as open in the score. The report lists it apart, with your reason.
interview-ask-declined = Why did you decide so?
interview-ask-review = When do you look at it again?
interview-note-help = Whatever helps whoever reads this later. Clear the line to take the note out.
interview-ask-note = Note:
interview-partly = Holds in part
interview-partly-help = It goes into the note. Enter alone says nothing of it.
interview-ask-where = Where does it hold?
interview-evidence = Evidence
# $evidence is what would convince a stranger.
interview-convincing-is = What would convince a stranger: { $evidence }
interview-ask-evidence = A link or a sentence:
interview-add-evidence = Add a link or a sentence
interview-remove-evidence = Remove: { $evidence }
interview-which-evidence = Evidence:
interview-owner-help = A person, team or role. Clear the line to take the owner and the date out.
interview-ask-owner = Who takes care of it?
interview-due = Due date
interview-ask-due = By when?

# Advice for a practice.

interview-effort =
    { $effort ->
        [small] Effort: small (days)
        [medium] Effort: medium (weeks)
       *[large] Effort: large (a quarter or more)
    }
interview-next-step = Next step: { $advice }
interview-to-read = To read:

# Where the answers stand. $answered of $questions have an answer; of the points of those, $hold of $known hold, and $missing
# critical ones are missing.

interview-answered =
    { $answered } of { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } answered
interview-answered-score = { interview-answered }, score { $score }
interview-holding =
    Of what you answered, { $hold } of { $known ->
        [one] { $known } point
       *[other] { $known } points
    } hold; { $missing ->
        [0] no critical one is missing
        [one] { $missing } critical one is missing
       *[other] { $missing } critical ones are missing
    }.
interview-reached-none = Reached: stage 0 of { $last }, where open source is used without a plan
# For LOWER see interview-target-stage.
interview-reached = Reached: stage { $stage } of { $last }: { LOWER($title) }
interview-section-state = { $section }: { $answered } of { $questions } answered
interview-section-held =
    { $section }: { $answered } of { $questions } answered, { $hold } of { $known ->
        [one] { $known } point
       *[other] { $known } points
    } hold
interview-section-end =
    End of { $section }: of what you answered, { $hold } of { $known ->
        [one] { $known } point
       *[other] { $known } points
    } hold.
interview-progress = Progress so far
interview-checklist-score = { $checklist }, score { $score }
interview-all-answered = Every question has an answer.
interview-still-open = Still open: { interview-length }.
# $shares are the roles below with a shared-comma between them.
interview-who = Who can answer them: { $shares }.
interview-who-several = Who can answer them: { $shares } (several can answer one).
# A role, and how many questions it can answer: “legal 5”.
interview-share =
    { $role ->
        [management] management
        [engineering] engineering
        [legal] legal
        [security] security
        [people] people
        [procurement] procurement
        [communications] communications
       *[other] { $role }
    } { $count }
# What was answered with “don’t know”.
interview-unknown-questions =
    { $questions ->
        [one] Of that, not known to you: { $questions } question.
       *[other] Of that, not known to you: { $questions } questions.
    }
interview-unknown-points =
    { $points ->
        [one] Of that, not known to you: { $points } point.
       *[other] Of that, not known to you: { $points } points.
    }
interview-unknown-both =
    Of that, not known to you: { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } and { $points ->
        [one] { $points } point
       *[other] { $points } points
    }.

# The end. $file is the answers file as a shell takes it.

interview-saved = Every answer is saved in { $file }.
interview-nothing-written = Nothing was answered, so nothing was written.
interview-go-on = Go on any time with: ospo-assess interview { $file }
interview-lost = Your last answers could not be saved.
interview-nothing-open = Nothing is open here: every question has an answer.
interview-score-before = At the start of this session: { $score }
interview-stage-now = Well done! You reached stage { $stage } in this session.
interview-do-next = Do this next: { $step }
# Page one of the report stands above these.
interview-result-choice =
    { $choice ->
        [pdf] PDF
        [html] HTML
        [markdown] Markdown
        [read-on] read on
        [go-on] go on with what is open
       *[quit] quit
    }
# $files are names with a shared-comma between them.
interview-written = Written: { $files }
interview-not-written = Not written. { $why }

# Plain lines: what can be typed stands in brackets after the question.

interview-plain-choose = { $question } (number or name; enter: { $number }; <: back)
interview-plain-no-choice = There is no such choice.
interview-plain-mark = Your answer (numbers like 1 3 hold, 4~ holds in part, 5? is not known; none, skip, dont know; enter: no change; ?: all choices)
interview-plain-mark-again = Please type numbers from the list with spaces between them, or a word such as skip.
interview-plain-tick = { $question } (numbers like 1 3; enter: no change; <: back)
interview-plain-tick-again = Please type numbers from the list, with spaces between them.
interview-plain-line = { $question } (<: back)
interview-plain-line-nothing = { $question } (enter: nothing; <: back)
interview-plain-line-said = { $question } (enter: { $said }; <: back)
interview-plain-line-clear = { $question } (enter: { $said }; a minus: nothing; <: back)
interview-plain-type = Type a text and press enter.
interview-plain-write = Please write something.
# A terminal hands over no more than 4,095 bytes of a line.
interview-plain-too-long = That line is too long: a terminal hands over 4,095 bytes of it and drops the rest. Nothing was taken. Please type a shorter one; the answers file takes longer texts.

# Where only what bears on a standard is asked. $checklists are ids: words of the key `checklists`.
interview-out-of-scope = More statements bear on this, in checklists that the file does not take in: { $checklists }. Add them to `checklists` to be asked.

# The English that the translation was made from. Written by `ospo-assess lint --accept`.

interview-activities = What you do
interview-activities-words = What you do not do is not asked; the report says so.
interview-activity =
    { $activity ->
        [build] It writes software, if only for itself
        [ship] It hands software to others: as a product, with a device, for download
       *[publish] It runs public open source projects of its own
    }
interview-add-evidence = Add a link or a sentence
interview-all-answered = Every question has an answer.
interview-answered =
    { $answered } of { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } answered
interview-answered-score = { interview-answered }, score { $score }
interview-ask-activities = What of this does your organization do?
interview-ask-checklist = Which checklist?
interview-ask-checklists = Which checklists do you want to go through?
interview-ask-declined = Why did you decide so?
interview-ask-due = By when?
interview-ask-evidence = A link or a sentence:
interview-ask-file = Name of the new file:
interview-ask-jump = Type a word of a section, question or point:
interview-ask-kind = What kind of organization is it?
interview-ask-name = What is your organization called?
interview-ask-not-applicable = Why can it not apply?
interview-ask-note = Note:
interview-ask-now = What now?
interview-ask-owner = Who takes care of it?
interview-ask-part = What do you want to go through?
interview-ask-review = When do you look at it again?
interview-ask-role = Whose questions? Several roles can answer one.
interview-ask-section = Which section?
interview-ask-target = Which stage do you aim at?
interview-ask-what = What do you want to do?
interview-ask-where = Where does it hold?
interview-ask-which = Which one is it?
interview-back-to-skipped = Go back to what you skipped ({ interview-length })
interview-came-from = You came from: { $practice }. Jump again to go back.
interview-changed-nothing = You changed nothing.
interview-checklist =
    { $title } ({ $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }: { $time }). { $purpose }
interview-checklist-score = { $checklist }, score { $score }
interview-checklists = Checklists
interview-checklists-words = Each checklist stands on its own. One is a good start; add others any time.
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
interview-cleared = You took every mark away.
interview-confirm-again = This is what was said last time. Continue if it is so today, or change the marks first.
interview-conflict = Somebody else answered this differently meanwhile: { $practices }
interview-convincing = What would convince a stranger
interview-convincing-is = What would convince a stranger: { $evidence }
interview-date-endings = ., st, nd, rd, th
interview-date-fillers = in, by, on, until, the, of, end, from
interview-date-half-a-year = half a year
interview-date-months = january, february, march, april, may, june, july, august, september, october, november, december
interview-date-numbers = one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve
interview-date-one = a, an
interview-date-quarter = q
interview-date-tomorrow = tomorrow
interview-date-units = d day days, w week weeks, m month months, quarter quarters, y year years
interview-day-over = { $day } is over. Which later day?
interview-day-unclear = That is no day that can be understood. Which day, like 30.06.2027?
interview-days = Like 30.06.2027, 30 June 2027, 2027-06 for its last day, or in six months.
interview-days-or-none = Like 30.06.2027, 30 June 2027, 2027-06 for its last day, or in six months. Clear the line for no date.
interview-declined = We decided against it
interview-declined-help = It still counts as open in the score. The report lists it apart, with your reason.
interview-do-next = Do this next: { $step }
interview-door-deeds =
    { $count ->
        [1] Do this next:
       *[other] Do these { $count } next:
    }
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
interview-due = Due date
interview-due-on = Due on { $day }.
interview-effort =
    { $effort ->
        [small] Effort: small (days)
        [medium] Effort: medium (weeks)
       *[large] Effort: large (a quarter or more)
    }
interview-elsewhere = Save in another file
interview-end-of-part = This was the last question of this part.
interview-evidence = Evidence
interview-evidence-so-far = Evidence so far
interview-first-question = This is the first question.
interview-fitting =
    In { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }, { $count } of { $all ->
        [one] { $all } point fits
       *[other] { $all } points fit
    }, critical and early ones first ({ $time }).
interview-go-on = Go on any time with: ospo-assess interview { $file }
interview-go-on-essentials = Go on with the essentials: all that is critical ({ interview-length })
interview-go-on-open = Go on with everything open ({ interview-length })
interview-help = All keys
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
interview-help-moving = Moving
interview-help-points = Points
interview-help-question = The question
interview-hint-arrows = arrows: move
interview-hint-back = esc: back
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
interview-hint-choose = enter: choose
interview-hint-go-on = enter: go on
interview-hint-holds = space: holds
interview-hint-key = { $key }: { $does }
interview-hint-letter = letter, or arrows and enter: choose
interview-hint-menu = esc: menu
interview-hint-next = enter: next
interview-hint-none = 0: none
interview-hint-not-known = k: not known
interview-hint-partly = p: in part
interview-hint-read-on = enter: read on, esc: return
interview-hint-return = enter: return
interview-hint-return-or-up = enter: return, page up: back
interview-hint-save = enter: save, esc: back
interview-hint-scroll = arrows: scroll
interview-hint-search = letters: search
interview-hint-suggested = enter: keep, or type another; esc: back
interview-hint-tick = space: tick
interview-holding =
    Of what you answered, { $hold } of { $known ->
        [one] { $known } point
       *[other] { $known } points
    } hold; { $missing ->
        [0] no critical one is missing
        [one] { $missing } critical one is missing
       *[other] { $missing } critical ones are missing
    }.
interview-if-open = If this point is open
interview-in-a-year = in a year
interview-in-all =
    { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } in all: { $time }.
interview-in-step =
    { $state ->
        [done] The same point stands in { $practice } ({ $checklist }): there, too, it holds now.
        [partly] The same point stands in { $practice } ({ $checklist }): there, too, it holds in part now.
       *[open] The same point stands in { $practice } ({ $checklist }): there, too, it no longer holds.
    }
interview-jump = Jump
interview-jump-back = Back to: { $practice }
interview-jump-item =
    { $section }: { $practice } ({ $state ->
        [marked] marked, not confirmed
        [open] open
       *[answered] answered
    })
interview-jump-item-of = { $checklist }: { interview-jump-item }
interview-keep-mine = Keep my answers
interview-kept = Also kept: { $parts }
interview-kept-between = { "; " }
interview-kept-due = due: { $day }
interview-kept-evidence = evidence: { $evidence }
interview-kept-note = note: { $note }
interview-kept-owner = owner: { $owner }
interview-kind =
    { $kind ->
        [company] A company
        [university] A university
        [government] A public body
        [research] A research lab or institute
        [non-profit] A non-profit or foundation
       *[other] Something else
    }
interview-last-changed = { $file }, last changed on { $day }
interview-last-not-saved = Your last answers are not saved.
interview-leave = Leave the interview?
interview-length =
    { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
interview-look-again = You will look at that again on { $day }.
interview-lost = Your last answers could not be saved.
interview-mark = Mark what holds today. What has no mark does not hold.
interview-mark-part = Mark what holds today. What has no mark does not hold. More is asked later.
interview-marked-nothing = You marked nothing.
interview-marked-only = Marked, but not confirmed with enter: { $practices }
interview-mean-marked = Only what is marked holds today
interview-mean-none = None of these holds today
interview-mean-return = Back to the question
interview-mean-withdraw = Take the answer back: the question is open again
interview-merged = Somebody else changed the file meanwhile; their answers are in too: { $practices }
interview-more-beside = … (a: all of it)
interview-name-default = My organization
interview-next-step = Next step: { $advice }
interview-no-match = Nothing here matches that. Take back what you typed.
interview-none-meant = None of these holds today: enter confirms it.
interview-not-applicable = Does not apply to us
interview-not-applicable-help = It leaves the score, and the report lists it with your reason.
interview-not-saved-in = Not saved in { $file }.
interview-not-saved-yet = Not saved yet. The next answer tries again.
interview-not-written = Not written. { $why }
interview-note = Note
interview-note-help = Whatever helps whoever reads this later. Clear the line to take the note out.
interview-nothing-lost = Nothing is lost: your answers are still here.
interview-nothing-open = Nothing is open here: every question has an answer.
interview-nothing-to-undo = There is nothing to undo.
interview-nothing-written = Nothing was answered, so nothing was written.
interview-numbered = { $number }. { $text }
interview-other-part = Choose another part
interview-out-of-scope = More statements bear on this, in checklists that the file does not take in: { $checklists }. Add them to `checklists` to be asked.
interview-owner = Owner
interview-owner-due = { $owner }, by { $day }
interview-owner-help = A person, team or role. Clear the line to take the owner and the date out.
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
interview-partly = Holds in part
interview-partly-help = It goes into the note. Enter alone says nothing of it.
interview-pasted = A paste is no answer: nothing was taken of it.
interview-place =
    { $missing ->
        [0] Question { $number } of { $count }
       *[other] Question { $number } of { $count }, { $missing } critical still missing
    }, { $minutes ->
        [0] this section is answered
        [one] about { $minutes } minute left in this section
       *[other] about { $minutes } minutes left in this section
    }
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
interview-place-score = { interview-place }, score { $score }
interview-place-short = { $section }, { $number } of { $count }
interview-plain-choose = { $question } (number or name; enter: { $number }; <: back)
interview-plain-line = { $question } (<: back)
interview-plain-line-clear = { $question } (enter: { $said }; a minus: nothing; <: back)
interview-plain-line-nothing = { $question } (enter: nothing; <: back)
interview-plain-line-said = { $question } (enter: { $said }; <: back)
interview-plain-mark = Your answer (numbers like 1 3 hold, 4~ holds in part, 5? is not known; none, skip, dont know; enter: no change; ?: all choices)
interview-plain-mark-again = Please type numbers from the list with spaces between them, or a word such as skip.
interview-plain-no-choice = There is no such choice.
interview-plain-tick = { $question } (numbers like 1 3; enter: no change; <: back)
interview-plain-tick-again = Please type numbers from the list, with spaces between them.
interview-plain-too-long = That line is too long: a terminal hands over 4,095 bytes of it and drops the rest. Nothing was taken. Please type a shorter one; the answers file takes longer texts.
interview-plain-type = Type a text and press enter.
interview-plain-write = Please write something.
interview-plan =
    { $plan ->
        [door]
            { $questions ->
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
interview-plan-finish = Finish and see the result
interview-plan-role = Only what one role can answer
interview-plan-section = One section
interview-plan-settings = Change what you do, checklists or target
interview-plan-target = Change what you do, or the target
interview-point-critical = { $point } (critical)
interview-point-critical-from = { $point } (critical) (from: { $practice })
interview-point-from = { $point } (from: { $practice })
interview-point-not-known = not known: { $point }
interview-point-partly = in part: { $point }
interview-progress = Progress so far
interview-quit = Quit
interview-quit-and-lose = Quit, and lose them
interview-quit-without-marks = Quit without these marks
interview-reached = Reached: stage { $stage } of { $last }: { LOWER($title) }
interview-reached-none = Reached: stage 0 of { $last }, where open source is used without a plan
interview-read = Read: { $title }
interview-remove-evidence = Remove: { $evidence }
interview-result-choice =
    { $choice ->
        [pdf] PDF
        [html] HTML
        [markdown] Markdown
        [read-on] read on
        [go-on] go on with what is open
       *[quit] quit
    }
interview-return = Return
interview-return-to-it = Return to the interview
interview-said-begun = You answered a part of this; the marks show it. The rest was not asked yet.
interview-said-declined = You said: decided against, until { $day }, because: { $reason }
interview-said-none = You said: none of these holds today.
interview-said-not-applicable = You said: does not apply to us, because: { $reason }
interview-said-points = You answered this; the marks show how.
interview-said-unknown = You said: don’t know.
interview-save-elsewhere = Save my answers in another file
interview-save-later = Go on, and try again with the next answer
interview-saved = Every answer is saved in { $file }.
interview-saved-in = Saved in { $file } from now on.
interview-score-before = At the start of this session: { $score }
interview-search = Search: { $typed }
interview-section-end =
    End of { $section }: of what you answered, { $hold } of { $known ->
        [one] { $known } point
       *[other] { $known } points
    } hold.
interview-section-held =
    { $section }: { $answered } of { $questions } answered, { $hold } of { $known ->
        [one] { $known } point
       *[other] { $known } points
    } hold
interview-section-state = { $section }: { $answered } of { $questions } answered
interview-seen =
    { $more ->
        [both] ({ $first } to { $last } of { $count }, more above and below)
        [above] ({ $first } to { $last } of { $count }, more above)
        [below] ({ $first } to { $last } of { $count }, more below)
       *[none] ({ $first } to { $last } of { $count })
    }
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
interview-spoken-holds = (holds) { $point }
interview-spoken-not-known = (not known) { $point }
interview-spoken-partly = (in part) { $point }
interview-spoken-ticked = (ticked) { $label }
interview-stage-about =
    { $stage ->
        [1] You know what you use, keep its licences, and react when it is unsafe.
        [2] You give fixes back, and your people take part where what you depend on is made.
        [3] You publish projects of your own, and others can join them.
       *[4] You help to decide where open source goes, and it is a part of your strategy.
    }
interview-stage-now = Well done! You reached stage { $stage } in this session.
interview-still-open = Still open: { interview-length }.
interview-take-theirs = Take their answers
interview-target = Where do you want to get to?
interview-target-stage = Stage { $stage }: { LOWER($title) }. { $about }
interview-target-words = There are four stages, each on top of the one before. The report says what to do up to the one you aim at. Stage 2 is a good first aim.
interview-tick-one = Tick at least one checklist
interview-time =
    about { $alone ->
        [one] { $alone } minute
       *[other] { $alone } minutes
    } alone, { $hours ->
        [0]
            { $group ->
                [one] { $group } minute
               *[other] { $group } minutes
            }
        [one] { $hours } hour
       *[other] { $hours } hours
    } in a group
interview-to-read = To read:
interview-try-again = Try again
interview-undone = Taken back: what you last said of: { $practice }
interview-unknown-both =
    Of that, not known to you: { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } and { $points ->
        [one] { $points } point
       *[other] { $points } points
    }.
interview-unknown-points =
    { $points ->
        [one] Of that, not known to you: { $points } point.
       *[other] Of that, not known to you: { $points } points.
    }
interview-unknown-questions =
    { $questions ->
        [one] Of that, not known to you: { $questions } question.
       *[other] Of that, not known to you: { $questions } questions.
    }
interview-unreadable = The file was changed meanwhile and cannot be read: { $why }
interview-welcome = Welcome to the open source self-assessment
interview-welcome-saved = From the first answer on, each one is saved at once: stop and go on whenever you like.
interview-welcome-skip = You need not know everything. Skip what others know better.
interview-welcome-what = It asks how your organization handles open source, one practice at a time.
interview-well-done = Well done! You have reached stage { $stage } of { $last }: { LOWER($title) }.
interview-which-evidence = Evidence:
interview-who = Who can answer them: { $shares }.
interview-who-several = Who can answer them: { $shares } (several can answer one).
interview-why = Why it matters: { $why }
interview-withdrawn = Your answer is taken back. Open again: { $practice }
interview-word-none = none
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
interview-write-or-esc = Please write something, or press esc to go back.
interview-written = Written: { $files }

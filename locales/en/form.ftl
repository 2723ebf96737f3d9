# SPDX-License-Identifier: CC-BY-4.0
# The form: the questionnaire as one file for a browser. Phrases whose arguments look like {time} are filled in by the
# script, in the browser; they choose no plural.

# The page.

form-title = Open source self-assessment
form-title-of = Open source self-assessment: { $organization }
form-skip = Skip to content
form-nav = Parts of the form
form-nav-start = Start
form-nav-questions = All questions
form-nav-check = Check and hand in
# Where a reader chooses a language.
form-languages = Language
# What this language calls itself.
form-language = English
# Where no script runs.
form-no-script = This form needs JavaScript to keep and write answers. In this browser it is switched off. You can still read all questions below, and print them to fill in by hand.

# The start.

form-what = This form asks how { $organization } handles open source, one practice at a time. You need not know everything: leave what others know better, or say that you don’t know.
# How much there is. $questions and $minutes are numbers.
form-length =
    { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }. You can stop and go on whenever you like.
# $role is a shared-role-within.
form-for-role = These are the questions that { $role } can answer.
form-rules = Three rules that settle most doubts
form-words = What some words mean
form-private = Nothing is sent
form-private-what = Your answers stay in this browser and in the file that you save. This page connects to nothing.
form-private-why = You need not take our word for it: one of its first lines forbids the browser every connection (Content-Security-Policy: default-src 'none'), and it works with the network unplugged.
form-private-shared = Other people who use this browser under the same account can read what it keeps. When you are done, remove it under “Check and hand in”.
form-hand-in = Where to hand it in
form-hand-in-default = When you are done, save your answers to a file and send that file to the person who gave you this form. It is a small text file that you can read yourself.
form-hand-in-own = When you are done, save your answers to a file. It is a small text file that you can read yourself. Where to send it: { $place }
form-about-you = About you
form-your-name = Your name
form-your-name-why = So that your answers can be told from those of others.
form-your-role = The role in which you answer
form-no-role = No single role
form-begin = Begin
form-open = Open a file that you saved before
form-open-why = What the file answers takes the place of what is answered here. Everything else stays.
form-print-blank = Print a blank form

# All questions, by section.

form-questions = All questions
form-questions-how = Take them in any order. A question is answered when you press Continue or None of these.
# How a question stands.
form-state =
    { $state ->
        [answered] Answered
        [partial] Answered, some not known
        [elsewhere] Answered elsewhere
        [unknown] Don’t know
        [not-applicable] Does not apply
        [declined] Decided against
        [draft] Draft
        [known] To be confirmed
       *[open] Not answered
    }
# How much of a section is answered; $answered and $all are numbers that come later.
form-answered-of = { $answered } of { $all } answered

# A question.

# $section and $practice are titles, $number and $count numbers.
form-place = { $section }: { $practice }. Question { $number } of { $count }
form-why = Why it matters: { $why }
form-points = What holds today?
form-points-how = For each statement say whether it holds today, for all of us. What you leave without a mark does not hold.
form-critical = critical
form-point-state =
    { $state ->
        [done] Holds
        [partly] Holds in part
        [open] Does not hold
       *[unknown] Don’t know
    }
# The same statement was answered under another question, whose title is $practice.
form-from = Answered under: { $practice }
form-known = These marks come from what is already known, as of { $day }. Press Continue if they are right.
form-whole = Or answer the question as a whole
form-whole-answer =
    { $answer ->
        [points] No, statement by statement
        [unknown] I don’t know any of it
        [not-applicable] It does not apply to us
       *[declined] We decided against it
    }
form-reason = Why?
form-reason-how = In a sentence that a newcomer would understand.
form-review = When will you look at it again?
form-note = Note
form-note-how = For what holds in part: where it holds, and where not.
form-evidence = Evidence, one link or sentence a line
form-evidence-how = What would convince a stranger: { $evidence }
form-continue = Continue
form-none = None of these
form-skip-question = Leave for now
form-previous = Previous question
form-withdraw = Take this answer back

# Errors.

form-errors = There is a problem
form-error-nothing = Mark what holds, or press None of these.
form-error-reason = Write why, in a sentence.
form-error-review = Give a day in the future on which you will look at it again.
form-error-name = Write your name.
form-error-evidence = Give at most 100 lines of evidence.
form-error-title = Error: { $title }

# Checking everything.

form-check = Check your answers
form-check-how = Read through what you said. Change what is not right, then save your answers to a file and hand it in.
form-check-empty = You have not answered a question yet.
form-check-open = Not answered yet ({ $count })
form-check-drafts = Begun, but not confirmed with Continue ({ $count })
form-change = Change
# For screen readers: $practice is the title of a question.
form-change-what = Change the answer to: { $practice }
form-named = { $name }, { $role }
form-nobody = Your name is missing
form-none-hold = None of these holds
form-because = { $answer }, because: { $reason }
form-because-until = { $answer } until { $day }, because: { $reason }
form-note-said = Note: { $note }
form-evidence-said = Evidence: { $evidence }
form-save = Save to a file
form-print-filled = Print my answers
form-remove = Remove my answers from this browser
form-remove-sure = Remove your answers from this browser?
form-remove-what = A file that you saved stays as it is. What is only kept in this browser is gone for good.
form-remove-yes = Yes, remove them
form-remove-no = No, keep them
form-removed = Your answers are removed from this browser.

# What is kept where: one line, always in sight.

form-status-nothing = Nothing answered yet.
form-status-browser = Kept in this browser at { $time }, not yet in a file.
form-status-both = Kept in this browser at { $time }, in a file at { $file }.
form-status-draft = A draft is kept in this browser since { $time }. Continue makes it an answer.
form-status-lost = This browser cannot keep your answers ({ $why }). Save them to a file before you close it.
form-status-full = its storage is full
form-status-blocked = it does not allow that
form-status-saved = Saved as { $name }.
form-status-saved-after = From now on every answer is written to { $name } as well.
form-status-not-saved = The file could not be written ({ $why }). Your answers are still here; save again.

# Going on with what was kept.

form-found = Your answers from { $time } are still in this browser.
form-found-older = Your answers to an earlier version of this form are still in this browser.
form-go-on = Go on
form-take-over = Take them over
form-begin-anew = Begin anew

# A file that was opened.

form-opened = { $name } is open: { $count } answered questions were taken over.
form-opened-changes = What is different in this form
form-opened-replaced = Replaced what was answered here: { $list }
form-opened-away = Not asked in this form, so left out: { $list }
form-opened-points = Statements that are no longer asked, so left out: { $list }
form-opened-fresh = Questions with new statements, which now stand as “Don’t know”: { $list }
form-opened-broken = Cannot be read, so left out: { $list }
form-opened-settings = Settings that are not for this form, so left out: { $list }
form-refused = { $name } cannot be opened
form-refused-line = Line { $line } is not written as this form writes it. Open a file that was saved by this form, or give it to the person who sent you the form.
form-refused-other = It is about { $other }, and this form is about { $organization }.
form-refused-schema = It was made by a newer version of ospo-assess than this form.
form-refused-answers = It holds no answers that this form can read.
form-refused-large = It is too large for an answers file.

# The English that the translation was made from. Written by `ospo-assess lint --accept`.

form-about-you = About you
form-answered-of = { $answered } of { $all } answered
form-because = { $answer }, because: { $reason }
form-because-until = { $answer } until { $day }, because: { $reason }
form-begin = Begin
form-begin-anew = Begin anew
form-change = Change
form-change-what = Change the answer to: { $practice }
form-check = Check your answers
form-check-drafts = Begun, but not confirmed with Continue ({ $count })
form-check-empty = You have not answered a question yet.
form-check-how = Read through what you said. Change what is not right, then save your answers to a file and hand it in.
form-check-open = Not answered yet ({ $count })
form-continue = Continue
form-critical = critical
form-error-evidence = Give at most 100 lines of evidence.
form-error-name = Write your name.
form-error-nothing = Mark what holds, or press None of these.
form-error-reason = Write why, in a sentence.
form-error-review = Give a day in the future on which you will look at it again.
form-error-title = Error: { $title }
form-errors = There is a problem
form-evidence = Evidence, one link or sentence a line
form-evidence-how = What would convince a stranger: { $evidence }
form-evidence-said = Evidence: { $evidence }
form-for-role = These are the questions that { $role } can answer.
form-found = Your answers from { $time } are still in this browser.
form-found-older = Your answers to an earlier version of this form are still in this browser.
form-from = Answered under: { $practice }
form-go-on = Go on
form-hand-in = Where to hand it in
form-hand-in-default = When you are done, save your answers to a file and send that file to the person who gave you this form. It is a small text file that you can read yourself.
form-hand-in-own = When you are done, save your answers to a file. It is a small text file that you can read yourself. Where to send it: { $place }
form-known = These marks come from what is already known, as of { $day }. Press Continue if they are right.
form-language = English
form-languages = Language
form-length =
    { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }. You can stop and go on whenever you like.
form-named = { $name }, { $role }
form-nav = Parts of the form
form-nav-check = Check and hand in
form-nav-questions = All questions
form-nav-start = Start
form-no-role = No single role
form-no-script = This form needs JavaScript to keep and write answers. In this browser it is switched off. You can still read all questions below, and print them to fill in by hand.
form-nobody = Your name is missing
form-none = None of these
form-none-hold = None of these holds
form-note = Note
form-note-how = For what holds in part: where it holds, and where not.
form-note-said = Note: { $note }
form-open = Open a file that you saved before
form-open-why = What the file answers takes the place of what is answered here. Everything else stays.
form-opened = { $name } is open: { $count } answered questions were taken over.
form-opened-away = Not asked in this form, so left out: { $list }
form-opened-broken = Cannot be read, so left out: { $list }
form-opened-changes = What is different in this form
form-opened-fresh = Questions with new statements, which now stand as “Don’t know”: { $list }
form-opened-points = Statements that are no longer asked, so left out: { $list }
form-opened-replaced = Replaced what was answered here: { $list }
form-opened-settings = Settings that are not for this form, so left out: { $list }
form-place = { $section }: { $practice }. Question { $number } of { $count }
form-point-state =
    { $state ->
        [done] Holds
        [partly] Holds in part
        [open] Does not hold
       *[unknown] Don’t know
    }
form-points = What holds today?
form-points-how = For each statement say whether it holds today, for all of us. What you leave without a mark does not hold.
form-previous = Previous question
form-print-blank = Print a blank form
form-print-filled = Print my answers
form-private = Nothing is sent
form-private-shared = Other people who use this browser under the same account can read what it keeps. When you are done, remove it under “Check and hand in”.
form-private-what = Your answers stay in this browser and in the file that you save. This page connects to nothing.
form-private-why = You need not take our word for it: one of its first lines forbids the browser every connection (Content-Security-Policy: default-src 'none'), and it works with the network unplugged.
form-questions = All questions
form-questions-how = Take them in any order. A question is answered when you press Continue or None of these.
form-reason = Why?
form-reason-how = In a sentence that a newcomer would understand.
form-refused = { $name } cannot be opened
form-refused-answers = It holds no answers that this form can read.
form-refused-large = It is too large for an answers file.
form-refused-line = Line { $line } is not written as this form writes it. Open a file that was saved by this form, or give it to the person who sent you the form.
form-refused-other = It is about { $other }, and this form is about { $organization }.
form-refused-schema = It was made by a newer version of ospo-assess than this form.
form-remove = Remove my answers from this browser
form-remove-no = No, keep them
form-remove-sure = Remove your answers from this browser?
form-remove-what = A file that you saved stays as it is. What is only kept in this browser is gone for good.
form-remove-yes = Yes, remove them
form-removed = Your answers are removed from this browser.
form-review = When will you look at it again?
form-rules = Three rules that settle most doubts
form-save = Save to a file
form-skip = Skip to content
form-skip-question = Leave for now
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
form-status-blocked = it does not allow that
form-status-both = Kept in this browser at { $time }, in a file at { $file }.
form-status-browser = Kept in this browser at { $time }, not yet in a file.
form-status-draft = A draft is kept in this browser since { $time }. Continue makes it an answer.
form-status-full = its storage is full
form-status-lost = This browser cannot keep your answers ({ $why }). Save them to a file before you close it.
form-status-not-saved = The file could not be written ({ $why }). Your answers are still here; save again.
form-status-nothing = Nothing answered yet.
form-status-saved = Saved as { $name }.
form-status-saved-after = From now on every answer is written to { $name } as well.
form-take-over = Take them over
form-title = Open source self-assessment
form-title-of = Open source self-assessment: { $organization }
form-what = This form asks how { $organization } handles open source, one practice at a time. You need not know everything: leave what others know better, or say that you don’t know.
form-whole = Or answer the question as a whole
form-whole-answer =
    { $answer ->
        [points] No, statement by statement
        [unknown] I don’t know any of it
        [not-applicable] It does not apply to us
       *[declined] We decided against it
    }
form-why = Why it matters: { $why }
form-withdraw = Take this answer back
form-words = What some words mean
form-your-name = Your name
form-your-name-why = So that your answers can be told from those of others.
form-your-role = The role in which you answer

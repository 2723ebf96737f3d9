# SPDX-License-Identifier: CC-BY-4.0
# The comments of an answers file to fill in by hand. Each line becomes a comment. What stands in the form of the file (done,
# partly, dates, brackets) is the same in every language; only words in quotation marks may change.

init-before = Answers for ospo-assess. Check it with: ospo-assess check THIS-FILE
init-answer = A practice is answered by a list of the points that hold today, for the whole scope.
# Between init-answer and this stand the rules that settle most doubts, and what some words mean.
init-after =
    Take away the `#` before `done = [`, before each point that holds, and before the closing `]`.
    If no point holds, write `done = []`. Beside `done`, a practice can have:
      partly  = ["point"]   what holds for a part of the scope only; say in `note` where
      unknown = ["point"]   what you do not know
    Instead of `done`, it can have:
      answer = "unknown"
      answer = "not-applicable"   with   reason = "why it cannot apply here"
      answer = "declined"         with   reason = "…"   and   review_by = 2027-01-31
    and besides: evidence = ["https://…"], note = "…", owner = "…", due = 2027-01-31

    If you do not write software, hand none to others, or run no public projects, say in [organization] what you do:
      does = ["build", "ship", "publish"]   takes out what you do not; [] if you only use software
    Then the practices that need the rest are not applicable by themselves.
# A point whose absence an average must not hide.
init-critical = Critical: { $point }

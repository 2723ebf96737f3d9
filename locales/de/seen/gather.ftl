# The English that the translation was made from. Written by `ospo-assess lint --accept`.

gather-beyond = Of { $looked } statements something was looked for. The other { $count } are about people, money, mandates, contracts and meetings: nothing in a clone bears on them.
gather-choice = Take over what was seen in the clones, with its link
gather-column-clone = Clone
gather-column-commit = Commit
gather-column-day = Day
gather-column-limits = Limits
gather-figure-not-seen = not seen
gather-figure-proved = proved
gather-figure-refuted = refuted
gather-figure-suggested = suggested
gather-form-seen = In our repositories: { $seen }.
gather-form-take = Take it over
gather-form-taken = Taken over, with its link as evidence.
gather-heading-clones = Clones
gather-heading-left-out = Left out
gather-heading-not-seen = Not seen
gather-heading-proved = Proved
gather-heading-refuted = Refuted
gather-heading-suggested = Suggested
gather-heading-summary = What was seen
gather-hint = { $key }: take what was seen
gather-left-out = { $name }: { gather-left-out-reason }.
gather-left-out-reason =
    { $reason ->
        [fork] a copy of another project
        [archived] says that it is no longer maintained
        [empty] has nothing in it
        [template] a template for others
        [exempt] left out by choice
        [unreadable] cannot be read
        [defaults] no project: its files stand in where others have none
       *[twice] the same repository as another clone
    }
gather-left-out-why = { $name }: { gather-left-out-reason } ({ $why }).
gather-limit =
    { $limit ->
        [shallow] cut off, so older commits are missing
        [partial] holds only a part of its objects
        [many-files] more files than are read
        [many-commits] more commits in the last year than are read
        [large-files] some files are larger than is read
       *[damaged] some objects are broken or missing
    }
gather-looked = Looked for: { $looks }.
gather-more = { $count } more
gather-not-complete = The clones are not said to be all there are (--complete), so nothing that is asked of each project counts as proved.
gather-not-seen-why = Nothing was seen of these. That says nothing against them: a setting of the forge or a text elsewhere may do the job.
gather-nothing-here = Nothing was seen in the clones that bears on this question.
gather-place-commit = { $place }, commit { $commit }
gather-point = { $point } [{ $seen }]
gather-proposes = This proposes and answers nothing. A person confirms: in the interview or the form with --seen, one key takes a finding with its link.
gather-refused = { $file } is not understood: { $why }.
gather-seen = Found: { $seen }.
gather-seen-against =
    { $count ->
        [one] { $count } of { $of } clones speaks against it: { $names }
       *[other] { $count } of { $of } clones speak against it: { $names }
    }
gather-seen-all =
    { $of ->
        [one] seen in the one clone
       *[other] seen in all { $of } clones
    }
gather-seen-all-there-are =
    { $of ->
        [one] seen in the one clone, said to be all there is
       *[other] seen in all { $of } clones, said to be all there are
    }
gather-seen-hint = something that suggests it was seen in { $name }
gather-seen-one = seen in { $name }
gather-seen-some = seen in { $seen } of { $of } clones; without: { $without }
gather-sight = { $place } (commit { $commit }): { $excerpt }
gather-sight-bare = { $place } (commit { $commit })
gather-sight-report = { $place }: { $excerpt }
gather-subtitle = { $day }. Files at the commit checked out and the history of a year; nothing was run.
gather-summary =
    { $count ->
        [one] One clone was read
       *[other] { $count } clones were read
    }: { $proved ->
        [one] { $proved } statement proved
       *[other] { $proved } statements proved
    }, { $refuted } refuted.
gather-taken =
    { $state ->
        [open] Taken over as not true: { $point }
       *[done] Taken over as true: { $point }
    }
gather-taken-evidence = Its evidence is kept: { $evidence }
gather-title =
    { $count ->
        [one] What one clone shows
       *[other] What { $count } clones show
    }
gather-trap = Beware: { $trap }.
gather-which = Which of them?
gather-words = found, seen

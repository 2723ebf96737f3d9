# The English that the translation was made from. Written by `ospo-assess lint --accept`.

shared-bounds = { $low } to { $high }
shared-checklists =
    { $count ->
        [one] { $count } checklist
       *[other] { $count } checklists
    }
shared-comma = { ", " }
shared-contents = Contents
shared-day =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
shared-doubt-granted = What a point takes for granted and you do not have makes it open.
shared-doubt-impossible = What cannot arise at all is not applicable.
shared-doubt-in-force = A written rule counts when it is in force; a draft is open.
shared-filter = Filter
shared-filter-all = All
shared-filter-clear = Show all
shared-filter-shown = { $shown } of { $all } shown
shared-filter-text = Text
shared-fold = Fold all
shared-gain = +{ $whole }.{ $tenth }
shared-gain-none = 0
shared-gain-under-a-tenth = under 0.1
shared-head-length = Length
shared-head-period = Period
shared-head-source = Whose
shared-label = { $label }:
shared-learn = Learn: { $pages }
shared-licence = Licence
shared-list = { $others } and { $last }
shared-mark =
    { $mark ->
        [done] done
        [critical] critical
        [unanswered] unanswered
       *[open] open
    }
shared-no-score = –
shared-ours = Stages of practices, what is critical and periods are the choice of this tool’s makers. No publisher of a source endorses it.
shared-page = Page { $page } of { $pages }
shared-page-in =
    { $title } ({ $language ->
        [de] in German
        [es] in Spanish
        [fr] in French
        [it] in Italian
        [ja] in Japanese
        [nl] in Dutch
        [pl] in Polish
        [pt] in Portuguese
       *[other] in { $language }
    })
shared-percent =
    { $percent ->
        [under-one] under 1 %
       *[other] { $percent } %
    }
shared-percent-bare =
    { $percent ->
        [under-one] under 1
       *[other] { $percent }
    }
shared-period-ours = ours
shared-periods = What is meant where a statement names a period
shared-questions-alike = Those of { $titles } are under { $licence }: whoever passes them on, changed or not, names the source and keeps this licence.
shared-questions-follow = The questions are based on { $checklists }.
shared-role =
    { $role ->
        [management] Management
        [engineering] Engineering
        [legal] Legal
        [security] Security
        [people] People (HR)
        [procurement] Procurement
        [communications] Communications
       *[other] { $role }
    }
shared-role-within =
    { $role ->
        [management] management
        [engineering] engineering
        [legal] legal
        [security] security
        [people] people (HR)
        [procurement] procurement
        [communications] communications
       *[other] { $role }
    }
shared-section = { $checklist }: { $section }
shared-sentences = { $first } { $second }
shared-share-alike = What is quoted here from { $titles } is under { $licence }: whoever passes it on, changed or not, names the source and keeps this licence.
shared-skip = Skip to content
shared-stage = { $number } { $title }
shared-unfold = Unfold all
shared-words-charge = The people in charge of open source have that task, with or without an office.
shared-words-projects = An outside project is open source that others run; a public project is yours.
shared-words-steps = Rules and steps may be a text, a checklist or a form.
shared-words-top = Top management leads the whole organization, such as its board or its head.

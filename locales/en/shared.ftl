# SPDX-License-Identifier: CC-BY-4.0
# What all parts of the program share. $percent and the like are shown as they come: cut, never rounded.

# A day such as 22 November 2026. The parts come as they are; spaces do not break.
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

# Numbers. A space between a number and its unit does not break.

# A percentage without its sign, for the first number of a range. $percent is a whole number, or “under-one” for more than
# nothing and less than one.
shared-percent-bare =
    { $percent ->
        [under-one] under 1
       *[other] { $percent }
    }
# A percentage. $percent as in shared-percent-bare.
shared-percent =
    { $percent ->
        [under-one] under 1 %
       *[other] { $percent } %
    }
# A score that lies between two bounds. $low is a shared-percent-bare, $high a shared-percent.
shared-bounds = { $low } to { $high }
# A score where nothing applies.
shared-no-score = –
# What a score rises by, in percentage points: $whole and $tenth are the digits before and after the decimal sign.
shared-gain = +{ $whole }.{ $tenth }
shared-gain-under-a-tenth = under 0.1
shared-gain-none = 0

# How many there are of something.
shared-checklists =
    { $count ->
        [one] { $count } checklist
       *[other] { $count } checklists
    }

# Lists.

# Between the members of a list; it ends in a blank.
shared-comma = { ", " }
# The last member joined to the others. $others is one member, or several with a shared-comma between them.
shared-list = { $others } and { $last }

# A sentence and the one after it.
shared-sentences = { $first } { $second }

# Words for the things of the catalog.

# Who can answer. Alone, as a label.
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
# The same in the middle of a sentence: “Ask legal and people (HR)”.
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

# Before links to the pages that teach something.
shared-learn = Learn: { $pages }

# A stage by its number and its title.
shared-stage = { $number } { $title }
# A section by its checklist and its own title.
shared-section = { $checklist }: { $section }

# How a point stands.
shared-mark =
    { $mark ->
        [done] done
        [critical] critical
        [unanswered] unanswered
       *[open] open
    }

# Around a document.

# A label before what it is the label of, where both stand on one line.
shared-label = { $label }:
# The heading of the contents.
shared-contents = Contents
# Leads those who use a keyboard past the contents.
shared-skip = Skip to content
# The foot of a page.
shared-page = Page { $page } of { $pages }
# A form in which a reader chooses which sections to see.
shared-filter = Filter
# The choice of such a form that leaves nothing out.
shared-filter-all = All
# A button that takes every choice back.
shared-filter-clear = Show all
# The label of a field for words that a section must hold.
shared-filter-text = Text
# $shown and $all are counts.
shared-filter-shown = { $shown } of { $all } shown
# Buttons: only the headings of all sections, or all that they hold.
shared-fold = Fold all
shared-unfold = Unfold all

# Three rules that settle most doubts: before the first question, in the method of a report, at the head of a new file.
shared-doubt-in-force = A written rule counts when it is in force; a draft is open.
shared-doubt-granted = What a point takes for granted and you do not have makes it open.
shared-doubt-impossible = What cannot arise at all is not applicable.

# What words of the statements mean, beside the three rules in all three places.
shared-words-top = Top management leads the whole organization, such as its board or its head.
shared-words-charge = The people in charge of open source have that task, with or without an office.
shared-words-projects = An outside project is open source that others run; a public project is yours.
shared-words-steps = Rules and steps may be a text, a checklist or a form.

# A page that exists in another language than English.
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

# Where something is quoted that is under a licence that asks for the same licence again.

# The heading above it, where it has one.
shared-licence = Licence
# $titles is a list of checklists or publishers.
shared-share-alike = What is quoted here from { $titles } is under { $licence }: whoever passes it on, changed or not, names the source and keeps this licence.

# Whose questions a form, a workbook or an agenda quotes: $checklists is a list of report-source-checklist and
# report-source-shipped, $titles one of checklists.
shared-questions-follow = The questions are based on { $checklists }.
shared-questions-alike = Those of { $titles } are under { $licence }: whoever passes them on, changed or not, names the source and keeps this licence.

# What is our own choice, wherever it shows.
shared-ours = Stages of practices, what is critical and periods are the choice of this tool’s makers. No publisher of a source endorses it.
# The table of these periods, with who says so.
shared-periods = What is meant where a statement names a period
shared-head-period = Period
shared-head-length = Length
shared-head-source = Whose
shared-period-ours = ours

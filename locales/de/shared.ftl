# SPDX-License-Identifier: CC-BY-4.0
# What all parts of the program share. $percent and the like are shown as they come: cut, never rounded.

# A day such as 22. November 2026. The parts come as they are; spaces do not break.
shared-day =
    { $day }. { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    } { $year }

# Numbers. A space between a number and its unit does not break.

# A percentage without its sign, for the first number of a range. $percent is a whole number, or “under-one” for more than
# nothing and less than one.
shared-percent-bare =
    { $percent ->
        [under-one] unter 1
       *[other] { $percent }
    }
# A percentage. $percent as in shared-percent-bare.
shared-percent =
    { $percent ->
        [under-one] unter 1 %
       *[other] { $percent } %
    }
# A score that lies between two bounds. $low is a shared-percent-bare, $high a shared-percent.
shared-bounds = { $low } bis { $high }
# A score where nothing applies.
shared-no-score = –
# What a score rises by, in percentage points: $whole and $tenth are the digits before and after the decimal sign.
shared-gain = +{ $whole },{ $tenth }
shared-gain-under-a-tenth = unter 0,1
shared-gain-none = 0

# How many there are of something.
shared-checklists =
    { $count ->
        [one] { $count } Checkliste
       *[other] { $count } Checklisten
    }

# Lists.

# Between the members of a list; it ends in a blank.
shared-comma = { ", " }
# The last member joined to the others. $others is one member, or several with a shared-comma between them.
shared-list = { $others } und { $last }

# A sentence and the one after it.
shared-sentences = { $first } { $second }

# Words for the things of the catalog.

# Who can answer. Alone, as a label.
shared-role =
    { $role ->
        [management] Leitung
        [engineering] Entwicklung
        [legal] Recht
        [security] Sicherheit
        [people] Personal
        [procurement] Beschaffung
        [communications] Kommunikation
       *[other] { $role }
    }
# The same in the middle of a sentence: “Frage an Recht und Personal”.
shared-role-within =
    { $role ->
        [management] Leitung
        [engineering] Entwicklung
        [legal] Recht
        [security] Sicherheit
        [people] Personal
        [procurement] Beschaffung
        [communications] Kommunikation
       *[other] { $role }
    }

# Before links to the pages that teach something.
shared-learn = Mehr dazu: { $pages }

# A stage by its number and its title.
shared-stage = { $number } { $title }
# A section by its checklist and its own title.
shared-section = { $checklist }: { $section }

# How a point stands.
shared-mark =
    { $mark ->
        [done] erfüllt
        [critical] kritisch
        [unanswered] unbeantwortet
       *[open] offen
    }

# Around a document.

shared-label = { $label }:
# The heading of the contents.
shared-contents = Inhalt
# Leads those who use a keyboard past the contents.
shared-skip = Zum Inhalt springen
# The foot of a page.
shared-page = Seite { $page } von { $pages }
# A form in which a reader chooses which sections to see.
shared-filter = Filter
# The choice of such a form that leaves nothing out.
shared-filter-all = Alle
# A button that takes every choice back.
shared-filter-clear = Alle anzeigen
# The label of a field for words that a section must hold.
shared-filter-text = Text
# $shown and $all are counts.
shared-filter-shown = { $shown } von { $all } angezeigt
# Buttons: only the headings of all sections, or all that they hold.
shared-fold = Alle zuklappen
shared-unfold = Alle aufklappen

# Three rules that settle most doubts: before the first question, in the method of a report, at the head of a new file.
shared-doubt-in-force = Eine schriftliche Regel zählt, wenn sie in Kraft ist; gibt es nur einen Entwurf, ist der Punkt offen.
shared-doubt-granted = Setzt ein Punkt etwas voraus, das es bei Ihnen nicht gibt, ist er offen.
shared-doubt-impossible = Was bei Ihnen gar nicht vorkommen kann, ist nicht anwendbar.

# What words of the statements mean, beside the three rules in all three places.
shared-words-top = Zur obersten Leitung gehört, wer die ganze Organisation führt, etwa der Vorstand oder die Behördenleitung.
shared-words-charge = Open-Source-Zuständige haben von der Organisation den Auftrag, sich um Open Source zu kümmern, mit oder ohne eigene Organisationseinheit.
shared-words-projects = Ein externes Projekt ist ein Open-Source-Projekt, das andere betreiben; öffentliche Projekte betreiben Sie selbst.
shared-words-steps = Regeln und Abläufe können als Text, Checkliste oder Formular vorliegen.

# A page that exists in another language than English.
shared-page-in =
    { $title } ({ $language ->
        [de] auf Deutsch
        [es] auf Spanisch
        [fr] auf Französisch
        [it] auf Italienisch
        [ja] auf Japanisch
        [nl] auf Niederländisch
        [pl] auf Polnisch
        [pt] auf Portugiesisch
       *[other] Sprache: { $language }
    })

# Wo etwas zitiert wird, dessen Lizenz dieselbe Lizenz wieder verlangt.

shared-licence = Lizenz
shared-share-alike = Was hier aus { $titles } zitiert wird, steht unter { $licence }: Wer es weitergibt, ob verändert oder nicht, muss die Quelle nennen und diese Lizenz beibehalten.

# Whose questions a form, a workbook or an agenda quotes: $checklists is a list of report-source-checklist and
# report-source-shipped, $titles one of checklists.
shared-questions-follow = Die Fragen beruhen auf: { $checklists }.
shared-questions-alike = Für die Fragen aus { $titles } gilt { $licence }: Wer sie weitergibt, ob verändert oder nicht, muss die Quelle nennen und diese Lizenz beibehalten.

# What is our own choice, wherever it shows.
shared-ours = Welcher Stufe ein Baustein angehört, was kritisch ist und welche Zeiträume gelten, hat ospo-assess selbst festgelegt. Die Herausgeber der Quellen stehen dafür nicht ein.
# The table of these periods, with who says so.
shared-periods = Was mit den Zeiträumen in den Punkten gemeint ist
shared-head-period = Zeitraum
shared-head-length = Dauer
shared-head-source = Herkunft
shared-period-ours = eigene Festlegung

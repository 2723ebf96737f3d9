# SPDX-License-Identifier: CC-BY-4.0
# The answers of several people: how far they agree, and what to talk about. $statements, $people and the like are numbers.

# How far people agree, in sentences that stand one after the other.

# Who answered.
merge-people =
    { $people ->
        [one] Eine Person hat geantwortet.
       *[other] { $people } Personen haben geantwortet.
    }
# Of the statements that at least two people answered, on how many all of them say the same.
merge-agreed =
    { $compared ->
        [0] Kein Punkt wurde von zwei Personen beantwortet.
        [one] Bei dem einzigen Punkt, den mindestens zwei Personen beantwortet haben, sind sie sich { $agreed ->
            [0] uneinig
           *[other] einig
        }.
       *[other] Bei { $agreed } von { $compared } Punkten, die mindestens zwei Personen beantwortet haben, sind sich alle einig.
    }
# What else there is of statements.
merge-split =
    { $split ->
        [one] 1 Punkt ist strittig.
       *[other] { $split } Punkte sind strittig.
    }
merge-contested =
    { $practices ->
        [one] Bei 1 Baustein ist strittig, ob er anwendbar ist.
       *[other] Bei { $practices } Bausteinen ist strittig, ob sie anwendbar sind.
    }
merge-alone =
    { $alone ->
        [one] 1 Punkt wurde nur von einer Person beantwortet.
       *[other] { $alone } Punkte wurden jeweils nur von einer Person beantwortet.
    }
merge-decided =
    { $decided ->
        [one] Über 1 Punkt wurde gemeinsam entschieden.
       *[other] Über { $decided } Punkte wurde gemeinsam entschieden.
    }
merge-unknown =
    { $unknown ->
        [one] Zu 1 Punkt weiß niemand die Antwort.
       *[other] Zu { $unknown } Punkten weiß niemand die Antwort.
    }

# How often a second person agrees. $share is a percentage.
merge-specific-done = Hält eine Person einen Punkt für erfüllt, so stimmt eine andere, die ebenfalls geantwortet hat, in { $share } der Fälle zu.
merge-specific-open = Hält eine Person einen Punkt für offen, so stimmt eine andere, die ebenfalls geantwortet hat, in { $share } der Fälle zu.
merge-specific-few = Wie oft Einigkeit besteht, lässt sich nicht sagen: Zu wenige Punkte haben zwei Antworten; nötig sind { $enough }.

# Roles that can answer something and that nobody answered for. $roles is a list.
merge-missing-roles = Noch keine Antworten gibt es aus: { $roles }.

# A report on a merged file.

merge-section = Wer geantwortet hat und wo Uneinigkeit besteht
merge-respondents = Wer geantwortet hat
merge-head-name = Name
merge-head-role = Rolle
merge-head-day = Datum
# Somebody who speaks for no single role.
merge-no-role = –
merge-section-split = Unterschiedlich beantwortet
merge-section-contested = Anwendbarkeit strittig

# The agenda.

merge-agenda-title = Tagesordnung: { $organization }
# $day is a day.
merge-agenda-subtitle =
    { $people ->
        [one] { $day } · 1 Person hat geantwortet
       *[other] { $day } · { $people } Personen haben geantwortet
    }
merge-agenda-summary =
    { $topics ->
        [0] Es gibt nichts zu besprechen: Alle sind sich einig.
        [one] 1 Punkt ist zu besprechen; vorgesehen sind { $minutes } Minuten.
       *[other] { $topics } Punkte sind zu besprechen; vorgesehen sind { $minutes } Minuten.
    }
merge-agenda-standing = Wie weit Einigkeit besteht
# How many points fit into the time. $minutes is the time, $each what a point takes.
merge-agenda-fits =
    { $fit ->
        [one] Bei { $each } Minuten je Punkt lässt sich in { $minutes } Minuten 1 von { $topics } Punkten besprechen.
       *[other] Bei { $each } Minuten je Punkt lassen sich in { $minutes } Minuten { $fit } von { $topics } Punkten besprechen.
    }
merge-agenda-left =
    { $left ->
        [one] Punkt { $first } wird vertagt.
       *[other] Die Punkte { $first } bis { $last } werden vertagt.
    }
merge-agenda-how = Zu jedem Punkt: Lesen Sie ihn und seine Nachweise vor, und zeigen Sie, wie sich die Antworten verteilen. Zuerst spricht jemand aus der Minderheit; dann stimmen Sie neu ab. Entscheiden Sie dann, oder legen Sie fest, wer es bis wann klärt. Punkte, bei denen sich alle einig sind, müssen nicht besprochen werden.
# Counts leave out people whose answers came in a file that was merged before.
merge-agenda-merged = Einige Antworten lagen bereits zusammengeführt vor; wer was geantwortet hat, ist daraus nicht ersichtlich. Unten sind sie nicht mitgezählt.

# Why points are on the agenda: headings, in order.
merge-agenda-reason =
    { $reason ->
        [critical] Kritisch und unterschiedlich beantwortet
        [contested] Anwendbarkeit strittig
        [split] Unterschiedlich beantwortet
        [alone] Nur von einer Person beantwortet
       *[unknown] Niemand weiß die Antwort
    }
# What to do with the points under that heading.
merge-agenda-reason-lead =
    { $reason ->
        [critical] Diese Punkte dürfen nicht in einem Durchschnitt untergehen. Entscheiden Sie zuerst über sie.
        [contested] Einige haben die Punkte des Bausteins beantwortet, andere haben ihn als nicht anwendbar oder abgelehnt eingestuft. Entscheiden Sie, ob er anwendbar ist.
        [split] Zuerst kommen die Punkte, die den Erfüllungsgrad am stärksten erhöhen.
        [alone] Lesen Sie die Nachweise, und bestätigen Sie die Antwort.
       *[unknown] Legen Sie fest, wer es bis wann klärt.
    }
# A point with its number on the agenda.
merge-agenda-topic = { $number }. { $text }
merge-agenda-practice = { $title } (Stufe { $stage })

# Who says what. Each part is left out where nobody says it; $count is how many, $names who they are where names are asked for.
merge-say =
    { $side ->
        [done] Erfüllt: { $count }
        [partly] Teilweise: { $count }
       *[open] Offen: { $count }
        [answered] Beantwortet: { $count }
        [not-applicable] Nicht anwendbar: { $count }
        [declined] Abgelehnt: { $count }
    }
# One of the above with the names behind it.
merge-say-names = { $said } ({ $names })
# Between the parts.
merge-say-between = { " · " }
merge-evidence = Nachweise: { $evidence }
merge-evidence-none = Kein Nachweis angegeben. Geeignet wäre: { $evidence }
merge-ask = Wer es wissen kann: { $roles }

# The workshop: the agenda in the terminal, in front of everybody, so it shows how many say what and never who.

merge-workshop-where = Punkt { $number } von { $count } · { $reason }
merge-workshop-practice = { $practice } · Stufe { $stage }
# The numbers of the sides, such as 3 : 2, and what each side says.
merge-workshop-spread = { $sides }   { $said }
merge-workshop-sides-between = { " : " }
merge-workshop-nobody = Das hat noch niemand beantwortet.
# Whom to hear first. $side is one of the words of a choice below.
merge-workshop-first = Zuerst spricht jemand, der „{ $side }“ gewählt hat, dann die anderen; danach wird neu abgestimmt.
merge-workshop-first-either = Beide Seiten sind gleich stark: Für jede spricht eine Person, dann wird neu abgestimmt.
merge-workshop-second = Zweite Abstimmung: { $sides }
merge-workshop-decided = Entschieden: { $side }
merge-workshop-parked =
    { $due ->
        [none] Zurückgestellt; Klärung durch: { $owner }
       *[other] Zurückgestellt; Klärung durch: { $owner }, bis { $due }
    }
# What those say who answer the points of a practice.
merge-workshop-applied = Anwendbar
merge-workshop-ask = Wie entscheiden Sie?
# Choices.
merge-workshop-done = Erfüllt
merge-workshop-partly = Teilweise erfüllt
merge-workshop-open = Nicht erfüllt
merge-workshop-applies = Anwendbar: angeben, welche Punkte erfüllt sind
merge-workshop-not-applicable = Nicht anwendbar
merge-workshop-park = Zurückstellen: angeben, wer es bis wann klärt
merge-workshop-vote = Neu abstimmen
merge-workshop-next = Nächster Punkt
merge-workshop-back = Voriger Punkt
merge-workshop-quit = Hier aufhören
# Lines to fill in.
merge-workshop-ask-vote = Wie viele stimmen für erfüllt, teilweise, nicht erfüllt? Drei Zahlen, etwa 4 0 1
merge-workshop-ask-points = Welche Punkte sind erfüllt? Die übrigen gelten als offen
merge-workshop-ask-reason = Warum nicht anwendbar? Ein Satz
merge-workshop-ask-owner = Wer klärt es?
merge-workshop-ask-due = Bis wann? Etwa 31.01.2027 oder „in zwei Wochen“; leer: ohne Frist
merge-workshop-day-unclear = Der Tag muss in der Zukunft liegen. Bis wann? Etwa 31.01.2027
# The last words.
merge-workshop-end =
    { $left ->
        [0] { $decided } entschieden, { $parked } zurückgestellt, keiner übrig. Alles steht in { $file }.
       *[other] { $decided } entschieden, { $parked } zurückgestellt, { $left } übrig. Alles steht in { $file }.
    }
merge-workshop-nothing = Es gibt nichts zu besprechen: Alle sind sich einig.
merge-workshop-unsaved = { $file } konnte nicht geschrieben werden: { $why } Die bisherigen Entscheidungen sind in der Datei erhalten.

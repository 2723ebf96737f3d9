# SPDX-License-Identifier: CC-BY-4.0
# The catalog as list and show tell it.

# Titles and their summaries.

browse-catalog = Katalog
browse-catalog-summary = Alle Fragen von ospo-assess.
browse-resources = Materialien
browse-resources-summary = Seiten, die zeigen, wie sich eine Lücke schließen lässt.
browse-checklists = Checklisten
browse-nothing = Nichts gefunden
browse-nothing-words = Kein Baustein passt zu dieser Auswahl. Entfernen Sie einen der Filter.

# Tables.

browse-checklists-table = Die Checklisten
browse-head-checklist = Checkliste
browse-head-title = Titel
browse-head-practices = Bausteine
browse-head-points = Punkte
browse-head-minutes = Minuten
browse-head-practice = Baustein
browse-head-theme = Thema
browse-head-stage = Stufe

# What to type next; $command is a command.

browse-hint-checklist = { $command } zeigt ihre Bausteine
browse-hint-filters = { $command } zeigt Bausteine nach Thema, Stufe oder Rolle, über alle Checklisten
browse-hint-practice = { $command } zeigt einen Baustein mit Empfehlungen und Links
browse-hint-periods = { $command } zeigt, welche Zeiträume in den Punkten gemeint sind

# A checklist: what it follows.
browse-edition = { $source } { $edition }, Revision { $revision }.
# A publisher: the words that its licence asks for, and the licence.
browse-credit = { $credit }. Lizenz: { $licence }.

# A practice.

browse-fact-id = Kennung
browse-fact-why = Warum
browse-fact-evidence = Nachweise
browse-fact-theme = Thema
browse-fact-stage = Stufe
browse-fact-effort = Aufwand
browse-fact-roles = Wer antworten kann
browse-fact-needs = Nur für
browse-fact-joined = Gemeinsam zu erledigen mit
browse-fact-after = Am besten nach
browse-fact-learn = Mehr dazu
browse-effort =
    { $effort ->
        [small] Klein (Tage)
        [medium] Mittel (Wochen)
       *[large] Groß (ein Quartal oder mehr)
    }
# What an organization must do for a practice to apply.
browse-need =
    { $activity ->
        [build] Organisationen, die Software entwickeln
        [ship] Organisationen, die Software an andere weitergeben
       *[publish] Organisationen, die öffentliche Projekte betreiben
    }
# A point: its name and what it says.
browse-point = { $name }: { $text }
# Points of other checklists that are the same.
browse-point-twins = Dasselbe wie: { $points }

# A resource.

browse-fact-page = Seite
browse-fact-kind = Art
browse-fact-publisher = Herausgeber
browse-fact-licence = Lizenz
browse-fact-languages = Auch auf
browse-kind =
    { $kind ->
        [activity] Aktivität
        [guide] Leitfaden
        [policy] Richtlinie
        [template] Vorlage
        [study] Studie
        [standard] Standard
       *[tool] Werkzeug
    }
# Before a list of practices.
browse-helps =
    { $count ->
        [one] Hilft bei { $count } Baustein:
       *[other] Hilft bei { $count } Bausteinen:
    }

# SPDX-License-Identifier: CC-BY-4.0
# The catalog as list and show tell it. The comments stand in the English file.

browse-catalog = Catalogue
browse-catalog-summary = Les questions que pose ospo-assess.
browse-resources = Ressources
browse-resources-summary = Les pages qui expliquent comment combler un écart.
browse-checklists = Référentiels
browse-nothing = Aucun résultat
browse-nothing-words = Aucune pratique ne correspond à ces filtres. Retirez-en un.

# Tables.

browse-checklists-table = Les référentiels
browse-head-checklist = Référentiel
browse-head-title = Titre
browse-head-practices = Pratiques
browse-head-points = Points
browse-head-minutes = Minutes
browse-head-practice = Pratique
browse-head-theme = Thème
browse-head-stage = Étape

# What to type next.

browse-hint-checklist = { $command } affiche les pratiques d’un référentiel
browse-hint-filters = { $command } affiche les pratiques par thème, étape ou fonction, tous référentiels confondus
browse-hint-practice = { $command } affiche une pratique, avec ses conseils et ses liens
browse-hint-periods = { $command } affiche la durée de chaque délai cité dans les points

browse-edition = { $source } { $edition }, révision { $revision }.
browse-credit = { $credit }. Licence : { $licence }.

# A practice.

browse-fact-id = Identifiant
browse-fact-why = Enjeu
browse-fact-evidence = Preuves
browse-fact-theme = Thème
browse-fact-stage = Étape
browse-fact-effort = Charge
browse-fact-roles = Qui peut répondre
browse-fact-needs = Condition
browse-fact-joined = Même action que
browse-fact-after = De préférence après
browse-fact-learn = En savoir plus
browse-effort =
    { $effort ->
        [small] Faible (quelques jours)
        [medium] Moyenne (quelques semaines)
       *[large] Forte (un trimestre ou plus)
    }
browse-need =
    { $activity ->
        [build] Développe des logiciels
        [ship] Distribue des logiciels à des tiers
       *[publish] Publie ses propres projets open source
    }
browse-point = { $name } : { $text }
browse-point-twins = Identique à : { $points }

# A resource.

browse-fact-page = Page
browse-fact-kind = Type
browse-fact-publisher = Éditeur
browse-fact-licence = Licence
browse-fact-languages = Existe aussi en
browse-kind =
    { $kind ->
        [activity] Activité
        [guide] Guide
        [policy] Politique
        [template] Modèle
        [study] Étude
        [standard] Norme
       *[tool] Outil
    }
browse-helps =
    { $count ->
        [one] Utile pour { $count } pratique :
       *[other] Utile pour { $count } pratiques :
    }

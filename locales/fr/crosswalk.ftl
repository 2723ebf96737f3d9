# SPDX-License-Identifier: CC-BY-4.0
# Crosswalks. The comments stand in the English file.

crosswalk-list-summary = { $publisher }, édition { $edition } : { $count ->
    [one] { $count } exigence
   *[other] { $count } exigences
 }, reformulées par les auteurs de cet outil.
crosswalk-requirements = Exigences
crosswalk-head-id = Id.
crosswalk-head-text = Ce qui est exigé
crosswalk-head-whole = Couvert par
crosswalk-head-in-part = Couvert en partie par, ou qui interroger
crosswalk-leveled = { $text } (niveau { $level })
crosswalk-for-role = { $text } ({ $role })
crosswalk-leveled-for-role = { $text } (niveau { $level } ; { $role })
crosswalk-nobody = Il ne reste aucun point qui s’y rapporte.

# The report.

crosswalk-title = { $title } : ce dont { $organization } peut justifier
crosswalk-subtitle = Réponses du { $day }
crosswalk-summary = Exigences : { $count }. Déclarées satisfaites : { $met }. Non satisfaites : { $open }. À éclaircir : { $unknown }. À vérifier ailleurs : { $elsewhere }.
crosswalk-nothing-certified = Sans valeur de certification
crosswalk-classification = Sans valeur de certification · { $classification }
crosswalk-read = Source des exigences : { $publisher }, édition { $edition }, { $page }
crosswalk-met = Exigences déclarées satisfaites
crosswalk-met-lead = Les points qui couvrent entièrement ces exigences sont tous acquis.
crosswalk-met-none = Aucune exigence ne peut encore être déclarée satisfaite.
crosswalk-open = Exigences non satisfaites
crosswalk-open-lead = Un point n’est pas acquis, ou les points ne couvrent l’exigence qu’en partie.
crosswalk-unknown = Exigences à éclaircir
crosswalk-unknown-lead = On ne sait pas encore si ces exigences sont satisfaites : il faut d’abord répondre aux questions.
crosswalk-elsewhere = À vérifier ailleurs
crosswalk-elsewhere-lead = Aucun point des référentiels ne se rapporte à ces exigences.
crosswalk-requirement = { $id } : { $text }
crosswalk-assessor = À présenter lors d’un audit : { $evidence }
crosswalk-confirmed = Confirmé le { $day }
crosswalk-confirmed-owner = Confirmé le { $day }, responsable : { $owner }
crosswalk-evidence = Preuves : { $evidence }
crosswalk-no-evidence = Preuves : aucune indiquée
crosswalk-next = À faire ensuite : { $advice }
crosswalk-rest = Tous les points sont acquis, mais ne couvrent pas toute l’exigence : justifiez le reste autrement.
crosswalk-holds = Acquis : { $text }
crosswalk-not = Non acquis : { $text }
crosswalk-partly = Acquis en partie : { $text }
crosswalk-unanswered = Sans réponse : { $text }

# What a requirement is shown with.
crosswalk-fact-source = Source
crosswalk-fact-level = Niveau
crosswalk-fact-role = Rôle
crosswalk-fact-assessor = À présenter lors d’un audit
crosswalk-in-part = Couverte en partie par
crosswalk-fact-serves = Répond à
crosswalk-serves = { $name } { $ids }

# Before a list of requirements that an organization changed.
crosswalk-changed-lead = Différences avec les exigences fournies avec ospo-assess :

# The first page.
crosswalk-short = En bref
crosswalk-counts = État des exigences
crosswalk-head-part = Catégorie
crosswalk-head-count = Nombre

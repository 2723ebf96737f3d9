# SPDX-License-Identifier: CC-BY-4.0
# What the assessments of many organizations amount to together. The comments stand in the English file.

# The head.

portfolio-title =
    { $units ->
        [one] Gouvernance open source de { $units } entité
       *[other] Gouvernance open source de { $units } entités
    }
portfolio-subtitle = Au { $day } · groupes par { $by ->
        [kind] type
       *[parent] rattachement
    }
portfolio-organization = Un portefeuille
portfolio-summary =
    { $units ->
        [one] { $units } entité
       *[other] { $units } entités
    } au { $day } : le score médian est de { $score }.
portfolio-summary-no-score =
    { $units ->
        [one] { $units } entité
       *[other] { $units } entités
    } au { $day }.

# How many units, where not every number is told.

portfolio-count-exact = { $count } sur { $all }
portfolio-count-at-most-one = au plus une sur { $all }
portfolio-count-few = moins de { $threshold } sur { $all }
portfolio-count-some = une partie des { $all }
portfolio-count-most = toutes sauf quelques-unes (moins de { $threshold }), sur { $all }
portfolio-count-all-but-one = toutes, ou toutes sauf une, sur { $all }
portfolio-hidden = non indiqué

# Page one.

portfolio-standing = Où nous en sommes
portfolio-figure-units =
    { $units ->
        [one] entité
       *[other] entités
    }
portfolio-figure-assessments =
    { $count ->
        [one] { $count } évaluation
       *[other] { $count } évaluations
    }
portfolio-figure-score = score médian
portfolio-figure-score-note = moitié centrale : { $range }
portfolio-figure-coverage-note = { $answered } de réponses dans l’entité médiane
portfolio-figure-stage = étape 1 ou plus
portfolio-figure-stage-note = les autres sont à l’étape 0
portfolio-figure-critical = avec un écart critique
portfolio-figure-critical-note = point critique non acquis ou sans réponse
portfolio-figure-overdue = en retard
portfolio-figure-overdue-note = une date qu’elles ont fixée est passée
portfolio-figure-number = { $count } sur { $all }

# Sentences of page one.
portfolio-lead-quarters = La moitié des entités ont un score assuré de { $median } ou moins. Un quart est à { $lower } ou moins, un autre à { $upper } ou plus.
portfolio-lead = La moitié des entités ont un score assuré de { $median } ou moins.
portfolio-lead-one = L’entité a un score assuré de { $median }.
portfolio-lead-no-score = Aucune entité n’a de score, car tout y est sans objet.
portfolio-lead-themes = D’après la médiane, le thème le plus faible est « { LOWER($weakest) } » ({ $low }), et le plus fort « { LOWER($strongest) } » ({ $high }).
portfolio-moved =
    { $all ->
        [one] { $all } entité avait déjà été évaluée. Depuis sa première évaluation,
       *[other] { $all } entités avaient déjà été évaluées. Depuis leur première évaluation,
    } { $better ->
        [0] le progrès n’est certain pour aucune
       *[other] le progrès est certain pour { $better }
    } et { $worse ->
        [0] le recul n’est certain pour aucune
       *[other] le recul est certain pour { $worse }
    }. { $unsure ->
        [0] Aucune n’est dans un autre cas.
       *[other] Pour { $unsure }, on ne peut se prononcer, ou rien n’a changé.
    }
portfolio-notice-example = Ces entités sont fictives : elles ont été générées automatiquement, pour montrer à quoi ressemble un portefeuille.
portfolio-notice-anonymous = Aucun nombre ne porte ici sur moins de { $threshold } entités, et aucune entité n’est nommée. La méthode est expliquée à la fin du rapport.
portfolio-notice-provisional = Entités dont le score est provisoire, avec moins de { $enough } de réponses : { $count }.
portfolio-notice-scopes = Les entités n’ont pas toutes répondu aux questions des mêmes référentiels : comparez leurs scores avec prudence. Sur { $all }, { $most } ont répondu aux questions de { $checklists }.
portfolio-notice-left-out =
    { $count ->
        [one] { $count } fichier n’a pas pu être utilisé et a été laissé de côté.
       *[other] { $count } fichiers n’ont pas pu être utilisés et ont été laissés de côté.
    }
portfolio-page-gaps = Points critiques qui manquent le plus souvent
portfolio-page-gaps-other = Points qui manquent le plus souvent

# Statements that are open in many units.

portfolio-gaps = Ce qui manque le plus souvent
portfolio-gaps-lead = Voici les points qui ne sont pas acquis, ou en partie seulement, dans le plus grand nombre d’entités. Un même remède peut servir à toutes.
portfolio-gaps-critical = Points critiques
portfolio-gaps-others = Autres points
portfolio-gap = Entités où ce point manque : { $count }.
portfolio-gap-one = Ce point manque.
portfolio-gap-unanswered =
    { $unanswered ->
        [one] Entités où ce point manque : { $count } ; sans réponse : { $unanswered }.
       *[other] Entités où ce point manque : { $count } ; sans réponse : { $unanswered }.
    }
portfolio-gap-learn = Comment faire : { $link }
portfolio-gaps-more =
    { $count ->
        [one] { $count } autre point manque dans au moins une entité. Tout figure dans le fichier JSON.
       *[other] { $count } autres points manquent dans au moins une entité. Tout figure dans le fichier JSON.
    }
portfolio-gaps-none = Aucun point ne manque, dans aucune entité.

# How scores spread.

portfolio-distribution = Répartition des scores
portfolio-distribution-lead = Seul le score assuré est montré : un point auquel personne n’a répondu compte comme non acquis.
portfolio-chart-themes = Moitié centrale des entités et médiane, par thème
portfolio-chart-medians = Médiane des entités, par thème
portfolio-chart-bands = Entités par score assuré
portfolio-chart-stages = Entités par étape atteinte
portfolio-chart-all = Ensemble
portfolio-band = { $from } à { $to } %
portfolio-stage = { $number } : { $title }
portfolio-bar-units = { $count }
portfolio-stages-hidden = { $count } entités sont à des étapes dont l’effectif n’est pas indiqué.
portfolio-chart-item = { $label } { $median }, moitié centrale { $range }
portfolio-chart-item-median = { $label } { $median }
portfolio-chart-item-none = { $label } non indiqué ou sans objet
portfolio-chart-words = { $items }.
portfolio-chart-number = { $label } : { $count }
portfolio-spread-value = { $median } ({ $range })

# Units and groups.

portfolio-units = Entités
portfolio-units-lead = Par score assuré, du plus bas au plus haut.
portfolio-units-cut = Sur { $all } entités, voici les { $shown } dont le score assuré est le plus bas. Les groupes résument les autres, et le fichier JSON les contient toutes.
portfolio-units-table = Entités et leurs scores
portfolio-head-unit = Entité
portfolio-head-kind = Type
portfolio-head-parent = Rattachement
portfolio-head-score = Score
portfolio-head-coverage = Réponses
portfolio-head-stage = Étape
portfolio-head-critical = Points critiques
portfolio-head-date = Date
portfolio-head-units = Entités
portfolio-head-median = Médiane
portfolio-head-middle = Moitié centrale
portfolio-head-weakest = Thème le plus faible
portfolio-head-group = Groupe

portfolio-heat = Thèmes
portfolio-heat-units = Score de chaque entité par thème (plus foncé : plus élevé)
portfolio-heat-units-part = Score de chaque entité par thème (plus foncé : plus élevé), { $from } à { $to } sur { $all }
portfolio-heat-groups = Score médian de chaque groupe par thème (plus foncé : plus élevé)
portfolio-heat-all = Ensemble
portfolio-heat-row = { $label } : { $cells }.
portfolio-heat-cell = { $theme } { $score }

portfolio-groups = Groupes
portfolio-groups-table = Groupes et leurs médianes
portfolio-kind =
    { $kind ->
        [company] Entreprises
        [university] Universités
        [government] Organismes publics
        [research] Instituts de recherche
        [non-profit] Associations et fondations
       *[other] Autres
    }
portfolio-kind-one =
    { $kind ->
        [company] entreprise
        [university] université
        [government] organisme public
        [research] institut de recherche
        [non-profit] association ou fondation
       *[other] autre
    }
portfolio-without-parent = Sans rattachement indiqué
portfolio-groups-hidden = { $count } entités font partie de groupes trop petits pour être montrés, ou dont les chiffres révéleraient ceux d’un autre.
portfolio-groups-more =
    { $count ->
        [one] { $count } autre groupe
       *[other] { $count } autres groupes
    }, soit { $units ->
        [one] { $units } entité
       *[other] { $units } entités
    }

portfolio-late = En retard
portfolio-late-lead = Voici les dates passées que des entités s’étaient fixées : l’échéance d’un écart, ou le réexamen de ce qui n’avait pas été retenu.
portfolio-late-table = Entités dont des dates sont passées
portfolio-head-days = Dates passées
portfolio-head-first = La première
portfolio-late-more =
    { $count ->
        [one] { $count } autre entité est en retard.
       *[other] { $count } autres entités sont en retard.
    }

portfolio-far = Scores atypiques
portfolio-far-lead = Examinez ces entités avant de comparer : un score atypique peut tenir à un périmètre différent ou à un malentendu, ou désigner une entité dont les autres peuvent s’inspirer.
portfolio-far-item = { $name } : { $score }
portfolio-far-more =
    { $count ->
        [one] { $count } autre entité a un score atypique.
       *[other] { $count } autres entités ont un score atypique.
    }

portfolio-trend = Évolution
portfolio-trend-chart = Score médian à la fin de chaque période, sur les entités évaluées à cette date
portfolio-trend-words = { $items }.
portfolio-trend-item =
    { $period } : { $score }, { $units ->
        [one] { $units } entité
       *[other] { $units } entités
    }
portfolio-stage-long = étape { $stage }
portfolio-quarter = T{ $quarter } { $year }
portfolio-year = { $year }
portfolio-trend-table = Le portefeuille à la fin de chaque période
portfolio-head-period = Période

# Files that are left out.

portfolio-left-out = Laissé de côté
portfolio-left-out-lead = Ce qu’indiquent ces fichiers n’entre dans aucun chiffre de ce rapport.
portfolio-left-out-item = { $path } : { $why }
portfolio-left-out-item-place = { $path }, ligne { $line } : { $why }
portfolio-left-out-more =
    { $count ->
        [one] Et { $count } autre fichier.
       *[other] Et { $count } autres fichiers.
    }

# The method.

portfolio-method = Méthode et limites
portfolio-method-units = Une entité est une organisation du portefeuille : les fichiers de réponses qui portent le même identifiant désignent la même entité. Quand une entité a plusieurs évaluations, la dernière compte et les précédentes forment son historique.
portfolio-method-scores = Chaque entité est notée comme dans son propre rapport. La borne basse compte un point sans réponse comme non acquis, la borne haute comme acquis. La médiane est le score de l’entité du milieu, ou le plus bas des deux s’il y en a deux ; les quartiles suivent la même règle, et chaque borne est calculée séparément. Aucune moyenne n’est calculée entre les entités, et l’affichage est arrondi au pourcentage entier inférieur.
portfolio-method-statements = Un point commun à plusieurs référentiels ne compte qu’une fois. Il manque à une entité s’il n’y est pas acquis, s’il ne l’est qu’en partie ou s’il n’a pas été retenu ; une absence de réponse n’est pas un manque. Le décompte porte sur les seules entités auxquelles le point s’applique.
portfolio-method-statements-anonymous = Un point commun à plusieurs référentiels ne compte qu’une fois. Il manque à une entité s’il n’y est pas acquis, s’il ne l’est qu’en partie ou s’il n’a pas été retenu. Le décompte porte sur toutes les entités, y compris celles auxquelles le point ne s’applique pas.
portfolio-method-far = Un score est dit atypique s’il s’écarte du quartile le plus proche de plus d’une fois et demie l’écart interquartile ; ce calcul n’est fait qu’à partir de dix entités.
portfolio-method-day = Une date est passée si elle précède le { $day }, c’est-à-dire le jour de la dernière évaluation, sauf si une autre date a été demandée.
portfolio-method-threshold = Aucun nombre ne porte sur moins de { $threshold } entités, afin qu’aucune ne soit reconnaissable. Ce qu’un tableau omet porte en tout sur { $threshold } entités ou plus. Quand un nombre omis pourrait se déduire des autres, d’autres nombres sont omis aussi.
portfolio-method-unanimous = « Au plus une » signifie aucune ou une ; « toutes, ou toutes sauf une » ne dit pas lequel des deux cas se présente. En effet, dire qu’un fait ne vaut pour aucune entité, ou qu’il vaut pour toutes, reviendrait à le dire de chacune.
portfolio-method-without = Sont omis les noms, les notes et les preuves, les scores les plus bas et les plus hauts, les scores atypiques, le nombre d’entités par score, le nombre de scores provisoires, et l’évolution dans le temps. Les quartiles sont indiqués à partir de dix entités. Les médianes, les quartiles et le taux de réponse sont portés à 10 % quand ils sont plus bas, et ramenés à 90 % quand ils sont plus élevés.
portfolio-method-again = Deux rapports de ce genre qui diffèrent d’une entité peuvent en dire trop sur elle. Celui-ci porte sur { $units } entités : publiez-le une seule fois, et non à chaque entité qui s’ajoute.
portfolio-method-limits = Les réponses sont celles des entités. Aucun tiers ne les a vérifiées, et un score n’a pas valeur de certification. Un classement incite à embellir : demandez-vous d’abord ce qui aidera les entités les moins avancées.
portfolio-method-rows = Les données de certaines entités proviennent de tableaux, qui n’indiquent pas d’échéances : on ne sait donc pas lesquelles de ces entités sont en retard.

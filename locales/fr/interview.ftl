# SPDX-License-Identifier: CC-BY-4.0
# The interview. The comments stand in the English file.

interview-length =
    { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, environ { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }

interview-time =
    environ { $alone ->
        [one] { $alone } minute
       *[other] { $alone } minutes
    } pour une personne, { $hours ->
        [0] { $group ->
            [one] { $group } minute
           *[other] { $group } minutes
        }
        [one] { $hours } heure
       *[other] { $hours } heures
    } en groupe

# Points.

interview-point-critical = { $point } (critique)
interview-point-from = { $point } (d’après : { $practice })
interview-point-critical-from = { $point } (critique) (d’après : { $practice })
interview-point-partly = en partie : { $point }
interview-point-not-known = je ne sais pas : { $point }
interview-spoken-holds = (acquis) { $point }
interview-spoken-partly = (en partie) { $point }
interview-spoken-not-known = (je ne sais pas) { $point }
interview-spoken-ticked = (coché) { $label }

# What a new file must know.

interview-welcome = Bienvenue dans l’autoévaluation open source
interview-welcome-what = Les questions portent sur la place de l’open source dans votre organisation, une pratique à la fois.
interview-welcome-saved = Chaque réponse est enregistrée aussitôt, dès la première : arrêtez et reprenez quand vous voulez.
interview-welcome-skip = Vous n’avez pas à tout savoir. Passez les questions auxquelles d’autres répondront mieux.
interview-name-default = Mon organisation
interview-ask-name = Comment s’appelle votre organisation ?
interview-ask-kind = De quel type d’organisation s’agit-il ?
interview-kind =
    { $kind ->
        [company] Une entreprise
        [university] Une université
        [government] Un organisme public
        [research] Un laboratoire ou un institut de recherche
        [non-profit] Une association ou une fondation
       *[other] Un autre type d’organisation
    }
interview-checklists = Référentiels
interview-checklists-words = Chaque référentiel est autonome. Un seul suffit pour commencer ; vous en ajouterez d’autres quand vous voudrez.
interview-ask-checklists = Quels référentiels voulez-vous parcourir ?
interview-tick-one = Cochez au moins un référentiel
interview-checklist =
    { $title } ({ $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } : { $time }). { $purpose }
interview-activities = Vos activités
interview-activities-words = Aucune question ne porte sur ce que vous ne faites pas ; le rapport le précise.
interview-ask-activities = Lesquelles de ces activités votre organisation exerce-t-elle ?
interview-activity =
    { $activity ->
        [build] Elle développe des logiciels, même pour son seul usage
        [ship] Elle distribue des logiciels à des tiers : produit, appareil, téléchargement
       *[publish] Elle publie et mène ses propres projets open source
    }
interview-target = Votre objectif
interview-target-words = Il y a quatre étapes ; chacune s’appuie sur la précédente. Le rapport indique ce qu’il faut faire pour atteindre celle que vous visez. L’étape 2 est un bon premier objectif.
interview-ask-target = Quelle étape visez-vous ?
interview-target-stage = Étape { $stage } : { LOWER($title) }. { $about }
interview-stage-about =
    { $stage ->
        [1] Vous savez ce que vous utilisez, respectez les licences et réagissez en cas de vulnérabilité.
        [2] Vous reversez vos corrections, et vos équipes participent aux projets dont vous dépendez.
        [3] Vous publiez vos propres projets, et d’autres peuvent y participer.
       *[4] Vous contribuez à orienter l’open source, qui fait partie de votre stratégie.
    }

# The start: which part to go through.

interview-in-all =
    { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } en tout : { $time }.
interview-fitting =
    En { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }, vous pouvez traiter { $count } { $count ->
        [one] point sur { $all }
       *[other] points sur { $all }
    }, d’abord les points critiques et ceux des premières étapes ({ $time }).
interview-last-changed = { $file }, dernière modification le { $day }
interview-ask-part = Que voulez-vous parcourir ?
interview-plan =
    { $plan ->
        [door] { $questions ->
            [10] Dix questions, trois minutes : où en êtes-vous ?
           *[other] Où en êtes-vous ? Version courte ({ interview-length })
        }
        [door-left] Où en êtes-vous ? Suite de la version courte ({ interview-length })
        [essentials] L’essentiel : tout ce qui est critique ({ interview-length })
        [everything] Tout, depuis le début ({ interview-length })
        [open] Continuer avec les questions restantes ({ interview-length })
        [essentials-left] L’essentiel : les points critiques restants ({ interview-length })
        [not-known] Seulement ce que vous ne saviez pas ({ interview-length })
        [stage] Seulement ce qui manque pour l’étape { $stage } ({ interview-length })
       *[again] Tout reprendre ({ interview-length })
    }
interview-plan-checklist = Un référentiel
interview-plan-section = Une section
interview-plan-role = Seulement les questions d’une fonction
interview-plan-settings = Modifier les activités, les référentiels ou l’objectif
interview-plan-target = Modifier les activités ou l’objectif
interview-plan-finish = Terminer et voir le résultat
interview-ask-checklist = Quel référentiel ?
interview-ask-section = Quelle section ?
interview-ask-role = De quelle fonction voulez-vous voir les questions ? Plusieurs fonctions peuvent répondre à une même question.
interview-part-answered =
    { $title } ({ $questions ->
        [one] { $questions } question, traitée
       *[other] { $questions } questions, toutes traitées
    })
interview-part-open =
    { $title } ({ $open ->
        [one] { $open } question sur { $questions } sans réponse
       *[other] { $open } questions sur { $questions } sans réponse
    }, environ { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    })

# The question.

interview-place =
    { $missing ->
        [0] Question { $number } sur { $count }
        [one] Question { $number } sur { $count }, { $missing } point critique manque encore
       *[other] Question { $number } sur { $count }, { $missing } points critiques manquent encore
    }, { $minutes ->
        [0] cette section est terminée
        [one] environ { $minutes } minute pour finir la section
       *[other] environ { $minutes } minutes pour finir la section
    }
interview-place-score = { interview-place }, score { $score }
interview-place-points =
    { $several ->
        [one] Question { $first } sur { $count }
       *[several] Questions { $first } à { $last } sur { $count }
    }{ $missing ->
        [0] { "" }
        [one] , { $missing } point critique manque encore
       *[other] , { $missing } points critiques manquent encore
    }{ $minutes ->
        [0] , pour finir
        [one] , encore { $minutes } minute environ
       *[other] , encore { $minutes } minutes environ
    }
interview-place-short = { $section }, { $number } sur { $count }
interview-why = Enjeu : { $why }
interview-mark = Cochez ce qui est acquis aujourd’hui. Ce qui n’est pas coché compte comme non acquis.
interview-confirm-again = Voici la réponse de la dernière fois. Continuez si rien n’a changé, ou corrigez d’abord les cases.
interview-mark-part = Cochez ce qui est acquis aujourd’hui. Ce qui n’est pas coché compte comme non acquis. D’autres points suivront.
interview-not-saved-yet = Pas encore enregistré. Nouvelle tentative à la prochaine réponse.
interview-said-none = Votre réponse : aucun de ces points n’est acquis aujourd’hui.
interview-said-points = Vous avez déjà répondu ; les cases montrent votre réponse.
interview-said-begun = Vous avez répondu en partie ; les cases le montrent. Les autres points ne vous ont pas encore été présentés.
interview-said-unknown = Votre réponse : je ne sais pas.
interview-said-not-applicable = Votre réponse : sans objet pour nous. Raison : { $reason }
interview-said-declined = Votre réponse : non retenu, à réexaminer avant le { $day }. Raison : { $reason }
interview-kept = Également enregistré : { $parts }
interview-kept-between = { " ; " }
interview-kept-note = note : { $note }
interview-kept-evidence = preuve : { $evidence }
interview-kept-owner = responsable : { $owner }
interview-kept-due = échéance : { $day }
interview-if-open = Si ce point n’est pas acquis
interview-read = À lire : { $title }
interview-convincing = Ce qui convaincrait un tiers
interview-evidence-so-far = Preuves fournies
interview-note = Note
interview-owner = Responsable
interview-owner-due = { $owner }, pour le { $day }

# The keys at a question.

interview-hint-holds = espace : acquis
interview-hint-next = entrée : suite
interview-hint-none = 0 : aucun
interview-hint-partly = p : en partie
interview-hint-not-known = k : je ne sais pas
interview-hint-choice =
    { $key } : { $choice ->
        [return] revenir
        [back] précédente
        [skip] passer
        [unknown] je ne sais pas (tout)
        [not-applicable] sans objet
        [declined] non retenu
        [note] note
        [evidence] preuve
        [owner] responsable
        [advice] conseils
        [jump] aller à
        [undo] annuler
        [withdraw] retirer
        [overview] bilan
        [keys] les touches
       *[quit] quitter
    }
interview-hint-key = { $key } : { $does }
interview-hint-scroll = flèches : défiler
interview-hint-menu = échap : menu
interview-hint-tick = espace : cocher
interview-hint-back = échap : retour
interview-hint-go-on = entrée : continuer
interview-hint-letter = lettre, ou flèches et entrée : choisir
interview-hint-arrows = flèches : se déplacer
interview-hint-search = lettres : chercher
interview-hint-choose = entrée : choisir
interview-hint-suggested = entrée : garder, ou saisir autre chose ; échap : retour
interview-hint-save = entrée : enregistrer, échap : retour
interview-hint-read-on = entrée : lire la suite, échap : revenir
interview-hint-return = entrée : revenir
interview-hint-return-or-up = entrée : revenir, page préc. : remonter
interview-search = Rechercher : { $typed }
interview-more-beside = … (a : tout voir)
interview-seen =
    { $more ->
        [both] ({ $first } à { $last } sur { $count }, début au-dessus, suite au-dessous)
        [above] ({ $first } à { $last } sur { $count }, début au-dessus)
        [below] ({ $first } à { $last } sur { $count }, suite au-dessous)
       *[none] ({ $first } à { $last } sur { $count })
    }
interview-pasted = Le texte collé n’a pas été pris en compte : répondez avec les touches indiquées.
interview-none-meant = Aucun de ces points n’est acquis aujourd’hui : entrée pour confirmer.
interview-no-match = Aucun résultat. Effacez ce que vous avez saisi.
interview-write-or-esc = Saisissez un texte, ou appuyez sur échap pour revenir.

# The menu of a question.

interview-ask-what = Que voulez-vous faire ?
interview-choice =
    { $choice ->
        [return] Revenir à la question
        [back] Revenir à la question précédente
        [skip] Passer cette question pour l’instant
        [unknown] Je ne sais pas, pour toute la question
        [not-applicable] Sans objet pour nous (préciser pourquoi)
        [declined] Pratique non retenue (préciser pourquoi, et quand la réexaminer)
        [note] Écrire une note
        [evidence] Ajouter une preuve
        [owner] Indiquer qui s’en charge, et pour quand
        [advice] Conseils, preuves et liens
        [jump] Aller à une autre question, puis revenir
        [undo] Annuler la dernière coche ou réponse
        [withdraw] Retirer la réponse
        [overview] Bilan : où vous en êtes
        [keys] Toutes les touches
       *[quit] Enregistrer et quitter
    }
interview-words =
    { $choice ->
        [return] revenir
        [back] retour, précédente
        [skip] passer
        [unknown] je ne sais pas, ne sais pas, ne sait pas, inconnu
        [not-applicable] sans objet, non applicable
        [declined] non retenu
        [note] note
        [evidence] preuve
        [owner] responsable, échéance
        [advice] conseils, conseil
        [jump] aller, aller à
        [undo] annuler
        [withdraw] retirer
        [overview] bilan
        [keys] touches
       *[quit] quitter, fin
    }
interview-word-none = aucun

# What each key does.

interview-help = Toutes les touches
interview-help-points = Points
interview-help-question = La question
interview-help-moving = Se déplacer
interview-help-key =
    { $key ->
        [space] espace
        [numbers] 1 à 9
        [enter] entrée
        [arrows] haut, bas
        [esc] échap, ctrl-d
        [ctrl-c] ctrl-c
       *[other] { $key }
    }
interview-help-does =
    { $key ->
        [space] le point est acquis sur tout le périmètre ; une seconde fois : il ne l’est pas
        [numbers] même effet sur le point qui porte ce numéro
        [p] il est acquis en partie ; vous pouvez préciser où, dans la note
        [k] vous ne savez pas répondre sur ce point
        [0] aucun des points n’est acquis
        [enter] valider vos coches : ce qui n’est pas coché compte comme non acquis
        [arrows] se déplacer ; aussi page préc., page suiv., début et fin
        [esc] ouvrir le menu qui réunit toutes ces actions
       *[ctrl-c] quitter aussitôt ; toutes les réponses sont déjà enregistrées
    }

# Where an answer could mean several things.

interview-ask-which = Que voulez-vous dire ?
interview-marked-nothing = Vous n’avez rien coché.
interview-changed-nothing = Vous n’avez rien changé.
interview-cleared = Vous avez décoché toutes les cases.
interview-mean-none = Aucun de ces points n’est acquis aujourd’hui
interview-mean-marked = Seul ce qui est coché est acquis aujourd’hui
interview-mean-withdraw = Retirer la réponse : la question redevient sans réponse
interview-mean-return = Revenir à la question

# What became of an answer.

interview-look-again = À réexaminer avant le { $day }.
interview-due-on = Échéance : { $day }.
interview-withdrawn = Votre réponse est retirée. De nouveau sans réponse : { $practice }
interview-undone = Dernière réponse annulée : { $practice }
interview-nothing-to-undo = Il n’y a rien à annuler.
interview-first-question = C’est la première question.
interview-in-step =
    { $state ->
        [done] Le même point figure dans { $practice } ({ $checklist }) : là aussi, il est désormais acquis.
        [partly] Le même point figure dans { $practice } ({ $checklist }) : là aussi, il est désormais acquis en partie.
       *[open] Le même point figure dans { $practice } ({ $checklist }) : là aussi, il est désormais non acquis.
    }
interview-well-done = Bravo ! Vous avez atteint l’étape { $stage } sur { $last } : { LOWER($title) }.

# Jumping to another question.

interview-jump = Aller à
interview-ask-jump = Tapez un mot d’une section, d’une question ou d’un point :
interview-jump-back = Revenir à : { $practice }
interview-jump-item =
    { $section } : { $practice } ({ $state ->
        [marked] cases cochées, non confirmées
        [open] sans réponse
       *[answered] traitée
    })
interview-jump-item-of = { $checklist }, { interview-jump-item }
interview-came-from = Vous venez de : { $practice }. La même touche vous y ramène.

# The end of a part, and leaving.

interview-end-of-part = C’était la dernière question de cette partie.
interview-ask-now = Et maintenant ?
interview-back-to-skipped = Revenir à ce que vous avez passé ({ interview-length })
interview-go-on-essentials = Continuer avec l’essentiel : tout ce qui est critique ({ interview-length })
interview-go-on-open = Continuer avec toutes les questions restantes ({ interview-length })
interview-door-end =
    { $hold ->
        [0] Sur { $count } points, aucun n’est acquis aujourd’hui.
        [one] Sur { $count } points, { $hold } est acquis aujourd’hui.
       *[other] Sur { $count } points, { $hold } sont acquis aujourd’hui.
    }
interview-door-partly =
    { $count ->
        [one] { $count } est acquis en partie.
       *[other] { $count } sont acquis en partie.
    }
interview-door-unknown =
    { $count ->
        [one] Vous ne savez pas encore répondre sur { $count } point.
       *[other] Vous ne savez pas encore répondre sur { $count } points.
    }
interview-door-deeds =
    { $count ->
        [1] À faire ensuite :
       *[other] Les { $count } actions à mener ensuite :
    }
interview-numbered = { $number }. { $text }
interview-other-part = Choisir une autre partie
interview-leave = Quitter le questionnaire ?
interview-return = Revenir
interview-quit = Quitter
interview-return-to-it = Revenir au questionnaire
interview-last-not-saved = Vos dernières réponses ne sont pas enregistrées.
interview-quit-and-lose = Quitter, et les perdre
interview-marked-only = Coché, mais non confirmé par la touche entrée : { $practices }
interview-quit-without-marks = Quitter sans conserver ces coches

# Saving.

interview-merged = Une autre personne a modifié le fichier entre-temps ; ses réponses y figurent aussi : { $practices }
interview-unreadable = Le fichier a été modifié entre-temps et ne peut être lu : { $why }
interview-conflict = Une autre personne a répondu autrement entre-temps : { $practices }
interview-not-saved-in = Non enregistré dans { $file }.
interview-nothing-lost = Rien n’est perdu : vos réponses sont toujours là.
interview-try-again = Réessayer
interview-keep-mine = Garder mes réponses
interview-take-theirs = Garder les réponses de l’autre personne
interview-save-elsewhere = Enregistrer mes réponses dans un autre fichier
interview-save-later = Continuer, et réessayer à la prochaine réponse
interview-elsewhere = Enregistrer dans un autre fichier
interview-ask-file = Nom du nouveau fichier :
interview-saved-in = Désormais enregistré dans { $file }.

# The small dialogues around an answer.

interview-days = Par exemple 30 juin 2027, 30/06/2027, 2027-06 (dernier jour du mois) ou dans six mois.
interview-days-or-none = Par exemple 30 juin 2027, 30/06/2027, 2027-06 (dernier jour du mois) ou dans six mois. Videz la ligne s’il n’y a pas de date.
interview-day-over = Le { $day } est déjà passé. Indiquez une date à venir.
interview-day-unclear = Date non reconnue ou ambiguë. Écrivez le mois en lettres, par exemple 5 juin 2027.
interview-in-a-year = dans un an
interview-date-fillers = dans, en, le, la, au, à, pour, avant, d'ici, d’ici, jusqu'au, jusqu’au, jusqu'en, jusqu’en, jusqu'à, jusqu’à, fin, de, du, d', des, compter, partir
interview-date-tomorrow = demain
interview-date-half-a-year = un semestre
interview-date-months = janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre
interview-date-numbers = un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze
interview-date-one = une
interview-date-endings = er, ., e
interview-date-quarter = t
interview-date-units = j jour jours, s sem semaine semaines, m mois, t trimestre trimestres, a an ans année années
interview-not-applicable = Sans objet pour nous
interview-not-applicable-help = La pratique est exclue du score, et le rapport la signale avec la raison que vous donnez.
interview-ask-not-applicable = Pourquoi est-ce sans objet ?
interview-declined = Nous n’avons pas retenu cette pratique
interview-declined-help = La pratique compte toujours comme non acquise dans le score. Le rapport la signale à part, avec la raison que vous donnez.
interview-ask-declined = Pourquoi cette décision ?
interview-ask-review = Quand réexaminerez-vous cette décision ?
interview-note-help = Tout ce qui aidera à comprendre cette réponse plus tard. Videz la ligne pour supprimer la note.
interview-ask-note = Note :
interview-partly = Acquis en partie
interview-partly-help = Votre texte est ajouté à la note. La touche entrée seule n’ajoute rien.
interview-ask-where = Où est-ce acquis ?
interview-evidence = Preuves
interview-convincing-is = Ce qui convaincrait un tiers : { $evidence }
interview-ask-evidence = Un lien ou une phrase :
interview-add-evidence = Ajouter un lien ou une phrase
interview-remove-evidence = Supprimer : { $evidence }
interview-which-evidence = Preuves :
interview-owner-help = Une personne, une équipe ou une fonction. Videz la ligne pour supprimer le responsable et la date.
interview-ask-owner = Qui s’en charge ?
interview-due = Échéance
interview-ask-due = Pour quand ?

# Advice for a practice.

interview-effort =
    { $effort ->
        [small] Charge : faible (quelques jours)
        [medium] Charge : moyenne (quelques semaines)
       *[large] Charge : forte (un trimestre ou plus)
    }
interview-next-step = À faire ensuite : { $advice }
interview-to-read = À lire :

# Where the answers stand.

interview-answered =
    { $answered ->
        [one] { $answered } question traitée sur { $questions }
       *[other] { $answered } questions traitées sur { $questions }
    }
interview-answered-score = { interview-answered }, score { $score }
interview-holding =
    D’après vos réponses, { $hold ->
        [0] aucun point sur { $known } n’est acquis
        [one] { $hold } point sur { $known } est acquis
       *[other] { $hold } points sur { $known } sont acquis
    } ; { $missing ->
        [0] aucun point critique ne manque
        [one] { $missing } point critique manque
       *[other] { $missing } points critiques manquent
    }.
interview-reached-none = Étape atteinte : 0 sur { $last } (usage au cas par cas)
interview-reached = Étape atteinte : { $stage } sur { $last } ({ LOWER($title) })
interview-section-state =
    { $section } : { $answered ->
        [one] { $answered } question traitée sur { $questions }
       *[other] { $answered } questions traitées sur { $questions }
    }
interview-section-held =
    { $section } : { $answered ->
        [one] { $answered } question traitée sur { $questions }
       *[other] { $answered } questions traitées sur { $questions }
    }, { $hold ->
        [one] { $hold } point acquis sur { $known }
       *[other] { $hold } points acquis sur { $known }
    }
interview-section-end =
    Fin de la section { $section } : d’après vos réponses, { $hold ->
        [0] aucun point sur { $known } n’est acquis.
        [one] { $hold } point sur { $known } est acquis.
       *[other] { $hold } points sur { $known } sont acquis.
    }
interview-progress = Où vous en êtes
interview-checklist-score = { $checklist }, score { $score }
interview-all-answered = Toutes les questions sont traitées.
interview-still-open = Sans réponse : { interview-length }.
interview-who = Qui peut y répondre : { $shares }.
interview-who-several = Qui peut y répondre : { $shares } (parfois plusieurs pour une même question).
interview-share =
    { $role ->
        [management] direction
        [engineering] équipes techniques
        [legal] juridique
        [security] sécurité
        [people] ressources humaines
        [procurement] achats
        [communications] communication
       *[other] { $role }
    } { $count }
interview-unknown-questions =
    { $questions ->
        [one] Vous avez répondu « je ne sais pas » à { $questions } question.
       *[other] Vous avez répondu « je ne sais pas » à { $questions } questions.
    }
interview-unknown-points =
    { $points ->
        [one] Vous avez répondu « je ne sais pas » pour { $points } point.
       *[other] Vous avez répondu « je ne sais pas » pour { $points } points.
    }
interview-unknown-both =
    Vous avez répondu « je ne sais pas » à { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } et pour { $points ->
        [one] { $points } point
       *[other] { $points } points
    }.

# The end.

interview-saved = Toutes les réponses sont enregistrées dans { $file }.
interview-nothing-written = Aucune réponse n’a été donnée : rien n’a été écrit.
interview-go-on = Pour reprendre à tout moment : ospo-assess interview { $file }
interview-lost = Vos dernières réponses n’ont pas pu être enregistrées.
interview-nothing-open = Il ne reste rien ici : toutes les questions sont traitées.
interview-score-before = Au début de cette séance : { $score }
interview-stage-now = Bravo ! Vous avez atteint l’étape { $stage } pendant cette séance.
interview-do-next = À faire ensuite : { $step }
interview-result-choice =
    { $choice ->
        [pdf] PDF
        [html] HTML
        [markdown] Markdown
        [read-on] lire la suite
        [go-on] continuer avec les questions restantes
       *[quit] quitter
    }
interview-written = Fichiers écrits : { $files }
interview-not-written = Rien n’a été écrit. { $why }

# Plain lines.

interview-plain-choose = { $question } (numéro ou nom ; entrée : { $number } ; < : retour)
interview-plain-no-choice = Ce choix n’existe pas.
interview-plain-mark = Votre réponse (par exemple 1 3 4~ 5? : 1 et 3 acquis, 4 en partie, 5 « je ne sais pas » ; ou un mot : aucun, passer, je ne sais pas ; entrée : sans changement ; ? : tous les choix)
interview-plain-mark-again = Tapez des numéros de la liste séparés par des espaces, ou un mot comme passer.
interview-plain-tick = { $question } (des numéros comme 1 3 ; entrée : sans changement ; < : retour)
interview-plain-tick-again = Tapez des numéros de la liste, séparés par des espaces.
interview-plain-line = { $question } (< : retour)
interview-plain-line-nothing = { $question } (entrée : rien ; < : retour)
interview-plain-line-said = { $question } (entrée : { $said } ; < : retour)
interview-plain-line-clear = { $question } (entrée : { $said } ; un tiret : rien ; < : retour)
interview-plain-type = Tapez un texte puis appuyez sur entrée.
interview-plain-write = Saisissez un texte.
interview-plain-too-long = Cette ligne est trop longue : un terminal n’en transmet que 4 095 octets. Rien n’a été retenu. Tapez-en une plus courte ; le fichier de réponses accepte des textes plus longs.

# Where only what bears on a standard is asked.
interview-out-of-scope = D’autres points se rapportent à ces exigences, dans des référentiels que le fichier ne retient pas : { $checklists }. Pour y répondre aussi, ajoutez ces référentiels à `checklists`.

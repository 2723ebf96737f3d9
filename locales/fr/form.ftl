# SPDX-License-Identifier: CC-BY-4.0
# The form. The comments stand in the English file.

# The page.

form-title = Autoévaluation open source
form-title-of = Autoévaluation open source : { $organization }
form-skip = Aller au contenu
form-nav = Parties du formulaire
form-nav-start = Accueil
form-nav-questions = Toutes les questions
form-nav-check = Vérifier et envoyer
form-languages = Langue
form-language = Français
form-no-script = Ce formulaire a besoin de JavaScript pour conserver et enregistrer les réponses. Or JavaScript est désactivé dans ce navigateur. Vous pouvez tout de même lire les questions ci-dessous, et les imprimer pour répondre à la main.

# The start.

form-what = Ce formulaire porte sur la place de l’open source dans l’organisation « { $organization } », une pratique à la fois. Vous n’avez pas à tout savoir : passez les questions auxquelles d’autres répondront mieux, ou répondez que vous ne savez pas.
form-length =
    { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, environ { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }. Vous pouvez arrêter et reprendre quand vous voulez.
form-for-role = Voici les questions pour { $role }.
form-rules = Trois règles qui lèvent la plupart des doutes
form-words = Le sens de quelques mots
form-private = Rien n’est envoyé
form-private-what = Vos réponses restent dans ce navigateur et dans le fichier que vous enregistrez. Cette page ne se connecte à rien.
form-private-why = Vous n’avez pas à nous croire sur parole : l’une des premières lignes de la page interdit au navigateur toute connexion (Content-Security-Policy: default-src 'none'), et la page fonctionne sans réseau.
form-private-shared = Les autres personnes qui utilisent ce navigateur avec le même compte peuvent lire ce qu’il conserve. Une fois que vous avez terminé, effacez vos réponses dans la partie « Vérifier et envoyer ».
form-hand-in = Où envoyer vos réponses
form-hand-in-default = Une fois que vous avez terminé, enregistrez vos réponses dans un fichier et envoyez-le à la personne qui vous a donné ce formulaire. C’est un petit fichier texte que vous pouvez lire vous-même.
form-hand-in-own = Une fois que vous avez terminé, enregistrez vos réponses dans un fichier. C’est un petit fichier texte que vous pouvez lire vous-même. Où l’envoyer : { $place }
form-about-you = À propos de vous
form-your-name = Votre nom
form-your-name-why = Pour distinguer vos réponses de celles des autres.
form-your-role = La fonction au titre de laquelle vous répondez
form-no-role = Aucune en particulier
form-begin = Commencer
form-open = Ouvrir un fichier déjà enregistré
form-open-why = Les réponses du fichier remplacent celles données ici. Tout le reste est conservé.
form-print-blank = Imprimer un formulaire vierge

# All questions, by section.

form-questions = Toutes les questions
form-questions-how = Répondez dans l’ordre que vous voulez. Une question est traitée quand vous appuyez sur « Continuer » ou sur « Aucun de ces points ».
form-state =
    { $state ->
        [answered] Traitée
        [partial] Traitée, avec des « je ne sais pas »
        [elsewhere] Traitée ailleurs
        [unknown] Je ne sais pas
        [not-applicable] Sans objet
        [declined] Non retenue
        [draft] Brouillon
        [known] À confirmer
       *[open] Sans réponse
    }
form-answered-of = Traitées : { $answered } sur { $all }

# A question.

form-place = { $section } : { $practice }. Question { $number } sur { $count }
form-why = Enjeu : { $why }
form-points = Qu’est-ce qui est acquis aujourd’hui ?
form-points-how = Pour chaque point, indiquez s’il est acquis aujourd’hui dans toute l’organisation. Quand vous appuyez sur « Continuer », un point laissé sans réponse compte comme non acquis.
form-critical = critique
form-point-state =
    { $state ->
        [done] Acquis
        [partly] Acquis en partie
        [open] Non acquis
       *[unknown] Je ne sais pas
    }
form-from = Réponse donnée à : { $practice }
form-known = Ces réponses reprennent ce qui était connu au { $day }. Appuyez sur « Continuer » si elles sont justes.
form-whole = Ou répondre à la question dans son ensemble
form-whole-answer =
    { $answer ->
        [points] Non, point par point
        [unknown] Je ne sais pas, pour toute la question
        [not-applicable] C’est sans objet pour nous
       *[declined] Nous n’avons pas retenu cette pratique
    }
form-reason = Pourquoi ?
form-reason-how = En une phrase compréhensible pour une personne nouvellement arrivée.
form-review = Quand réexaminerez-vous cette décision ?
form-note = Note
form-note-how = Si un point n’est acquis qu’en partie, précisez où il l’est et où il ne l’est pas.
form-evidence = Preuves, un lien ou une phrase par ligne
form-evidence-how = Ce qui convaincrait un tiers : { $evidence }
form-continue = Continuer
form-none = Aucun de ces points
form-skip-question = Passer pour l’instant
form-previous = Question précédente
form-withdraw = Retirer cette réponse

# Errors.

form-errors = Réponse à corriger
form-error-nothing = Indiquez ce qui est acquis, ou appuyez sur « Aucun de ces points ».
form-error-reason = Indiquez la raison, en une phrase.
form-error-review = Indiquez une date de réexamen à venir.
form-error-name = Indiquez votre nom.
form-error-evidence = Indiquez au plus 100 lignes de preuves.
form-error-title = Erreur : { $title }

# Checking everything.

form-check = Vérifiez vos réponses
form-check-how = Relisez vos réponses. Corrigez ce qui n’est pas juste, puis enregistrez-les dans un fichier et envoyez-le.
form-check-empty = Vous n’avez encore répondu à aucune question.
form-check-open = Sans réponse ({ $count })
form-check-drafts = Commencé, mais non confirmé par « Continuer » ({ $count })
form-change = Modifier
form-change-what = Modifier la réponse à : { $practice }
form-named = { $name }, { $role }
form-nobody = Nom à indiquer
form-none-hold = Aucun de ces points n’est acquis
form-because = { $answer }. Raison : { $reason }
form-because-until = { $answer } ; à réexaminer avant le { $day }. Raison : { $reason }
form-note-said = Note : { $note }
form-evidence-said = Preuves : { $evidence }
form-save = Enregistrer dans un fichier
form-print-filled = Imprimer mes réponses
form-remove = Effacer mes réponses de ce navigateur
form-remove-sure = Effacer vos réponses de ce navigateur ?
form-remove-what = Un fichier déjà enregistré n’est pas modifié. Ce qui n’est conservé que dans ce navigateur disparaît définitivement.
form-remove-yes = Oui, les effacer
form-remove-no = Non, les garder
form-removed = Vos réponses sont effacées de ce navigateur.

# What is kept where.

form-status-nothing = Aucune réponse pour l’instant.
form-status-browser = Enregistré dans ce navigateur à { $time }, pas encore dans un fichier.
form-status-both = Enregistré dans ce navigateur à { $time } et dans un fichier à { $file }.
form-status-draft = Un brouillon est conservé dans ce navigateur depuis { $time }. Appuyez sur « Continuer » pour en faire une réponse.
form-status-lost = Ce navigateur ne peut pas conserver vos réponses ({ $why }). Enregistrez-les dans un fichier avant de fermer le navigateur.
form-status-full = son espace de stockage est plein
form-status-blocked = il ne l’autorise pas
form-status-saved = Enregistré sous { $name }.
form-status-saved-after = Désormais, chaque réponse est aussi écrite dans { $name }.
form-status-not-saved = Le fichier n’a pas pu être écrit ({ $why }). Vos réponses sont toujours là ; enregistrez de nouveau.

# Going on with what was kept.

form-found = Vos réponses de { $time } sont toujours dans ce navigateur.
form-found-older = Vos réponses à une version antérieure de ce formulaire sont toujours dans ce navigateur.
form-go-on = Reprendre
form-take-over = Les reprendre ici
form-begin-anew = Recommencer à zéro

# A file that was opened.

form-opened = { $name } est ouvert. Nombre de questions dont la réponse est reprise : { $count }.
form-opened-changes = Ce qui change dans ce formulaire
form-opened-replaced = Remplace les réponses données ici : { $list }
form-opened-away = Non demandé dans ce formulaire, donc laissé de côté : { $list }
form-opened-points = Points qui ne sont plus demandés, donc laissés de côté : { $list }
form-opened-fresh = Questions comportant de nouveaux points, marqués « Je ne sais pas » pour l’instant : { $list }
form-opened-broken = Illisible, donc laissé de côté : { $list }
form-opened-settings = Réglages inconnus de ce formulaire, donc laissés de côté : { $list }
form-refused = { $name } ne peut pas être ouvert
form-refused-line = La ligne { $line } n’est pas au format attendu. Ouvrez un fichier enregistré par ce formulaire, ou envoyez ce fichier tel quel à la personne qui vous a transmis le formulaire.
form-refused-other = Il concerne { $other }, alors que ce formulaire concerne { $organization }.
form-refused-schema = Il vient d’une version d’ospo-assess plus récente que ce formulaire.
form-refused-answers = Il ne contient aucune réponse que ce formulaire puisse lire.
form-refused-large = Il est trop volumineux pour être un fichier de réponses.

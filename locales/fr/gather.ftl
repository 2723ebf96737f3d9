# SPDX-License-Identifier: CC-BY-4.0
# What clones show: findings as a document, and beside a point of the interview and the form. The comments stand in the English file.

gather-title =
    { $count ->
        [one] Ce que montre un clone
       *[other] Ce que montrent { $count } clones
    }
gather-subtitle = { $day }. Fichiers du commit extrait et historique d’un an ; rien n’a été exécuté.
gather-summary =
    { $count ->
        [one] Un clone a été lu. Points établis : { $proved } ; démentis : { $refuted }.
       *[other] { $count } clones ont été lus. Points établis : { $proved } ; démentis : { $refuted }.
    }

gather-heading-summary = Ce qui a été observé
gather-heading-refuted = Points démentis
gather-heading-proved = Points établis
gather-heading-suggested = Simples indices
gather-heading-not-seen = Rien d’observé
gather-heading-clones = Clones
gather-heading-left-out = Laissé de côté

gather-figure-proved = établis
gather-figure-refuted = démentis
gather-figure-suggested = avec indices
gather-figure-not-seen = non observés

gather-proposes = Ce sont des propositions, non des réponses. Il revient à une personne de les confirmer : dans le questionnaire ou le formulaire lancé avec --seen, une touche ou un bouton permet de reprendre un constat et son lien.
gather-not-complete = Rien n’indique que ces clones sont au complet (option --complete) : aucun point qui porte sur chacun des projets n’est donc considéré comme établi.
gather-beyond = Des traces de { $looked } points ont été recherchées. Les { $count } autres portent sur des personnes, des crédits, des mandats, des contrats et des réunions, dont un clone ne dit rien.
gather-not-seen-why = Rien n’a été observé sur ces points. Cela ne veut pas dire qu’ils manquent : un réglage de la forge ou un texte placé ailleurs peut en tenir lieu.

# What was seen, as a line below a statement.
gather-seen = Constat : { $seen }.
gather-seen-all =
    { $of ->
        [one] observé dans l’unique clone
       *[other] observé dans les { $of } clones
    }
gather-seen-all-there-are =
    { $of ->
        [one] observé dans l’unique clone, liste déclarée complète
       *[other] observé dans les { $of } clones, liste déclarée complète
    }
gather-seen-some = observé dans { $seen } clones sur { $of } ; absent de { $without }
gather-seen-one = observé dans { $name }
gather-seen-hint = indice observé dans { $name }
gather-seen-against =
    { $count ->
        [one] { $count } clone sur { $of } montre le contraire : { $names }
       *[other] { $count } clones sur { $of } montrent le contraire : { $names }
    }
gather-more = { $count } de plus

gather-sight = { $place } (commit { $commit }) : { $excerpt }
gather-sight-bare = { $place } (commit { $commit })
gather-sight-report = { $place } : { $excerpt }
gather-place-commit = { $place }, commit { $commit }
gather-trap = Attention : { $trap }.
gather-looked = Recherché : { $looks }.

gather-column-clone = Clone
gather-column-commit = Commit
gather-column-day = Date
gather-column-limits = Limites
gather-limit =
    { $limit ->
        [shallow] historique tronqué, sans les anciens commits
        [partial] ne contient qu’une partie de ses objets
        [many-files] plus de fichiers que l’outil n’en lit
        [many-commits] plus de commits au cours des douze derniers mois que l’outil n’en lit
        [large-files] certains fichiers sont trop volumineux pour être lus
       *[damaged] certains objets sont endommagés ou manquants
    }

gather-left-out-reason =
    { $reason ->
        [fork] copie d’un autre projet
        [archived] se déclare non maintenu
        [empty] ne contient rien
        [template] modèle pour d’autres projets
        [exempt] écarté par choix
        [unreadable] ne peut être lu
        [defaults] n’est pas un projet, mais fournit les fichiers par défaut des autres
       *[twice] même dépôt qu’un autre clone
    }
gather-left-out = { $name } : { gather-left-out-reason }.
gather-left-out-why = { $name } : { gather-left-out-reason } ({ $why }).
gather-refused = Le contenu de { $file } n’a pas pu être interprété : { $why }.

# In the interview: the point with what was seen, the key that takes it, and what it does.
gather-point = { $point } [{ $seen }]
gather-choice = Reprendre ce qui a été observé dans les clones, avec son lien
gather-hint = { $key } : reprendre le constat
gather-words = constat, observé, trouvé
gather-taken =
    { $state ->
        [open] Repris comme non acquis : { $point }
       *[done] Repris comme acquis : { $point }
    }
gather-taken-evidence = Preuve conservée : { $evidence }
gather-nothing-here = Rien de ce qui a été observé dans les clones ne se rapporte à cette question.
gather-which = Lequel de ces constats ?

# In the form: the button beside what was seen.
gather-form-seen = Dans nos dépôts : { $seen }.
gather-form-take = Reprendre ce constat
gather-form-taken = Constat repris, avec son lien comme preuve.

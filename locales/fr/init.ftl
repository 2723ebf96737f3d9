# SPDX-License-Identifier: CC-BY-4.0
# The comments of an answers file to fill in by hand. The remarks stand in the English file.

init-before = Réponses pour ospo-assess. Pour les vérifier : ospo-assess check CE-FICHIER
init-answer = La réponse à une pratique est la liste des points acquis aujourd’hui, sur tout le périmètre.
init-after =
    Supprimez le `#` devant `done = [`, devant chaque point acquis et devant le `]` final.
    Si aucun point n’est acquis, écrivez `done = []`. En plus de `done`, une pratique peut avoir :
      partly  = ["point"]   ce qui n’est acquis qu’en partie ; précisez où dans `note`
      unknown = ["point"]   ce que vous ne savez pas
    À la place de `done`, elle peut avoir :
      answer = "unknown"
      answer = "not-applicable"   avec   reason = "pourquoi c’est sans objet ici"
      answer = "declined"         avec   reason = "…"   et   review_by = 2027-01-31
    et aussi : evidence = ["https://…"], note = "…", owner = "…", due = 2027-01-31

    Si vous ne développez pas de logiciels, n’en distribuez pas à des tiers ou ne publiez pas de projets open
    source, indiquez ce que vous faites dans [organization] :
      does = ["build", "ship", "publish"]   supprimez ce que vous ne faites pas ; [] si vous ne faites qu’utiliser des logiciels
    Les pratiques qui supposent une activité que vous n’exercez pas sont alors sans objet.
init-critical = Critique : { $point }

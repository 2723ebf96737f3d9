# SPDX-License-Identifier: CC-BY-4.0
# Die Kommentare einer Antwortdatei, die von Hand ausgefüllt wird. Die Anmerkungen stehen in der englischen Datei.

init-before = Antworten für ospo-assess. Prüfen mit: ospo-assess check DIESE-DATEI
init-answer = Sie beantworten einen Baustein mit der Liste der Punkte, die heute im gesamten bewerteten Bereich erfüllt sind.
init-after =
    Entfernen Sie das `#` vor `done = [`, vor jedem Punkt, der erfüllt ist, und vor dem schließenden `]`.
    Ist kein Punkt erfüllt, schreiben Sie `done = []`. Neben `done` sind bei einem Baustein möglich:
      partly  = ["point"]   was nur teilweise erfüllt ist; geben Sie in `note` an, wo
      unknown = ["point"]   was Sie nicht wissen
    Anstelle von `done` ist möglich:
      answer = "unknown"
      answer = "not-applicable"   mit   reason = "warum es hier nicht anwendbar ist"
      answer = "declined"         mit   reason = "…"   und   review_by = 2027-01-31
    und außerdem: evidence = ["https://…"], note = "…", owner = "…", due = 2027-01-31

    Wenn Sie keine Software schreiben, keine weitergeben oder keine öffentlichen Projekte betreiben, nennen Sie
    in [organization], was Sie tun:
      does = ["build", "ship", "publish"]   streichen Sie, was Sie nicht tun; [], wenn Sie Software nur nutzen
    Bausteine, die eine gestrichene Tätigkeit voraussetzen, gelten dann von selbst als nicht anwendbar.
init-critical = Kritisch: { $point }

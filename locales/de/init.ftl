# SPDX-License-Identifier: CC-BY-4.0
# Die Kommentare einer Antwortdatei, die von Hand ausgefüllt wird. Die Anmerkungen stehen in der englischen Datei.

init-before = Antworten für ospo-assess. Prüfen mit: ospo-assess check DIESE-DATEI
init-answer = Ein Baustein wird mit der Liste der Punkte beantwortet, die heute zutreffen, für alles, was bewertet wird.
init-after =
    Entfernen Sie das `#` vor `done = [`, vor jedem Punkt, der zutrifft, und vor dem schließenden `]`.
    Trifft kein Punkt zu, schreiben Sie `done = []`. Neben `done` kann ein Baustein haben:
      partly  = ["point"]   was nur teilweise zutrifft; schreiben Sie in `note`, wo
      unknown = ["point"]   was Sie nicht wissen
    Anstelle von `done` kann er haben:
      answer = "unknown"
      answer = "not-applicable"   mit   reason = "warum es hier nicht anwendbar ist"
      answer = "declined"         mit   reason = "…"   und   review_by = 2027-01-31
    und außerdem: evidence = ["https://…"], note = "…", owner = "…", due = 2027-01-31

    Wenn Sie keine Software schreiben, keine weitergeben oder keine öffentlichen Projekte betreiben, nennen Sie
    in [organization], was Sie tun:
      does = ["build", "ship", "publish"]   streichen Sie, was Sie nicht tun; [], wenn Sie Software nur nutzen
    Die Bausteine, die das Übrige voraussetzen, sind dann von selbst nicht anwendbar.
init-critical = Kritisch: { $point }

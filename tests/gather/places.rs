//! Traps that places in public repositories had, each made small.

use super::{
    CONDUCT, DAILY, GATE, LICENCE, MIT, PLAN, README, REPORTS, Room, STOPPED, UPDATES, clone, git, kinds, sight,
};

const MANIFEST: (&str, &str) = ("Cargo.toml", "[package]\nname = \"x\"\n");
const CODE: &str = "todo-group.secure-development.several-checks";

/// How a workflow of a project with components speaks of a point.
fn workflow(text: &str, point: &str) -> String {
    sight(&[MANIFEST, (".github/workflows/ci.yml", text)], point).0
}

/// The workflow with another step.
fn with_step(step: &str) -> String {
    GATE.replace("uses: actions/dependency-review-action@v4", step)
}

#[test]
fn a_check_that_its_condition_keeps_from_proposals_is_none_of_them() {
    let under = |condition: &str| {
        workflow(&GATE.replace("    runs-on: x\n", &format!("    runs-on: x\n    if: {condition}\n")), STOPPED)
    };
    for kept in [
        "github.event_name == 'push'",
        "github.event_name != 'pull_request'",
        "github.ref == 'refs/heads/main'",
        "failure()",
        "github.actor != 'dependabot[bot]'",
        "github.event.pull_request.head.repo.full_name == github.repository",
    ] {
        assert_eq!(under(kept), "hints", "{kept}");
    }
    for let_in in [
        "github.repository == 'acme/tool'",
        "github.event_name != 'schedule'",
        "github.event_name == 'pull_request' || github.ref == 'refs/heads/main'",
    ] {
        assert_eq!(under(let_in), "shows", "{let_in}");
    }
}

#[test]
fn a_check_of_signatures_or_licences_one_that_forgives_and_one_only_installed_stop_no_flaw() {
    for (step, kind) in [
        ("run: npm audit", "shows"),
        ("run: npm audit signatures", "hints"),
        ("run: npm audit fix", "hints"),
        ("run: npm audit || true", "hints"),
        ("run: pip install pip-audit && pip-audit", "shows"),
        ("run: pip install pip-audit", ""),
        ("uses: actions/dependency-review-action@v4\n        with: { warn-only: true }", "hints"),
        ("uses: actions/dependency-review-action@v4\n        with: { vulnerability-check: false }", "hints"),
    ] {
        assert_eq!(workflow(&with_step(step), STOPPED), kind, "{step}");
    }
}

#[test]
fn a_file_of_settings_and_a_review_of_a_proposal_are_no_daily_scan() {
    let daily = |step: &str| {
        let text = with_step(step).replace("on: pull_request", "on:\n  schedule:\n    - cron: '0 4 * * *'");
        workflow(&text, DAILY)
    };
    assert_eq!(daily("run: osv-scanner -r ."), "shows");
    assert_eq!(daily("run: cp osv-scanner.toml src"), "");
    assert_eq!(daily("uses: actions/dependency-review-action@v4"), "hints");
    assert_eq!(daily("uses: snyk/actions/setup@v1"), "hints");
    assert_eq!(daily("run: cargo deny check licenses"), "hints");
}

#[test]
fn a_step_is_shown_where_it_names_its_tool_and_not_where_another_does() {
    let scan =
        |kind: &str| format!("      - uses: aquasecurity/trivy-action@1\n        with: {{ scan-type: {kind} }}\n");
    let job = |name: &str, kind: &str| format!("  {name}:\n    runs-on: x\n    steps:\n{}", scan(kind));
    let daily = "on:\n  schedule:\n    - cron: '0 4 * * *'\njobs:\n";
    let text = format!("{daily}{}{}", job("settings", "config"), job("components", "fs"));
    assert_eq!(sight(&[MANIFEST, (".github/workflows/ci.yml", &text)], DAILY), ("shows".to_owned(), 13));
    let script = with_step("name: npm audit\n        run: |\n          npm ci\n          npm audit");
    assert_eq!(sight(&[MANIFEST, (".github/workflows/ci.yml", &script)], STOPPED), ("shows".to_owned(), 9));
}

#[test]
fn a_gate_of_one_folder_behind_a_pipe_or_of_what_was_published_stops_no_flaw() {
    for step in [
        "run: npm audit | tee audit.txt",
        "run: if npm audit; then echo good; fi",
        "run: cd docs && npm audit",
        "run: npm audit\n        working-directory: docs",
        "run: npm audit\n        if: needs.look.outputs.wanted == 'true'",
        "uses: google/osv-scanner-action@v2\n        with: { scan-args: '--licenses=MIT' }",
        "uses: aquasecurity/trivy-action@1\n        with: { exit-code: 1, image-ref: 'acme/tool:latest' }",
    ] {
        assert_eq!(workflow(&with_step(step), STOPPED), "hints", "{step}");
    }
    let licences = "github-ospo.components-current.licences-verified";
    let review =
        |with: &str| with_step(&format!("uses: actions/dependency-review-action@v4\n        with: {{ {with} }}"));
    assert_eq!(workflow(&review("allow-licenses: MIT"), licences), "shows");
    assert_eq!(workflow(&review("allow-dependencies-licenses: 'pkg:npm/x'"), licences), "hints");
}

#[test]
fn a_check_that_somebody_must_ask_for_is_none_of_every_proposal() {
    for (events, kind) in [
        ("pull_request:\n    types: [opened, synchronize]", "shows"),
        ("pull_request:\n    types: [labeled]", "hints"),
        ("pull_request:\n    types: [opened]", "hints"),
    ] {
        let text = GATE.replace("on: pull_request", &format!("on:\n  {events}"));
        assert_eq!(workflow(&text, STOPPED), kind, "{events}");
    }
    for condition in ["contains(github.event.pull_request.labels.*.name, 'scan')", "vars.SCAN == 'true'"] {
        let text = GATE.replace("    runs-on: x\n", &format!("    runs-on: x\n    if: {condition}\n"));
        assert_eq!(workflow(&text, STOPPED), "hints", "{condition}");
    }
}

#[test]
fn a_scan_of_workflows_alone_looks_at_no_code_whatever_way_its_languages_are_given() {
    let scan = |languages: &str| {
        workflow(
            &with_step(&format!("uses: github/codeql-action/init@v3\n        with: {{ languages: {languages} }}")),
            CODE,
        )
    };
    assert_eq!((scan("actions").as_str(), scan("'actions, go'").as_str()), ("hints", "shows"));
    let matrix = |values: &str| {
        let text =
            with_step("uses: github/codeql-action/init@v3\n        with: { languages: '${{ matrix.language }}' }");
        let matrix = format!("    runs-on: x\n    strategy:\n      matrix:\n{values}");
        workflow(&text.replace("    runs-on: x\n", &matrix), CODE)
    };
    assert_eq!(matrix("        language: [actions]\n"), "hints");
    assert_eq!(matrix("        language: [actions, go]\n"), "shows");
    assert_eq!(matrix("        include:\n          - language: actions\n          - language: go\n"), "shows");
}

#[test]
fn a_code_scan_whose_settings_leave_out_the_usual_queries_looks_for_no_flaws() {
    let scan =
        with_step("uses: github/codeql-action/init@v3\n        with: { config-file: ./.github/codeql/style.yml }");
    let scan = format!("{scan}      - uses: github/codeql-action/analyze@v3\n");
    let with = |settings: &str| {
        let files = [MANIFEST, (".github/workflows/ci.yml", &scan), (".github/codeql/style.yml", settings)];
        sight(&files, CODE).0
    };
    assert_eq!(with("name: style\ndisable-default-queries: true\n"), "hints");
    assert_eq!(with("name: all\npaths-ignore: [docs]\n"), "shows");
}

#[test]
fn the_place_of_a_step_is_not_the_same_words_commented_out() {
    let text = format!("# uses: actions/dependency-review-action@v4\n{GATE}");
    assert_eq!(sight(&[MANIFEST, (".github/workflows/ci.yml", &text)], STOPPED), ("shows".to_owned(), 7));
}

#[test]
fn the_text_of_one_licence_beside_the_notice_of_another_only_suggests() {
    let apache = "Licensed under the Apache License, Version 2.0 (the \"License\"). You may obtain a copy of the License at \
        http://www.apache.org/licenses/LICENSE-2.0\n\nOne folder is under this licence:\n\n";
    let domain = "All but one folder is dedicated by https://creativecommons.org/publicdomain/zero/1.0/.\n\n";
    let texts = [&format!("{apache}{MIT}"), &format!("{domain}{MIT}"), MIT];
    assert_eq!(kinds("LICENSE", LICENCE, texts), ["hints", "hints", "shows"]);
}

#[test]
fn of_several_licences_none_is_known_to_be_that_of_the_whole_and_a_readme_may_hold_it() {
    let other = MIT.replace("MIT License", "Another");
    let (one, two) = (("LICENSES/MIT.txt", MIT), ("LICENSES/X.txt", other.as_str()));
    assert_eq!((sight(&[one], LICENCE).0.as_str(), sight(&[one, two], LICENCE).0.as_str()), ("shows", "hints"));
    assert_eq!(sight(&[("LICENSE-3rd-party.txt", MIT)], LICENCE).0, "hints", "of somebody else's code");
    assert_eq!(sight(&[("README.md", README)], LICENCE).0, "contradicts");
    let readme = format!("{README}\n## Licence\n\n{MIT}");
    assert_eq!(sight(&[("README.md", &readme)], LICENCE).0, "");
    assert_eq!(sight(&[("packages/tool/LICENSE", MIT)], LICENCE).0, "");
}

#[test]
fn the_line_is_that_of_the_promise_or_of_the_address_and_not_that_above_it() {
    let promise = "# Security\n\nWe take flaws seriously, and look at each of them.\nSomebody will respond within 3 days of it.\n";
    let replies = "github-ospo.vulnerability-reports.report-routing";
    assert_eq!(sight(&[("SECURITY.md", promise)], replies), ("shows".to_owned(), 4));
    let section = "# Tool\n\n## Security\n\nPlease report flaws privately, to those who can mend them.\n";
    assert_eq!(sight(&[("README.md", section)], REPORTS), ("shows".to_owned(), 5));
}

#[test]
fn updates_that_only_mend_flaws_or_reach_no_folder_or_one_are_not_of_all_components() {
    let dependabot = |lines: &str| {
        let text = format!("version: 2\nupdates:\n  - package-ecosystem: cargo\n{lines}");
        sight(&[MANIFEST, (".github/dependabot.yml", &text)], UPDATES).0
    };
    assert_eq!(dependabot("    directory: /\n"), "shows");
    assert_eq!(dependabot("    directory: /\n    open-pull-requests-limit: 0\n"), "hints");
    assert_eq!(dependabot("    directory: '/**'\n"), "hints", "a pattern stands in `directories`");
    let all_but = |rest: &str| dependabot(&format!("    directory: /\n    {rest}\n"));
    assert_eq!(all_but("ignore: [{ dependency-name: '*' }]"), "hints");
    assert_eq!(all_but("ignore: [{ dependency-name: '*', update-types: ['version-update:semver-major'] }]"), "shows");
    assert_eq!(all_but("allow: [{ dependency-name: serde }]"), "hints", "one by name");
    assert_eq!(all_but("allow: [{ dependency-type: direct }]"), "shows");
    for (settings, kind) in [
        ("{ \"extends\": [\"config:recommended\"] }", "shows"),
        ("{ \"extends\": [\"security:only-security-updates\"] }", ""),
        ("{ \"extends\": [\"config:recommended\"], \"includePaths\": [\"docs/**\"] }", ""),
        ("{ \"enabledManagers\": [\"github-actions\", \"custom.regex\"] }", ""),
    ] {
        assert_eq!(sight(&[MANIFEST, ("renovate.json", settings)], UPDATES).0, kind, "{settings}");
    }
}

#[test]
fn commits_of_a_bot_for_one_folder_show_no_updates_of_the_whole() {
    let commits = |title: &str, files: &[(&str, &str)]| {
        let room = Room::new();
        clone(&room, "tool", &[&[MANIFEST, ("README.md", README)], files].concat());
        let author = "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>";
        let folder = room.path().join("clones/tool");
        git(&folder, &["commit", "-q", "--allow-empty", "--author", author, "-m", title]);
        super::found(&room, &[]).1[UPDATES]["sights"][0]["kind"].as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(commits("Bump serde from 1.0.1 to 1.0.2", &[]), "shows");
    assert_eq!(commits("Bump flask from 2 to 3 in /docs", &[]), "");
    let named = |title: &str, name: &str| {
        commits(&format!("{title}\n\n- dependency-name: {name}\n  dependency-type: direct:production\n"), &[])
    };
    assert_eq!(named("Bump serde from 1.0.1 to 1.0.2", "serde"), "shows");
    assert_eq!(named("Bump js-yaml", "js-yaml"), "", "a long title loses its folder");
    assert_eq!(named("Bump the gha group with 1 update", "actions/checkout"), "");
    let docs = "version: 2\nupdates:\n  - package-ecosystem: uv\n    directory: /docs\n";
    assert_eq!(commits("Batch updates", &[(".github/dependabot.yml", docs)]), "hints");
    let images = "version: 2\nupdates:\n  - package-ecosystem: docker\n    directory: /\n";
    assert_eq!(commits("Bump ubuntu from 24.04 to 26.04", &[(".github/dependabot.yml", images)]), "hints");
    let actions = "version: 2\nupdates:\n  - package-ecosystem: github-actions\n    directory: /\n";
    assert_eq!(commits("Bump serde from 1.0.1 to 1.0.2", &[(".github/dependabot.yml", actions)]), "shows");
}

#[test]
fn an_address_for_other_questions_takes_no_reports() {
    let texts = [
        "# Code of Conduct\n\nWe follow the code of the foundation. Contact oss@acme.dev with any additional questions or comments.\n",
        "# Code of Conduct\n\nBe kind. Report what was not to oss@acme.dev, who answer in private.\n",
    ];
    assert_eq!(kinds("CODE_OF_CONDUCT.md", CONDUCT, texts), ["hints", "shows"]);
    let texts = [
        "# Security\n\nUse the form of the agency.\n\nIf you have other security related questions, contact office@acme.dev.\n",
        "# Security\n\nWrite to security@acme.dev, and not to the public tracker.\n",
    ];
    assert_eq!(kinds("SECURITY.md", REPORTS, texts), ["hints", "shows"]);
}

#[test]
fn a_public_list_or_a_name_for_a_link_is_no_private_address_and_no_placeholder() {
    let texts = [
        "# Code of Conduct\n\nReport what was not kind to tool-dev@acme.dev, where we all read it.\n",
        "# Code of Conduct\n\nReport it to [the team][email], who answer.\n\n[email]: mailto:conduct@acme.dev\n",
        "# Code of Conduct\n\nReport it to [EMAIL], who answer in private, each of them.\n",
    ];
    assert_eq!(kinds("CODE_OF_CONDUCT.md", CONDUCT, texts), ["hints", "shows", "contradicts"]);
    let list = "# Security\n\nTo hear of flaws that were mended, subscribe to the list news@acme.dev of the project.\n";
    assert_eq!(kinds("SECURITY.md", REPORTS, [list]), ["hints"]);
}

#[test]
fn a_brief_for_a_logo_gives_no_rules_for_its_use() {
    let brand = "todo-group.market-projects.brand-rules-public";
    let filler = "It shall stand for what is simple, and for what is strong. ".repeat(4);
    let brief = format!("# Brief\n\nThe logo should embody the project; tell the licences of its fonts.\n\n{filler}\n");
    let rules = format!("# Trademarks\n\nYou may use the trademark to say what your tool works with.\n\n{filler}\n");
    assert_eq!(sight(&[("LOGO.md", &brief)], brand).0, "hints");
    assert_eq!(sight(&[("TRADEMARKS.md", &rules)], brand).0, "shows");
}

#[test]
fn a_page_on_plans_only_suggests_one_and_an_aim_of_consensus_is_no_rule() {
    let filler = "More words on what is done and when, which are many. ".repeat(4);
    let board = format!("# Roadmap\n\nThe roadmap is maintained in the milestones of the forge.\n\n{filler}\n");
    let plan = format!("# Roadmap\n\nNext comes the second reader.\n\n{filler}\n");
    assert_eq!(kinds("ROADMAP.md", PLAN, [&board, &plan]), ["hints", "hints"]);
    let texts = [
        "# Charter\n\nWhile we aim to operate as a consensus-based community, if a decision requires a vote, each member has one.\n",
        "# Charter\n\nWe work by lazy consensus, and a vote is for those who are members.\n",
        "# Charter\n\nThe committee seeks consensus; if consensus cannot be reached, it holds a vote.\n",
    ];
    assert_eq!(
        kinds("CHARTER.md", "open-source-guides.decide-in-public.concerns-first", texts),
        ["hints", "hints", "shows"]
    );
}

#[test]
fn what_counts_as_a_flaw_is_proved_by_a_section_on_what_is_in_scope_alone() {
    let filler = "What is trusted and what is not is told for each part in turn. ".repeat(8);
    let model = |text: &str| format!("# Threat model\n\n{text}\n\n{filler}\n");
    let scope = model("## Out of scope\n\nWhoever has the machine in hand has all that is on it.");
    let (later, now) = (model("This is a placeholder."), model("Who may do what is told below."));
    let sensitive = model("By default, names of columns are not considered sensitive, nor security matters.");
    let point = "open-source-guides.security-reports.threat-model";
    assert_eq!(kinds("THREAT_MODEL.md", point, [&later, &now, &sensitive, &scope]), ["", "hints", "hints", "shows"]);
    let policy = |heading: &str| format!("# Security\n\n## {heading}\n\n{filler}\n");
    let (asked, other) = (policy("What is a vulnerability disclosure policy?"), policy("If it is not a security flaw"));
    assert_eq!(kinds("SECURITY.md", point, [&asked, &other, &policy("Out of scope")]), ["hints", "hints", "shows"]);
}

#[test]
fn pages_for_users_and_on_features_are_no_lists_of_adopters_or_statements() {
    let adopters = "todo-group.measure-projects.adopters-listed";
    let texts = [
        "# Users\n\nAn account belongs to one group or more.\n\n- Add an account\n- Remove an account\n",
        "# Users\n\nThese companies use the tool, each in its own house:\n\n- Acme Ltd\n- Example University\n",
    ];
    assert_eq!(kinds("docs/users.md", adopters, texts), ["", "shows"]);
    let features = "The menu opens with a key, and each button has a name that is read aloud. ".repeat(5);
    let aims = format!("{features}\n\nWe aim to conform to level AA of the guidelines.\n");
    let statement = "open-source-guides.accessibility.access-statement";
    assert_eq!(kinds("docs/accessibility.md", statement, [&features, &aims]), ["hints", "shows"]);
    let limits = "# Tool\n\n## Not supported\n\nNested tables, and fonts that are not embedded.\n";
    assert_eq!(kinds("README.md", "open-source-guides.maintainer-care.stated-limits", [limits]), ["hints"]);
}

#[test]
fn words_beside_the_matter_are_no_place_to_ask_no_step_and_no_licence_of_changes() {
    let help = "github-ospo.project-front-page.help-place";
    let readme =
        |heading: &str| format!("# Tool\n\n## {heading}\n\nIt is as it says, and is explained below at length.\n");
    let texts = ["Help us improve", "Frequently asked questions", "Community members and their votes", "Questions?"]
        .map(readme);
    let [first, second, third, last] = &texts;
    assert_eq!(kinds("README.md", help, [first, second, third, last]), ["", "", "", "shows"]);
    let filler = "Words on the style of the code and of its tests, which are many. ".repeat(8);
    let guide = |text: &str| format!("# Contributing\n\n{text}\n\n{filler}\n");
    let (by, when) = (
        guide("By submitting a pull request you agree to this."),
        guide("When you submit a pull request, a bot looks."),
    );
    let steps = "github-ospo.contribution-rules.change-steps";
    assert_eq!(kinds("CONTRIBUTING.md", steps, [&by, &when]), ["hints", "hints"]);
    let agreement = guide("Contributions are governed by the Contributor License Agreement.");
    let licensed = guide("Contributions are licensed under the licence of the project.");
    let incoming = "github-ospo.contribution-rules.licence-in-is-out";
    assert_eq!(kinds("CONTRIBUTING.md", incoming, [&agreement, &licensed]), ["", "shows"]);
}

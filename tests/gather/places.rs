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
fn updates_that_only_mend_flaws_or_reach_no_folder_or_one_are_not_of_all_components() {
    let dependabot = |lines: &str| {
        let text = format!("version: 2\nupdates:\n  - package-ecosystem: cargo\n{lines}");
        sight(&[MANIFEST, (".github/dependabot.yml", &text)], UPDATES).0
    };
    assert_eq!(dependabot("    directory: /\n"), "shows");
    assert_eq!(dependabot("    directory: /\n    open-pull-requests-limit: 0\n"), "hints");
    assert_eq!(dependabot("    directory: '/**'\n"), "hints", "a pattern stands in `directories`");
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
fn a_page_on_plans_only_suggests_one_and_an_aim_of_consensus_is_no_rule() {
    let filler = "More words on what is done and when, which are many. ".repeat(4);
    let board = format!("# Roadmap\n\nThe roadmap is maintained in the milestones of the forge.\n\n{filler}\n");
    let plan = format!("# Roadmap\n\nNext comes the second reader.\n\n{filler}\n");
    assert_eq!(kinds("ROADMAP.md", PLAN, [&board, &plan]), ["hints", "hints"]);
    let texts = [
        "# Charter\n\nWhile we aim to operate as a consensus-based community, if a decision requires a vote, each member has one.\n",
        "# Charter\n\nThe committee seeks consensus; if consensus cannot be reached, it holds a vote.\n",
    ];
    assert_eq!(kinds("CHARTER.md", "open-source-guides.decide-in-public.concerns-first", texts), ["hints", "shows"]);
}

#[test]
fn a_threat_model_that_is_still_to_be_written_is_none() {
    let filler = "What is trusted and what is not is told for each part in turn. ".repeat(8);
    let texts =
        [&format!("# Threat model\n\nThis is a placeholder.\n\n{filler}\n"), &format!("# Threat model\n\n{filler}\n")];
    let [later, now] = texts;
    assert_eq!(
        kinds("THREAT_MODEL.md", "open-source-guides.security-reports.threat-model", [later, now]),
        ["", "shows"]
    );
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

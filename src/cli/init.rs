//! `init`: an answers file to fill in by hand.

use super::args::Init;
use super::commands::filter_of;
use super::exit::{Exit, Failure};
use super::files::{self, Link};
use super::shell::Shell;
use crate::answers::{Organization, Start, template};
use crate::catalog::{Catalog, Stage};

pub(super) fn run(catalog: &Catalog, args: &Init) -> Result<Exit, Failure> {
    let filter = filter_of(catalog, &args.filter)?;
    let practices: Vec<_> = catalog.practices().filter(|ix| filter.lets(catalog, *ix)).collect();
    if practices.is_empty() {
        return Err(Failure::Usage("no practice fits; take one of the filters away".to_owned()));
    }
    let mut scope: Vec<_> = practices.iter().map(|ix| catalog[*ix].checklist).collect();
    scope.dedup();
    let start = Start {
        organization: Organization { name: args.name.clone(), kind: args.kind },
        date: chrono::Local::now().date_naive(),
        scope,
        target: Stage::from_number(args.target.into()).unwrap_or(Stage::Two),
    };
    let text = template(catalog, &start, &practices);
    if files::is_stdin(&args.answers) {
        Shell::write(None, text.as_bytes())?;
        return Ok(Exit::Done);
    }
    if args.answers.symlink_metadata().is_ok() {
        let path = args.answers.display();
        let way_out = "name another file, or go on with it: ospo-assess interview";
        return Err(Failure::Usage(format!("{path} is there already, and init overwrites nothing; {way_out}")));
    }
    files::write_whole(&args.answers, text.as_bytes(), Link::Follow)
        .map_err(|error| Failure::Unwritten(args.answers.clone(), error))?;
    let path = args.answers.display();
    Shell::note(&format!(
        "Wrote {path} with {} practices. Fill it in, then: ospo-assess check {path}",
        practices.len()
    ));
    Ok(Exit::Done)
}

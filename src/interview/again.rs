//! Next year's round: each last answer is shown, and confirmed or changed, one by one.
//!
//! While a round lasts, the day of the file stays, and each answer confirmed says when in `asked`. With the last of them
//! the file takes the day. So a round can be left and taken up again, and no answer seems confirmed that was not.

use chrono::NaiveDate;

use crate::answers::Answers;
use crate::assess::Assessment;
use crate::catalog::PracticeIx;

/// For so many days an answer counts as confirmed in the round at hand.
const ROUND: i64 = 90;

/// Whether a practice is still to be asked in a round: nothing was said of it, or what was said was confirmed long ago.
pub(super) fn is_to_confirm(answers: &Answers, assessment: &Assessment, today: NaiveDate, ix: PracticeIx) -> bool {
    let Some(given) = answers.given.get(&ix).filter(|given| given.answer.is_some()) else {
        return !assessment.is_answered(ix);
    };
    let confirmed = answers.confirmed(given);
    today.signed_duration_since(confirmed).num_days() > ROUND
}

/// Gives the file the day, if nothing is left to confirm: then what was confirmed on it need not say so.
pub(super) fn close_round(answers: &mut Answers, assessment: &Assessment, today: NaiveDate) {
    let mut scope = assessment.practices().filter(|ix| answers.answer(*ix).is_some());
    if scope.any(|ix| is_to_confirm(answers, assessment, today, ix)) {
        return;
    }
    let before = answers.date;
    answers.date = today;
    for given in answers.given.values_mut().filter(|given| given.answer.is_some()) {
        // What is out of scope was not asked: it keeps its day.
        let confirmed = given.asked.unwrap_or(before);
        given.asked = (confirmed != today).then_some(confirmed);
    }
}

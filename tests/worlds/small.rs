//! The text of small checklists, for examples that are worked out by hand.

/// Id of a point, whether it is critical, the revision that brought it, and the point that it is too.
pub type Point = (&'static str, bool, u8, &'static str);

/// The head of a section.
pub fn section(id: &str) -> String {
    format!("[[section]]\nid = \"{id}\"\ntitle = \"T\"\npurpose = \"To try.\"\n")
}

/// A practice with its points.
pub fn practice(id: &str, theme: &str, stage: u8, effort: &str, points: &[Point]) -> String {
    let mut text = format!(
        "[[section.practice]]\nid = \"{id}\"\ntitle = \"T\"\nask = \"Q?\"\nwhy = \"W.\"\nevidence = \"E.\"\n\
         theme = \"{theme}\"\nstage = {stage}\neffort = \"{effort}\"\nroles = []\nneeds = []\nafter = []\nresources = []\n"
    );
    for (id, critical, since, twin) in points {
        text += &format!(
            "[[section.practice.point]]\nid = \"{id}\"\ntext = \"T.\"\ncritical = {critical}\nadvice = \"A.\"\n\
             resources = [\"pages.one\"]\ncovers = []\nsince = {since}\n"
        );
        if !twin.is_empty() {
            text += &format!("same_as = \"{twin}\"\n");
        }
    }
    text
}

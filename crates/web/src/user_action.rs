//! What a person does with the screen.

use hosted_flow_core::flow::Action;

use crate::browser::file::ChosenFile;

/// What a person does with the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum UserAction {
    /// Presses a button.
    Press(Action),
    /// Chooses a file for a document of [`crate::View::documents`].
    Choose {
        /// The document's id.
        document: String,
        /// The file.
        file: ChosenFile,
    },
}

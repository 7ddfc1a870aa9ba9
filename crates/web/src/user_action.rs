//! The person's actions on the screen.

use hosted_flow_core::flow::Action;

use crate::browser::file::ChosenFile;

/// An action of the person on the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum UserAction {
    /// Clicks a button.
    Press(Action),
    /// Chooses a file for a document of [`crate::View::documents`].
    Choose {
        /// The document's id.
        document: String,
        /// The file.
        file: ChosenFile,
    },
    /// Takes back the file that was chosen for a document.
    Remove {
        /// The document's id.
        document: String,
    },
}

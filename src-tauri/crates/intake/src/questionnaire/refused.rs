//! What of a response was not taken.

use liggare_domain::AnswerProblem;

use crate::RejectCode;

/// Why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RefusedCode {
    /// The cell could become no value at all, or its column was left out.
    Cell(RejectCode),
    /// The value is no answer to its question.
    Answer(AnswerProblem),
}

impl RefusedCode {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cell(code) => code.code(),
            Self::Answer(problem) => problem.code(),
        }
    }
}

impl From<RejectCode> for RefusedCode {
    fn from(code: RejectCode) -> Self {
        Self::Cell(code)
    }
}

impl From<AnswerProblem> for RefusedCode {
    fn from(problem: AnswerProblem) -> Self {
        Self::Answer(problem)
    }
}

/// A value that was not taken, as [`Reject`](crate::Reject) tells of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The row's line, as the caller numbers them.
    pub line: u64,
    /// Header of the column, `#3` where it has none.
    pub column: String,
    /// The value as it stood in the file.
    pub value: String,
    /// Why.
    pub code: RefusedCode,
}

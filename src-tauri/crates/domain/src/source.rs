//! Where data comes from.

crate::coded! {
    /// A regular source of the description (R6). Every value knows its own.
    Source as "source" {
        /// Customer surveys (R6.1).
        Survey = "survey",
        /// Contact and other forms (R6.2).
        Form = "form",
        /// Social log-in or third-party verification (R6.3).
        Social = "social",
        /// Newsletter subscription (R6.4).
        Subscription = "subscription",
        /// Answers to specific questions (R6.5).
        Question = "question",
        /// A contact request or registration through the chat (R6.6).
        ContactRequest = "contact_request",
        /// Delivery and use of the products and services (R6.7).
        Use = "use",
        /// The controller's subcontractors and suppliers (R6.8).
        Supplier = "supplier",
        /// Group companies and their suppliers (R6.9).
        Group = "group",
    }
}

impl Source {
    /// The clause of the description.
    #[must_use]
    pub const fn clause(self) -> &'static str {
        match self {
            Self::Survey => "R6.1",
            Self::Form => "R6.2",
            Self::Social => "R6.3",
            Self::Subscription => "R6.4",
            Self::Question => "R6.5",
            Self::ContactRequest => "R6.6",
            Self::Use => "R6.7",
            Self::Supplier => "R6.8",
            Self::Group => "R6.9",
        }
    }
}

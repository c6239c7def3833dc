//! Devices that people use (R5.8–R5.14).

crate::coded! {
    /// What sort of device it is.
    DeviceKind as "device kind" {
        /// A desktop or laptop computer.
        Computer = "computer",
        /// A mobile phone.
        Phone = "phone",
        /// A tablet.
        Tablet = "tablet",
        /// Anything else that has an address: television, console, watch, printer.
        Other = "other",
    }
}

impl DeviceKind {
    /// Whether it is carried in the hand, so that its browser is a mobile browser (R5.11).
    #[must_use]
    pub const fn is_mobile(self) -> bool {
        matches!(self, Self::Phone | Self::Tablet)
    }
}

//! What invented people and organisations are made of.

pub(super) mod companies;
pub(super) mod names;
pub(super) mod places;
pub(super) mod questions;

pub(super) const REGISTER: [&str; 3] = [
    "Kund- och marknadsföring (prov)",
    "Asiakkaat ja markkinointi (kokeilu)",
    "Customers and marketing (trial)",
];

//! Whole packages: sealed, opened, spoilt in every way we know of, and read by stock tools.

#[cfg(test)]
#[macro_use]
mod fixture;
#[cfg(test)]
mod archives;
#[cfg(test)]
mod bindings;
#[cfg(test)]
mod flips;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod sealing;
#[cfg(test)]
mod stock_tools;

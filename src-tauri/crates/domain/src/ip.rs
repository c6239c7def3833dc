//! Addresses of devices on the network.

use std::net::IpAddr;

/// An IP address. One address has one text: RFC 5952 for version 6, and a version 4 address that came mapped into
/// version 6 (`::ffff:192.0.2.1`, RFC 4291 § 2.5.5.2) is the version 4 address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Ip(IpAddr);

/// Not an address. One with a zone (`fe80::1%eth0`, RFC 4007) means something on one machine only, and is none either.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an IP address")]
pub struct NotAnIp;

impl Ip {
    /// Reads an address without port, brackets or prefix length; surrounding space is dropped.
    pub fn parse(text: &str) -> Result<Self, NotAnIp> {
        text.trim().parse().map(|address: IpAddr| Self(address.to_canonical())).map_err(|_| NotAnIp)
    }

    /// The address, never a mapped one.
    #[must_use]
    pub const fn address(self) -> IpAddr {
        self.0
    }
}

/// The one text of the address, at most 39 characters.
impl std::fmt::Display for Ip {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for Ip {
    type Err = NotAnIp;
    fn from_str(text: &str) -> Result<Self, NotAnIp> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Ip {
    type Error = NotAnIp;
    fn try_from(text: String) -> Result<Self, NotAnIp> {
        Self::parse(&text)
    }
}

impl From<Ip> for String {
    fn from(ip: Ip) -> String {
        ip.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_address_has_one_text_however_it_was_spelled() {
        for (text, canonical) in [
            (" 192.0.2.1 ", "192.0.2.1"),
            ("2001:DB8:0:0:0:0:0:1", "2001:db8::1"),
            ("2001:0db8::0001:0", "2001:db8::1:0"),
            // RFC 5952 § 4.2: one group of zeros is not shortened, of two longest runs the first is.
            ("2001:db8::1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),
            ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
            ("0:0:0:0:0:0:0:0", "::"),
            ("::ffff:192.0.2.1", "192.0.2.1"),
            ("::FFFF:C000:0201", "192.0.2.1"),
            ("::192.0.2.1", "::c000:201"),
        ] {
            assert_eq!(Ip::parse(text).unwrap().to_string(), canonical, "{text}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "-",
            "999.1.1.1",
            "192.0.2",
            "192.0.2.01",
            "192.0.2.1:80",
            "192.0.2.0/24",
            "[2001:db8::1]",
            "fe80::1%eth0",
            "2001:db8::1::",
            "2001:db8:12345::",
            "www.example.fi",
        ] {
            assert_eq!(Ip::parse(text), Err(NotAnIp), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_address_reads_back_the_same_from_its_text(bits in any::<u128>(), short in any::<u32>(), mapped in any::<bool>()) {
            let bits = if mapped { u128::from(short) | 0xffff_0000_0000 } else { bits };
            for address in [IpAddr::V6(bits.into()), IpAddr::V4(short.into())] {
                let ip = Ip::parse(&address.to_string()).unwrap();
                let text = ip.to_string();
                prop_assert_eq!(ip.address(), address.to_canonical());
                prop_assert!(text.len() <= 39 && text == text.to_lowercase());
                prop_assert_eq!(Ip::parse(&text), Ok(ip));
            }
        }

        #[test]
        fn any_text_is_an_address_or_refused(text in "[0-9a-f:.%]{0,45}|\\PC{0,20}") {
            if let Ok(ip) = Ip::parse(&text) {
                prop_assert_eq!(Ip::parse(&ip.to_string()), Ok(ip));
            }
        }
    }
}

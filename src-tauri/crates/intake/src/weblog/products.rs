//! Which product or service an address belongs to.

use super::hit::Hit;
use super::tie::parts;

/// Addresses of products. The most exact one decides: one with a host before one without, a longer path before a shorter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Products(Vec<Address>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Address {
    /// Lower case; `None` for every host.
    host: Option<String>,
    /// Without the slash at its end.
    path: String,
    product: String,
}

impl Products {
    /// Takes pairs of an address and the code of its product. An address is a path (`/shop`), a host
    /// (`shop.example.fi`), or both (`example.fi/shop`); it covers what lies below it, part by part: `/shop` covers
    /// `/shop/cart`, not `/shopping`.
    pub fn new<A: AsRef<str>>(addresses: impl IntoIterator<Item = (A, String)>) -> Self {
        let mut all: Vec<Address> = addresses
            .into_iter()
            .map(|(address, product)| {
                let (host, path) = apart(address.as_ref().trim());
                let host = host.map(|host| without_port(host).to_lowercase());
                Address { host, path: path.trim_end_matches('/').to_owned(), product }
            })
            .collect();
        all.sort_by_key(|address| std::cmp::Reverse((address.host.is_some(), address.path.len())));
        Self(all)
    }

    /// The place of the product in the list, for [`code`](Self::code).
    pub(super) fn find(&self, hit: &Hit<'_>) -> Option<usize> {
        if self.0.is_empty() {
            return None;
        }
        let (named, path) = apart(parts(hit.request?.target).0);
        let host = named.or(hit.vhost).map(without_port);
        self.0.iter().position(|address| {
            let below = path.strip_prefix(address.path.as_str());
            let is_host = |wanted: &str| host.is_some_and(|host| host.eq_ignore_ascii_case(wanted));
            below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
                && address.host.as_deref().is_none_or(is_host)
        })
    }

    pub(super) fn code(&self, place: usize) -> Option<&str> {
        self.0.get(place).map(|address| address.product.as_str())
    }
}

/// Host and path of an address with or without its scheme. What begins with a slash has no host.
fn apart(address: &str) -> (Option<&str>, &str) {
    let address = match address.split_once("://") {
        Some(("http" | "https", rest)) => rest,
        _ if address.starts_with('/') || address == "*" => return (None, address),
        _ => address,
    };
    match address.find('/') {
        Some(at) => (Some(&address[..at]), &address[at..]),
        None => (Some(address), ""),
    }
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weblog::Request;

    fn product(products: &Products, vhost: Option<&str>, target: &str) -> Option<String> {
        let hit = Hit {
            at: liggare_domain::Timestamp::UNIX_EPOCH,
            vhost,
            ip: None,
            user: None,
            request: Some(Request { method: "GET", target }),
            status: Some(200),
            bytes: 0,
            referrer: None,
            agent: None,
        };
        products.find(&hit).and_then(|place| products.code(place)).map(str::to_owned)
    }

    #[test]
    fn the_most_exact_address_decides() {
        let addresses = [
            ("/", "site"),
            ("/shop/", "shop"),
            ("/shop/help", "help"),
            ("https://Portal.example.fi", "portal"),
            ("portal.example.fi/api", "api"),
        ];
        let products = Products::new(addresses.map(|(address, code)| (address, code.to_owned())));
        for (vhost, target, code) in [
            (None, "/", "site"),
            (None, "/shopping", "site"),
            (None, "/shop", "shop"),
            (None, "/shop?item=1", "shop"),
            (None, "/shop/cart", "shop"),
            (None, "/shop/help/returns#top", "help"),
            (Some("portal.example.fi:443"), "/shop", "portal"),
            (Some("PORTAL.example.fi"), "/api/v1", "api"),
            (Some("www.example.fi"), "/api/v1", "site"),
            (None, "http://portal.example.fi/api", "api"),
        ] {
            assert_eq!(product(&products, vhost, target).as_deref(), Some(code), "{vhost:?} {target}");
        }
        assert_eq!(product(&Products::default(), None, "/"), None);
        assert_eq!(product(&Products::new([("/shop", "shop".to_owned())]), None, "*"), None);
    }
}

//! Devices as they are sold, and how their browsers call themselves.

/// A device with a browser on it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Model {
    pub(super) kind: &'static str,
    pub(super) make: &'static str,
    pub(super) model: &'static str,
    pub(super) system: &'static str,
    /// Versions of the system; one that is empty says none.
    pub(super) versions: &'static [&'static str],
    pub(super) browser: &'static str,
    /// Its user agent, in which the model, the system's version and the browser's are to be put.
    pub(super) agent: &'static str,
}

const fn android(kind: &'static str, make: &'static str, model: &'static str) -> Model {
    let (browser, agent) = match kind.as_bytes() {
        b"tablet" => (
            "Chrome",
            "Mozilla/5.0 (Linux; Android {system}; {model} Build/TP1A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{browser}.0.0.0 Safari/537.36",
        ),
        _ => (
            "Chrome Mobile",
            "Mozilla/5.0 (Linux; Android {system}; {model}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{browser}.0.0.0 Mobile Safari/537.36",
        ),
    };
    Model { kind, make, model, system: "Android", versions: &["12", "13", "14", "15"], browser, agent }
}

const fn apple(kind: &'static str, model: &'static str, agent: &'static str) -> Model {
    let versions = &["16.6", "17.4", "17.6", "18.1"];
    Model { kind, make: "Apple", model, system: "iOS", versions, browser: "Mobile Safari", agent }
}

const fn windows(
    make: &'static str,
    model: &'static str,
    (browser, agent): (&'static str, &'static str),
) -> Model {
    Model { kind: "computer", make, model, system: "Windows", versions: &["10"], browser, agent }
}

const fn mac(model: &'static str, browser: &'static str, agent: &'static str) -> Model {
    let versions = &["10.15.7"];
    Model { kind: "computer", make: "Apple", model, system: "Mac OS X", versions, browser, agent }
}

const CHROME: (&str, &str) = (
    "Chrome",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{browser}.0.0.0 Safari/537.36",
);
const EDGE: (&str, &str) = (
    "Edge",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{browser}.0.0.0 Safari/537.36 Edg/{browser}.0.0.0",
);
const FIREFOX: (&str, &str) = (
    "Firefox",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:{browser}.0) Gecko/20100101 Firefox/{browser}.0",
);
const IPHONE: Model = apple(
    "phone",
    "iPhone",
    "Mozilla/5.0 (iPhone; CPU iPhone OS {system_} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/{system} Mobile/15E148 Safari/604.1",
);
const SAMSUNG_INTERNET: Model = Model {
    browser: "Samsung Internet",
    agent: "Mozilla/5.0 (Linux; Android {system}; {model}) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/{browser}.0.0.0 Mobile Safari/537.36",
    ..android("phone", "Samsung", "SM-A546B")
};

/// One that stands here twice is twice as common.
pub(super) const MODELS: [Model; 24] = [
    android("phone", "Samsung", "SM-S911B"),
    android("phone", "Samsung", "SM-A536B"),
    SAMSUNG_INTERNET,
    android("phone", "Google", "Pixel 7a"),
    android("phone", "Google", "Pixel 8"),
    android("phone", "Samsung", "SM-S928B"),
    android("phone", "Google", "Pixel 6a"),
    android("phone", "XiaoMi", "Redmi Note 12"),
    IPHONE,
    IPHONE,
    IPHONE,
    android("tablet", "Samsung", "SM-T870"),
    android("tablet", "Samsung", "SM-P615"),
    apple(
        "tablet",
        "iPad",
        "Mozilla/5.0 (iPad; CPU OS {system_} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/{system} Mobile/15E148 Safari/604.1",
    ),
    windows("Lenovo", "ThinkPad T14", CHROME),
    windows("Lenovo", "ThinkPad X1 Carbon", FIREFOX),
    windows("Lenovo", "IdeaPad Slim 5", EDGE),
    windows("HP", "EliteBook 840", EDGE),
    windows("HP", "ProDesk 400", CHROME),
    windows("Dell", "Latitude 5440", CHROME),
    windows("Fujitsu", "Lifebook U7", FIREFOX),
    mac(
        "MacBook Air",
        "Safari",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15",
    ),
    mac(
        "MacBook Pro",
        "Chrome",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{browser}.0.0.0 Safari/537.36",
    ),
    Model {
        kind: "computer",
        make: "Dell",
        model: "XPS 13",
        system: "Ubuntu",
        versions: &[""],
        browser: "Firefox",
        agent: "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:{browser}.0) Gecko/20100101 Firefox/{browser}.0",
    },
];

impl Model {
    /// Whether it is carried in the hand.
    pub(super) fn is_mobile(&self) -> bool {
        self.kind != "computer"
    }

    /// What its browser calls itself.
    pub(super) fn user_agent(&self, version: &str, browser: u64) -> String {
        self.agent
            .replace("{model}", self.model)
            .replace("{system_}", &version.replace('.', "_"))
            .replace("{system}", version)
            .replace("{browser}", &browser.to_string())
    }
}

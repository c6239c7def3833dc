//! What sort of device and of browser it is, which uap-core does not tell.

use liggare_domain::DeviceKind;

use super::BrowserType;
use super::rules::{Device, Families};

/// Systems that run on one kind of device only. Those of televisions, consoles and watches are [`DeviceKind::Other`].
const SYSTEMS: [(DeviceKind, &[&str]); 4] = [
    (
        DeviceKind::Computer,
        &[
            "Windows",
            "Mac OS X",
            "Mac OS",
            "Chrome OS",
            "Ubuntu",
            "Debian",
            "Fedora",
            "Red Hat",
            "CentOS",
            "SUSE",
            "Mandriva",
            "Gentoo",
            "Slackware",
            "Arch Linux",
            "PCLinuxOS",
            "Kubuntu",
            "Linux Mint",
            "Puppy",
            "FreeBSD",
            "OpenBSD",
            "NetBSD",
            "BSD",
            "DragonFly",
            "Solaris",
            "SerenityOS",
        ],
    ),
    (
        DeviceKind::Phone,
        &[
            "Windows Phone",
            "Windows Mobile",
            "BlackBerry OS",
            "Symbian OS",
            "Symbian^3",
            "Symbian^3 Anna",
            "Symbian^3 Belle",
            "Nokia Series 30 Plus",
            "Nokia Series 40",
            "Firefox OS",
            "KaiOS",
            "Bada",
            "BREW",
            "Brew MP",
            "MeeGo",
            "Maemo",
            "Sailfish",
            "webOS",
        ],
    ),
    (DeviceKind::Tablet, &["BlackBerry Tablet OS", "WeTab"]),
    (
        DeviceKind::Other,
        &[
            "tvOS",
            "ATV OS X",
            "GoogleTV",
            "WebTV",
            "FireHbbTV",
            "Web0S",
            "Roku",
            "Samsung",
            "LG",
            "Sony",
            "Panasonic",
            "Philips",
            "VRE",
            "WatchOS",
            "Kindle",
            "Chromecast Android",
            "Chromecast Fuchsia",
            "Chromecast Linux",
            "Chromecast SmartSpeaker",
        ],
    ),
];

/// Devices that are neither computer, phone nor tablet whatever system they name.
const NEITHER: [&str; 13] = [
    "PlayStation",
    "Xbox",
    "Nintendo",
    "HbbTV",
    "AppleTV",
    "GoogleTV",
    "Chromecast",
    "Apple Watch",
    "Inettv",
    "NetCast",
    "WebTV",
    "Oculus",
    "Roku",
];

/// Mail programs, which fetch the pictures of a letter.
const MAIL: [&str; 14] = [
    "Outlook",
    "MacOutlook",
    "Outlook-iOS",
    "Outlook-iOS-Android",
    "Apple Mail",
    "Thunderbird",
    "Windows Live Mail",
    "Lotus Notes",
    "Postbox",
    "Airmail",
    "Superhuman",
    "YahooMobileMail",
    "Evolution",
    "kmail2",
];

/// Programs that show pages inside themselves.
const APPS: [&str; 14] = [
    "CFNetwork",
    "Electron",
    "Facebook",
    "Facebook Messenger",
    "Instagram",
    "LINE",
    "LinkedIn",
    "Pinterest",
    "Slack Desktop Client",
    "Snapchat",
    "Spotify",
    "Twitter",
    "WhatsApp",
    "Skype",
];

/// Whether it is a crawler or a monitor: nobody sits at it.
pub(super) fn is_robot(found: &Families) -> bool {
    found.device.as_ref().is_some_and(|device| device.family == "Spider")
}

/// The kind of device, where it can be told.
///
/// 1. A robot has none.
/// 2. A console, television or watch is `other`; so is what runs a system that only such devices run.
/// 3. A system that runs on computers, phones or tablets only decides. Plain Linux is a computer unless a device is named.
/// 4. On iOS the device's name decides. An iPad that asks for pages as a Mac, as iPads do, cannot be told from one.
/// 5. On Android the word `Tablet` or `Mobile` decides; a browser that says neither is on a tablet. That is what Chrome
///    and Firefox promise from Android 3 on; before there were phones only.
/// 6. With no known system, what calls itself a phone, or speaks of Java for phones (MIDP), is one.
pub(super) fn device_kind(found: &Families, text: &str) -> Option<DeviceKind> {
    if is_robot(found) {
        return None;
    }
    let device = found.device.as_ref().map_or("", |device| device.family.as_str());
    if NEITHER.iter().any(|name| device.contains(name)) {
        return Some(DeviceKind::Other);
    }
    let Some((system, version)) = &found.system else {
        return without_system(device, text);
    };
    match system.as_str() {
        "Windows" if text.contains("Xbox") => Some(DeviceKind::Other),
        "iOS" => match () {
            () if device.starts_with("iPad") => Some(DeviceKind::Tablet),
            () if device.starts_with("iPhone") || device.starts_with("iPod") => Some(DeviceKind::Phone),
            () => None,
        },
        "Android" => android(version, text),
        "Tizen" => Some(if text.contains("Mobile") { DeviceKind::Phone } else { DeviceKind::Other }),
        "Linux" => Some(if device.is_empty() { DeviceKind::Computer } else { DeviceKind::Other }),
        system => {
            let known = SYSTEMS.iter().find(|(_, systems)| systems.contains(&system));
            known.map(|(kind, _)| *kind)
        }
    }
}

fn android(version: &str, text: &str) -> Option<DeviceKind> {
    let early = matches!(version.split('.').next(), Some("1" | "2"));
    // Fire TV gives a model that begins with AFT.
    let television = ["Android TV", "BRAVIA", "; AFT"].iter().any(|mark| text.contains(mark));
    match () {
        () if television => Some(DeviceKind::Other),
        () if text.contains("Tablet") => Some(DeviceKind::Tablet),
        () if early || text.contains("Mobile") => Some(DeviceKind::Phone),
        () if text.contains("Safari/") || text.contains("Firefox/") => Some(DeviceKind::Tablet),
        () => None,
    }
}

fn without_system(device: &str, text: &str) -> Option<DeviceKind> {
    match device {
        "Generic Tablet" => Some(DeviceKind::Tablet),
        "Generic Smartphone" | "Generic Feature Phone" => Some(DeviceKind::Phone),
        _ if text.contains("MIDP") => Some(DeviceKind::Phone),
        _ => None,
    }
}

/// The type of browser, where there is one.
pub(super) fn browser_type(found: &Families, kind: Option<DeviceKind>) -> Option<BrowserType> {
    if is_robot(found) {
        return Some(BrowserType::Robot);
    }
    let (family, _) = found.browser.as_ref().filter(|_| kind != Some(DeviceKind::Other))?;
    Some(match family.as_str() {
        family if family.contains("WebView") || APPS.contains(&family) => BrowserType::App,
        family if MAIL.contains(&family) => BrowserType::Mail,
        _ if kind.is_some_and(DeviceKind::is_mobile) => BrowserType::Mobile,
        _ if kind == Some(DeviceKind::Computer) => BrowserType::Desktop,
        _ => return None,
    })
}

/// Make and model of a real device; uap-core has made-up names for what only looks like one.
pub(super) fn make_and_model(device: Option<Device>) -> (Option<String>, Option<String>) {
    match device {
        Some(Device { brand: Some(brand), model, .. })
            if !brand.starts_with("Generic") && brand != "Spider" =>
        {
            (Some(brand), model)
        }
        _ => (None, None),
    }
}

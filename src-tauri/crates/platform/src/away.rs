//! When the keeper goes away from the machine: the screen is locked, or the machine goes to sleep. Told by the desktop
//! over D-Bus; elsewhere only the clock tells (idleness, which is the window's to notice).

/// How the keeper went away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Away {
    /// The screen or the session was locked.
    SessionLocked,
    /// The machine goes to sleep.
    Suspending,
}

/// Listens from now on, on threads of its own, and tells each time. The machine does not go to sleep before `told` has
/// returned, or ended the process. A desktop without these buses tells nothing.
#[cfg(all(unix, not(target_os = "macos")))]
pub fn watch(told: impl Fn(Away) + Send + Sync + 'static) {
    let told = std::sync::Arc::new(told);
    let listens = [
        (dbus::listen_to_desktop as dbus::Listen, zbus::blocking::Connection::session as dbus::Connect),
        (dbus::listen_to_logind, zbus::blocking::Connection::system),
    ];
    for (listen, connect) in listens {
        let told = told.clone();
        std::thread::spawn(move || connect().and_then(|bus| listen(&bus, &*told)));
    }
}

/// Nothing to listen to yet.
#[cfg(not(all(unix, not(target_os = "macos"))))]
pub fn watch(_: impl Fn(Away) + Send + Sync + 'static) {}

#[cfg(all(unix, not(target_os = "macos")))]
mod dbus {
    use super::Away;
    use zbus::blocking::{Connection, MessageIterator};
    use zbus::zvariant::{OwnedFd, OwnedObjectPath};
    use zbus::{MatchRule, message::Type};

    pub(super) type Connect = fn() -> zbus::Result<Connection>;
    pub(super) type Listen = fn(&Connection, &dyn Fn(Away)) -> zbus::Result<()>;

    const LOGIND: &str = "org.freedesktop.login1";
    const MANAGER: &str = "org.freedesktop.login1.Manager";
    const SESSION: &str = "org.freedesktop.login1.Session";

    /// `ActiveChanged(true)` of a screen saver: each desktop has its own interface with that one signal.
    pub(super) fn listen_to_desktop(bus: &Connection, told: &dyn Fn(Away)) -> zbus::Result<()> {
        let rule = MatchRule::builder().msg_type(Type::Signal).member("ActiveChanged")?.build();
        for signal in MessageIterator::for_match_rule(rule, bus, None)? {
            let signal = signal?;
            let header = signal.header();
            let saver = header.interface().is_some_and(|name| name.ends_with(".ScreenSaver"));
            if saver && signal.body().deserialize::<bool>().unwrap_or(false) {
                told(Away::SessionLocked);
            }
        }
        Ok(())
    }

    /// `Lock` of our own session, and `PrepareForSleep(true)`, which waits for the inhibitor held here.
    pub(super) fn listen_to_logind(bus: &Connection, told: &dyn Fn(Away)) -> zbus::Result<()> {
        let rule = MatchRule::builder().msg_type(Type::Signal).sender(LOGIND)?.build();
        let signals = MessageIterator::for_match_rule(rule, bus, None)?;
        let own = session(bus);
        let mut inhibitor = inhibit_sleep(bus);
        for signal in signals {
            let signal = signal?;
            let header = signal.header();
            let (interface, member) = (header.interface().map(|i| i.as_str()), header.member());
            match (interface, member.map(|m| m.as_str())) {
                (Some(SESSION), Some("Lock"))
                    if header.path().is_some_and(|path| own.as_deref() == Some(path)) =>
                {
                    told(Away::SessionLocked);
                }
                (Some(MANAGER), Some("PrepareForSleep")) => {
                    if signal.body().deserialize::<bool>().unwrap_or(false) {
                        told(Away::Suspending);
                        inhibitor = None;
                    } else if inhibitor.is_none() {
                        inhibitor = inhibit_sleep(bus);
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Started by a service of the desktop, a process belongs to no session; its environment still names one.
    fn session(bus: &Connection) -> Option<OwnedObjectPath> {
        let by_process = call(bus, "GetSessionByPID", &std::process::id());
        let named = || call(bus, "GetSession", &std::env::var("XDG_SESSION_ID").unwrap_or_default());
        by_process.or_else(|_| named()).ok()?.body().deserialize().ok()
    }

    /// Held while there is something to do before sleeping.
    fn inhibit_sleep(bus: &Connection) -> Option<OwnedFd> {
        let asked = ("sleep", "Liggare", "The register is being locked", "delay");
        call(bus, "Inhibit", &asked).ok()?.body().deserialize().ok()
    }

    fn call<B>(bus: &Connection, method: &str, body: &B) -> zbus::Result<zbus::Message>
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
    {
        bus.call_method(Some(LOGIND), "/org/freedesktop/login1", Some(MANAGER), method, body)
    }
}

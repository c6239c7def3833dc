//! From the window to the desk. Tauri has checked by then that the window may call the command (`build.rs` names
//! each, `capabilities/` permits each); the list in `desk` says what it takes and answers.

use crate::state::Shell;
use crate::{arrivals, dialogs, lock, menu};
use liggare_desk::wire::{
    CancelJob, ChoosePlace, ChosenPlaces, JobProgress, LockReason, LockRegister, MenuBar, Nothing,
};
use liggare_desk::{Fault, FaultCode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::mpsc;
use tauri::ipc::{Invoke, InvokeBody, InvokeError, InvokeMessage, InvokeResolver, JavaScriptChannelId};
use tauri::{Manager, Wry};

/// What the window sends with every command.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent {
    #[serde(default)]
    request: Value,
    job: Option<u32>,
    progress: Option<String>,
}

macro_rules! dispatch {
    ($($command:ident ($request:ident) -> $reply:ident : $kind:ident;)*) => {
        /// Passes a command on; `false` when there is none of that name.
        pub(crate) fn handle(invoke: Invoke<Wry>) -> bool {
            let Invoke { message, resolver, .. } = invoke;
            match message.command() {
                $(stringify!($command) => pass!($kind $command $request, message, resolver),)*
                _ => return false,
            }
            true
        }
    };
}

macro_rules! pass {
    (call $command:ident $request:ident, $message:ident, $resolver:ident) => {
        in_background($message, $resolver, |shell, _, request: liggare_desk::wire::$request| {
            shell.desk.$command(request)
        })
    };
    (job $command:ident $request:ident, $message:ident, $resolver:ident) => {
        in_background($message, $resolver, |shell, job, request: liggare_desk::wire::$request| {
            shell.desk.$command(request, job)
        })
    };
    (shell $command:ident $request:ident, $message:ident, $resolver:ident) => {
        $command($message, $resolver)
    };
}

liggare_desk::commands!(dispatch);

/// Runs a command where it may block, and answers when it is done.
fn in_background<Request, Reply>(
    message: InvokeMessage<Wry>,
    resolver: InvokeResolver<Wry>,
    run: impl FnOnce(&Shell, &crate::jobs::Job, Request) -> Result<Reply, Fault> + Send + 'static,
) where
    Request: DeserializeOwned + Send + 'static,
    Reply: Serialize + Send + 'static,
{
    let app = message.webview_ref().app_handle().clone();
    let sent = match read(&message) {
        Ok(sent) => sent,
        Err(fault) => return resolver.reject(fault),
    };
    let told = sent.progress.as_deref().and_then(|id| JavaScriptChannelId::from_str(id).ok());
    let told = told.map(|id| id.channel_on::<Wry, JobProgress>(message.webview()));
    resolver.respond_async(async move {
        let done = tauri::async_runtime::spawn_blocking(move || {
            let shell = app.state::<Shell>();
            let request = serde_json::from_value(sent.request).map_err(|_| malformed())?;
            let away = lock::went_away();
            let reply = run(&shell, &shell.jobs.begin(sent.job, told), request);
            // Opened behind the back of a keeper who has gone: the signal came while nothing was open, and nothing locked.
            if shell.desk.is_open() && lock::went_away() != away {
                lock::lock(&app, LockReason::Session);
            }
            reply
        });
        let reply = done.await.unwrap_or_else(|_| Err(Fault::about(FaultCode::Internal, "panic")));
        reply.map_err(InvokeError::from)
    });
}

fn read(message: &InvokeMessage<Wry>) -> Result<Sent, Fault> {
    match message.payload() {
        InvokeBody::Json(value) => serde_json::from_value(value.clone()).map_err(|_| malformed()),
        InvokeBody::Raw(_) => Err(malformed()),
    }
}

/// The request of a command that the shell itself answers.
fn asked<Request: DeserializeOwned>(message: &InvokeMessage<Wry>) -> Result<Request, Fault> {
    serde_json::from_value(read(message)?.request).map_err(|_| malformed())
}

fn choose_place(message: InvokeMessage<Wry>, resolver: InvokeResolver<Wry>) {
    let app = message.webview_ref().app_handle().clone();
    let asked = asked(&message);
    resolver.respond_async(async move {
        let asked: ChoosePlace = asked?;
        let saves = dialogs::saves(asked.kind);
        let chosen = dialogs::choose(&app, asked).await;
        let desk = &app.state::<Shell>().desk;
        let grant = |path: &PathBuf| if saves { desk.grant_to_write(path) } else { desk.grant(path) };
        Ok(ChosenPlaces { places: chosen.iter().map(grant).collect() })
    });
}

fn lock_register(message: InvokeMessage<Wry>, resolver: InvokeResolver<Wry>) {
    let app = message.webview_ref().app_handle().clone();
    let asked: Result<LockRegister, Fault> = asked(&message);
    resolver.respond_async(async move {
        let reason = asked?.reason;
        let locked = tauri::async_runtime::spawn_blocking(move || lock::lock(&app, reason)).await;
        locked.map(|()| Nothing {}).map_err(|_| Fault::about(FaultCode::Internal, "panic").into())
    });
}

fn cancel_job(message: InvokeMessage<Wry>, resolver: InvokeResolver<Wry>) {
    let asked: Result<CancelJob, Fault> = asked(&message);
    let state = message.webview_ref().app_handle().state::<Shell>();
    resolver.respond(asked.map_err(InvokeError::from).map(|asked| {
        state.jobs.cancel(asked.job);
        Nothing {}
    }));
}

fn set_menu(message: InvokeMessage<Wry>, resolver: InvokeResolver<Wry>) {
    let app = message.webview_ref().app_handle().clone();
    let asked: Result<MenuBar, Fault> = asked(&message);
    resolver.respond_async(async move {
        let bar = asked?;
        let (done, is_done) = mpsc::channel();
        let on_main = app.clone();
        let sent = app.run_on_main_thread(move || {
            let _ = done.send(menu::set(&on_main, &bar).is_ok());
        });
        let set = tauri::async_runtime::spawn_blocking(move || is_done.recv().unwrap_or(false)).await;
        match (sent, set) {
            (Ok(()), Ok(true)) => Ok(Nothing {}),
            _ => Err(Fault::about(FaultCode::Internal, "menu").into()),
        }
    });
}

fn take_arrivals(message: InvokeMessage<Wry>, resolver: InvokeResolver<Wry>) {
    let app = message.webview_ref().app_handle().clone();
    resolver.respond_async(async move {
        let taken = tauri::async_runtime::spawn_blocking(move || arrivals::take(&app)).await;
        taken.map_err(|_| Fault::about(FaultCode::Internal, "panic").into())
    });
}

fn malformed() -> Fault {
    Fault::about(FaultCode::Internal, "request")
}

#[cfg(test)]
mod tests {
    macro_rules! permissions {
        ($($command:ident ($request:ident) -> $reply:ident : $kind:ident;)*) => {
            [$(concat!("allow-", stringify!($command))),*].map(|name| name.replace('_', "-"))
        };
    }

    #[test]
    fn the_window_is_permitted_the_commands_of_the_list_and_nothing_else() {
        let file: serde_json::Value =
            serde_json::from_str(include_str!("../capabilities/window.json")).unwrap();
        let permitted: Vec<_> =
            file["permissions"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
        assert_eq!(permitted, liggare_desk::commands!(permissions));
        assert_eq!(file.get("remote"), None, "no page from elsewhere");
    }
}

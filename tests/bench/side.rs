//! One side of a measurement: a process that answers one line of JSON with another.

use serde_json::Value;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// A process that waits to be asked. It ends when this is dropped.
pub struct Side {
    child: Child,
    asked: Option<ChildStdin>,
    told: BufReader<ChildStdout>,
    name: String,
}

impl Side {
    /// Starts it; it says nothing until it is asked.
    pub fn start(program: &Path, arguments: &[OsString]) -> Self {
        let child =
            Command::new(program).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut child = child.unwrap_or_else(|error| panic!("{}: {error}", program.display()));
        let (asked, told) = (child.stdin.take(), BufReader::new(child.stdout.take().unwrap()));
        let name = arguments.first().map_or("", |name| name.to_str().unwrap_or("")).to_owned();
        Self { child, asked, told, name }
    }

    /// Asks, and waits for the answer.
    pub fn ask(&mut self, request: Value) -> Value {
        writeln!(self.asked.as_mut().unwrap(), "{request}").unwrap();
        let mut line = String::new();
        self.told.read_line(&mut line).unwrap();
        serde_json::from_str(&line)
            .unwrap_or_else(|_| panic!("{} did not answer {}", self.name, request["do"]))
    }

    /// Asks for times, in milliseconds.
    pub fn times(&mut self, request: Value) -> Vec<f64> {
        numbers(&self.ask(request)["ms"])
    }

    /// The most memory it held since it was asked to begin anew, in MiB.
    pub fn peak(&mut self) -> f64 {
        self.ask(serde_json::json!({ "do": "peak" }))["mib"].as_f64().unwrap()
    }
}

impl Drop for Side {
    fn drop(&mut self) {
        drop(self.asked.take());
        let _ = self.child.wait();
    }
}

/// The numbers of a JSON array.
pub fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().map(|all| all.iter().filter_map(Value::as_f64).collect()).unwrap_or_default()
}

//! Texts that would run if anything took them for markup, script, template or formula. Each says which one ran.

/// How many there are.
pub const COUNT: usize = 500;

/// Around what would run: tags, attributes and their breakings-out, addresses, templates, other languages' syntax.
const FORMS: [&str; 50] = [
    "<script>{run}</script>",
    "</script><script>{run}</script>",
    "</textarea><script>{run}</script>",
    "</title><script>{run}</script>",
    "</style><script>{run}</script>",
    "--><script>{run}</script>",
    "]]><script>{run}</script>",
    "<ScRiPt>{run}</sCrIpT>",
    "<script/x>{run}</script>",
    "<scr<script>ipt>{run}</scr</script>ipt>",
    "<script src={url}></script>",
    "<script type=module>import '{url}'</script>",
    "<script src=data:text/javascript,{run}></script>",
    "<img src=x onerror={run}>",
    "<img src={url}>",
    "<img src=`x`onerror={run}>",
    "<IMG \"\"\"><SCRIPT>{run}</SCRIPT>\">",
    "\"><img src=x onerror={run}>",
    "'><img src=x onerror={run}>",
    "\" autofocus onfocus={run} x=\"",
    "' autofocus onfocus={run} x='",
    "<svg onload={run}>",
    "<svg/onload={run}//",
    "<svg><script>{run}</script></svg>",
    "<svg><animate onbegin={run} attributeName=x dur=1s>",
    "<svg><image href={url} /></svg>",
    "<svg><use href=\"data:image/svg+xml,<svg id=x onload={run}>#x\"/>",
    "<math><mtext><img src=x onerror={run}></mtext></math>",
    "<body onload={run}>",
    "<details open ontoggle={run}>x</details>",
    "<video><source onerror={run}></video>",
    "<audio src=x onerror={run}>",
    "<input autofocus onfocus={run}>",
    "<marquee onstart={run}>x</marquee>",
    "<iframe src=javascript:{run}></iframe>",
    "<iframe srcdoc='<script>parent.{run}</script>'></iframe>",
    "<iframe src={url}></iframe>",
    "<object data={url}></object>",
    "<embed src=javascript:{run}>",
    "<a href=javascript:{run}>x</a>",
    "javascript:{run}",
    "data:text/html,<script>{run}</script>",
    "<link rel=stylesheet href={url}>",
    "<style>@import '{url}';</style>",
    "<div style=\"background:url({url})\">x</div>",
    "<meta http-equiv=refresh content='0;url={url}'>",
    "<base href={url}>",
    "{{constructor.constructor('{run}')()}}${{run}}#{{run}}<%={run}%>",
    "{ $name -> [one] {run} *[other] { FUNCTION(\"{run}\") } }",
    "=HYPERLINK(\"{url}\";\"{run}\")",
];

/// How each is disguised: as it is, and nine ways around a careless filter.
fn disguised(way: usize, form: &str) -> String {
    match way {
        0 => form.to_owned(),
        1 => format!("Å{form}ö"),
        2 => form.replace(' ', "/"),
        3 => form.replace('<', "<\u{200b}<"),
        4 => format!("\u{202e}{form}\u{202c}"),
        5 => form.replace('<', "&lt;").replace('>', "&gt;"),
        6 => form.replace('<', "\u{ff1c}").replace('>', "\u{ff1e}") + form,
        7 => format!("{form}\u{301}\u{feff}"),
        8 => format!("\\u003c{form}%3C%00"),
        _ => format!("'\"`;{form}//"),
    }
}

/// All of them; what asks for something from a network asks this port of this machine.
pub fn payloads(port: u16) -> Vec<String> {
    let count = FORMS.len();
    (0..COUNT)
        .map(|number| {
            let run = format!("window.__ran=[window.__ran,{number}]");
            let url = format!("http://127.0.0.1:{port}/{number}");
            disguised(number / count, FORMS[number % count]).replace("{run}", &run).replace("{url}", &url)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_five_hundred_and_no_two_are_alike() {
        let distinct: std::collections::BTreeSet<_> = payloads(1).into_iter().collect();
        assert_eq!(distinct.len(), 500);
    }
}

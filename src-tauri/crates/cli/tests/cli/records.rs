//! Records of any noun, by the example of devices.

use crate::home::{Home, rows, text};

#[test]
fn a_device_is_added_found_counted_changed_and_removed() {
    let home = Home::with_register();
    let aino = home.json(["contact", "add", "--family-name", "Åberg", "--given-name", "Aino"]);
    let owner = format!("contact={}", text(&aino, "id"));
    let set = ["kind=phone", "make=Fairphone", "model=Fairphone 5", "imei=490154203237518", &owner];
    let mut command = vec!["device", "add", "--source", "use"];
    set.iter().for_each(|value| command.extend(["--set", value]));
    let added = home.json_of(&command);
    let id = text(&added["record"], "id").to_owned();
    assert_eq!(added["links"]["contact"]["name"], "Aino Åberg");
    assert_eq!(added["origin"]["source"], "use");

    for found in
        [&["åberg"][..], &["fairph"], &["203237"], &["--where", "kind=phone", "--where", "imei^4901"]]
    {
        let listed = home.json_of(&[&["device", "list"], found].concat());
        assert_eq!((&listed["total"], text(&rows(&listed)[0], "id")), (&1.into(), id.as_str()), "{found:?}");
    }
    assert_eq!(home.json(["device", "list", "nokia"])["total"], 0);
    let counted = home.json(["device", "count", "make"]);
    assert_eq!(
        (&counted["values"][0]["value"], &counted["values"][0]["count"]),
        (&"Fairphone".into(), &1.into())
    );

    let changed = home.json(["device", "edit", &id, "--set", "system=Android", "--source", "survey"]);
    assert_eq!(changed["origins"]["system"]["source"], "survey");
    let history = home.json(["device", "history", &id]);
    assert_eq!(history["steps"][0]["changes"][0]["after"], "Android");
    let (code, document) = home.fails(["device", "add", "--set", "model=x"]);
    assert_eq!((code, &document["fault"]["problem"]), (2, &"belongs_to_nobody".into()));
    let (_, document) = home.fails(["device", "edit", &id, "--set", "ip=999.1.1.1"]);
    assert_eq!(
        (&document["fault"]["detail"], &document["fault"]["problem"]),
        (&"ip".into(), &"not_an_ip".into())
    );
    home.json(["device", "remove", &id]);
    assert_eq!(home.json(["device", "list"])["total"], 0);
}

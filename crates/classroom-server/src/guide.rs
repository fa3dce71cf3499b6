//! What a teacher must have read or sent before joining opens, as pages that need no internet: what to do when a child tells, the
//! letter to parents, a sheet for the head, how a lesson runs, and what to do when devices cannot reach the laptop. The words are in
//! `guide.ftl`; minutes come from the plans and ticks from the lesson, so that no page says anything else than what holds.
//!
//! `GET /guide` lists the others. `?lang=` chooses the language, else the browser's wishes do.

use std::sync::Arc;

use axum::{
    Router,
    extract::{Query, State, rejection::QueryRejection},
    http::{HeaderMap, HeaderName, header},
    response::{Html, IntoResponse},
    routing::get,
};
use classroom::{Devices, Tick};
use l10n::{Args, Direction, Lang};
use maud::{DOCTYPE, Markup, html};
use serde::Deserialize;

use crate::{App, Content, pages::icon};

const STYLE: &str = include_str!("../pages/guide.css");
const STYLE_PATH: &str = "/guide/guide.css";
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// A page of the guide. Its keys begin with `guide-` and its name.
struct Guide {
    name: &'static str,
    path: &'static str,
    sections: &'static [Section],
}

/// A part of a page. Names in it are ends of keys.
struct Section {
    /// How it looks, for the style sheet.
    look: &'static str,
    heading: Option<&'static str>,
    parts: &'static [Part],
}

/// What stands in a section.
enum Part {
    /// A paragraph.
    Text(&'static str),
    /// Points in no order.
    Points(&'static [&'static str]),
    /// Points that begin with what they are about; `.text` is the rest.
    Named(&'static [&'static str]),
    /// The same in their order.
    Acts(&'static [&'static str]),
    /// Lines to fill in by hand.
    Blanks(&'static [&'static str]),
    /// When each step of a lesson of so many minutes begins.
    Minutes(&'static [u8]),
    /// What has to be confirmed before joining opens.
    Ticks,
    /// The other pages.
    Pages,
}

use Part::{Acts, Blanks, Minutes, Named, Pages, Points, Text, Ticks};

const fn section(heading: &'static str, parts: &'static [Part]) -> Section {
    Section { look: "plain", heading: Some(heading), parts }
}

static GUIDES: [Guide; 6] = [
    Guide {
        name: "index",
        path: "/guide",
        sections: &[
            Section { look: "plain", heading: None, parts: &[Pages] },
            section("ticks", &[Text("ticks-text"), Ticks]),
        ],
    },
    Guide {
        name: "disclosure",
        path: "/guide/disclosure",
        sections: &[
            Section {
                look: "now",
                heading: Some("danger"),
                parts: &[Text("danger-text"), Blanks(&["number", "person", "deputy"])],
            },
            section("acts", &[Acts(&["listen", "no-promise", "write-down", "hand-on"])]),
            section("say", &[Points(&["say-thanks", "say-fault", "say-next"])]),
            section("leave", &[Points(&["leave-lead", "leave-blame", "leave-search", "leave-ask"])]),
            section("class", &[Text("class-text"), Text("class-slip")]),
            section("colleague", &[Text("colleague-text")]),
        ],
    },
    Guide {
        name: "letter",
        path: "/guide/letter",
        sections: &[
            Section { look: "plain", heading: None, parts: &[Blanks(&["school", "day", "teacher"]), Text("dear")] },
            section("what", &[Text("what-text")]),
            section("not", &[Points(&["not-test", "not-fright", "not-shield"])]),
            section("data", &[Text("data-text")]),
            section("out", &[Text("out-text")]),
            section("home", &[Points(&["home-ask", "home-tell", "home-show", "home-people"])]),
            section("help", &[Blanks(&["help-school", "help-line", "help-emergency"])]),
            Section {
                look: "slip",
                heading: Some("slip"),
                parts: &[Text("slip-text"), Blanks(&["slip-child", "slip-sign"])],
            },
        ],
    },
    Guide {
        name: "head",
        path: "/guide/head",
        sections: &[
            section("aims", &[Points(&["aims-four", "aims-half"])]),
            section("evidence", &[Points(&["evidence-schools", "evidence-tell", "evidence-fades", "evidence-none"])]),
            section("limits", &[Points(&["limits-real", "limits-drafts", "limits-group"])]),
            section("data", &[Points(&["data-none", "data-kept", "data-file", "data-wall", "data-paper"])]),
            section("law", &[Text("law-text")]),
            section("needs", &[Points(&["needs-person", "needs-letter", "needs-place"])]),
        ],
    },
    Guide {
        name: "lesson",
        path: "/guide/lesson",
        sections: &[
            section("minutes", &[Text("pair-text"), Minutes(&[20, 45, 90])]),
            section("out", &[Points(&["out-ready", "out-any", "out-all", "out-help"])]),
            section("rooms", &[Named(&["rooms-shared", "rooms-wall", "rooms-paper"])]),
            section("wifi", &[Points(&["wifi-before", "wifi-share", "wifi-wait"])]),
            section("end", &[Text("end-text")]),
        ],
    },
    Guide {
        name: "network",
        path: "/guide/network",
        sections: &[
            section("address", &[Points(&["address-type", "address-search", "address-new"])]),
            section("same", &[Points(&["same-both", "same-mobile", "same-vpn"])]),
            section("firewall", &[Points(&["firewall-allow", "firewall-private", "firewall-rights"])]),
            section("guest", &[Points(&["guest-apart", "guest-ask"])]),
            section("hotspot", &[Points(&["hotspot-laptop", "hotspot-few"])]),
            section("sleep", &[Points(&["sleep-awake", "sleep-back"])]),
            section("else", &[Text("else-text")]),
        ],
    },
];

/// The pages of the guide and their style sheet.
pub fn pages() -> Router<Arc<App>> {
    let style = get(|| async {
        ([(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")], STYLE)
    });
    GUIDES.iter().fold(Router::new().route(STYLE_PATH, style), |router, guide| {
        let page = move |State(app): State<Arc<App>>,
                         headers: HeaderMap,
                         asked: Result<Query<Asked>, QueryRejection>| async move {
            let wish = asked.ok().and_then(|Query(asked)| asked.lang);
            answer(app.content(), guide, wish.as_deref(), &headers)
        };
        router.route(guide.path, get(page))
    })
}

#[derive(Deserialize)]
struct Asked {
    lang: Option<String>,
}

fn answer(
    content: &Content,
    guide: &'static Guide,
    wish: Option<&str>,
    headers: &HeaderMap,
) -> impl IntoResponse + use<> {
    let browser = headers.get(header::ACCEPT_LANGUAGE).and_then(|wishes| wishes.to_str().ok());
    let lang = wish.and_then(|wish| content.texts().nearest(&[wish])).unwrap_or_else(|| content.language(browser));
    let fields: [(HeaderName, &str); 3] = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-cache"),
        (header::VARY, "accept-language"),
    ];
    (fields, Html(Page { content, lang, guide }.whole().into_string()))
}

/// A page in a language.
struct Page<'a> {
    content: &'a Content,
    lang: Lang,
    guide: &'static Guide,
}

impl Page<'_> {
    fn whole(&self) -> Markup {
        let texts = self.content.texts();
        let title = self.say(&self.key("title"));
        html! {
            (DOCTYPE)
            html lang=(texts.code(self.lang)) dir=(direction(texts.direction(self.lang))) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (title) " - " (self.say("game-name")) }
                    (icon())
                    link rel="stylesheet" href=(STYLE_PATH);
                }
                body class=(self.guide.name) {
                    a.skip href="#text" { (self.say("guide-to-text")) }
                    header {
                        p.name { (self.say("game-name")) }
                        (self.languages())
                    }
                    main #text {
                        h1 { (title) }
                        p.note { (self.prose(&self.key("note"))) }
                        @for section in self.guide.sections { (self.section(section)) }
                    }
                    footer { (self.ways()) }
                }
            }
        }
    }

    /// The way to each page.
    fn ways(&self) -> Markup {
        html! {
            nav aria-label=(self.say("guide-pages")) {
                ul {
                    @for guide in &GUIDES {
                        li {
                            a href=(self.address(guide)) aria-current=[(guide.name == self.guide.name).then_some("page")] {
                                (self.say(&key_of(guide, "title")))
                            }
                        }
                    }
                }
            }
        }
    }

    /// This page in each language, under the language's own name.
    fn languages(&self) -> Markup {
        let texts = self.content.texts();
        html! {
            nav aria-label=(self.say("guide-languages")) {
                ul {
                    @for lang in texts.languages() {
                        @let code = texts.code(lang);
                        li {
                            a href={ "?lang=" (code) } lang=(code) hreflang=(code) dir=(direction(texts.direction(lang)))
                                aria-current=[(lang == self.lang).then_some("true")] {
                                (texts.manifest(lang).map_or(code, |manifest| manifest.own_name.as_str()))
                            }
                        }
                    }
                }
            }
        }
    }

    fn section(&self, section: &Section) -> Markup {
        html! {
            section class=(section.look) {
                @if let Some(heading) = section.heading { h2 { (self.say(&self.key(heading))) } }
                @for part in section.parts { (self.part(part)) }
            }
        }
    }

    fn part(&self, part: &Part) -> Markup {
        match part {
            Text(name) => html! { p { (self.prose(&self.key(name))) } },
            Points(names) => html! { ul { @for name in *names { li { (self.prose(&self.key(name))) } } } },
            Named(names) => html! { ul { @for name in *names { li { (self.named(name)) } } } },
            Acts(names) => html! { ol { @for name in *names { li { (self.named(name)) } } } },
            Blanks(names) => html! {
                ul.blanks { @for name in *names { li { span { (self.prose(&self.key(name))) ":" } span.line {} } } }
            },
            Minutes(lessons) => html! { div.lessons { @for minutes in *lessons { (self.minutes(*minutes)) } } },
            Ticks => html! {
                ul {
                    @for tick in Tick::ALL { li { (self.prose(&self.key(&format!("tick-{}", tick.key())))) } }
                    li { (self.prose(&self.key("contact"))) }
                }
            },
            Pages => html! {
                ul.pages {
                    @for guide in GUIDES.iter().filter(|guide| guide.name != self.guide.name) {
                        li {
                            a href=(self.address(guide)) { (self.say(&key_of(guide, "title"))) }
                            p { (self.prose(&key_of(guide, "about"))) }
                        }
                    }
                }
            },
        }
    }

    fn named(&self, name: &str) -> Markup {
        let key = self.key(name);
        html! { strong { (self.prose(&key)) } " " (self.prose(&format!("{key}.text"))) }
    }

    /// A lesson with a device for each child. Of each age one has so many minutes, and their steps are the same.
    fn minutes(&self, minutes: u8) -> Markup {
        let mut plans = self.content.plans().iter();
        let plan = plans.find(|plan| plan.minutes == minutes && plan.devices == Devices::Each && !plan.has_checkup());
        html! {
            @if let Some(plan) = plan {
                table {
                    caption { (self.say(&self.key(&format!("minutes-{minutes}")))) }
                    thead {
                        tr { th scope="col" { (self.say(&self.key("from"))) } th scope="col" { (self.say(&self.key("step"))) } }
                    }
                    tbody {
                        @for (at, planned) in plan.steps.iter().enumerate() {
                            tr {
                                td { (self.content.texts().number(self.lang, plan.minutes_until(at))) }
                                td { (self.say(planned.step.name_key())) }
                            }
                        }
                    }
                }
            }
        }
    }

    fn key(&self, name: &str) -> String {
        key_of(self.guide, name)
    }

    fn say(&self, key: &str) -> String {
        self.content.say(self.lang, key, &Args::new())
    }

    /// Words in which what stands between backticks is English in every language, such as the beginning of an address.
    fn prose(&self, key: &str) -> Markup {
        let words = self.say(key);
        html! {
            @for (at, part) in words.split('`').enumerate() {
                @if at % 2 == 1 { bdi lang="en" dir="ltr" { (part) } } @else { (part) }
            }
        }
    }

    /// A page in the language of this one.
    fn address(&self, guide: &Guide) -> String {
        format!("{}?lang={}", guide.path, self.content.texts().code(self.lang))
    }
}

fn key_of(guide: &Guide, name: &str) -> String {
    format!("guide-{}-{name}", guide.name)
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
    }
}

//! What a teacher is told of the network, and when it is told no more.

use std::time::Duration;

use classroom_server::{Content, Network, Notice};
use l10n::Args;
use tokio::time::Instant;

const HOME: &str = "http://192.168.1.7:8080";
const OTHER: &str = "http://10.0.0.3:8080";

fn addresses(all: &[&str]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}

fn later(start: Instant, seconds: u64) -> Instant {
    start + Duration::from_secs(seconds)
}

#[test]
fn nothing_is_told_before_the_program_looks() {
    let network = Network::default();
    assert_eq!(network.notices(Instant::now(), true), [], "behind a proxy the network is its business");
}

#[test]
fn no_network_is_told_until_there_is_one() {
    let (network, start) = (Network::default(), Instant::now());
    assert_eq!(network.look(start, Vec::new()), [Notice::NoNetwork], "told at once");
    assert_eq!(network.look(later(start, 300), Vec::new()), [], "and once: nobody is missed where nobody can come");
    assert_eq!(network.notices(later(start, 300), true), [Notice::NoNetwork], "the console shows it");
    let there = Notice::Changed(HOME.to_owned());
    assert_eq!(network.look(later(start, 305), addresses(&[HOME])), vec![there.clone()], "then the address");
    assert_eq!(network.notices(later(start, 306), false), [there], "on the console, too");
}

#[test]
fn another_address_is_told_until_somebody_comes_by_it() {
    let (network, start) = (Network::default(), Instant::now());
    assert_eq!(network.look(start, addresses(&[HOME])), [], "the first one is no news");
    network.visit();
    let changed = Notice::Changed(OTHER.to_owned());
    assert_eq!(network.look(later(start, 5), addresses(&[OTHER])), vec![changed.clone()], "another one is");
    assert_eq!(network.look(later(start, 10), addresses(&[OTHER])), [], "once");
    assert_eq!(network.notices(later(start, 10), true), [changed], "who came by the old one does not count");
    network.visit();
    assert_eq!(network.notices(later(start, 11), true), [], "somebody came");
}

#[test]
fn nobody_is_missed_a_minute_after_they_could_come() {
    let (network, start) = (Network::default(), Instant::now());
    assert_eq!(network.look(start, addresses(&[HOME])), [], "there is a network");
    assert_eq!(network.look(later(start, 59), addresses(&[HOME])), [], "not yet");
    assert_eq!(network.look(later(start, 61), addresses(&[HOME])), [Notice::Nobody], "after a minute");
    assert_eq!(network.look(later(start, 66), addresses(&[HOME])), [], "once");
    assert_eq!(network.notices(later(start, 70), false), [], "the door is shut: nobody should have come");
    assert_eq!(network.notices(later(start, 80), true), [], "it was just opened");
    assert_eq!(network.notices(later(start, 141), true), [Notice::Nobody], "and a minute went by");
    network.visit();
    assert_eq!(network.notices(later(start, 142), true), [], "somebody came");
    let quiet = Network::default();
    quiet.look(start, addresses(&[HOME]));
    quiet.visit();
    assert_eq!(quiet.look(later(start, 61), addresses(&[HOME])), [], "whoever came in time is not missed");
}

#[test]
fn a_taken_port_is_told_until_somebody_comes() {
    let (network, start) = (Network::default(), Instant::now());
    network.took_port(8080, 8081);
    network.look(start, addresses(&[HOME]));
    assert_eq!(network.notices(start, false), [Notice::Port { asked: 8080, at: 8081 }], "another port");
    network.visit();
    assert_eq!(network.notices(start, false), [], "somebody found it");
}

#[test]
fn each_notice_has_words_with_what_it_is_about() {
    let (content, _) = Content::load();
    let all = [
        (Notice::NoNetwork, ""),
        (Notice::Changed(OTHER.to_owned()), OTHER),
        (Notice::Port { asked: 8080, at: 8081 }, "8081"),
        (Notice::Nobody, ""),
    ];
    for code in ["en", "ar"] {
        let lang = content.texts().lang(code).expect("a language");
        for (notice, about) in &all {
            let said = notice.say(&content, lang);
            assert!(said.contains(' ') && said.contains(about) && !said.contains("network-"), "{code}: {said}");
        }
    }
    let lang = content.texts().lang("en").expect("English");
    assert_eq!(
        Notice::NoNetwork.say(&content, lang),
        content.say(lang, "network-none", &Args::new()),
        "as on the wall"
    );
}

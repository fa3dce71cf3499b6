//! Which addresses stand on the wall.

use std::net::{IpAddr, Ipv4Addr};

use classroom_server::{Arguments, reachable};
use proptest::prelude::*;

fn on_wall(interfaces: &[(&str, &str)]) -> Vec<String> {
    let interfaces = interfaces.iter().map(|(name, address)| ((*name).to_owned(), address.parse().unwrap()));
    reachable(interfaces).iter().map(|(address, _)| address.to_string()).collect()
}

#[test]
fn addresses_of_the_schools_network_are_shown_and_nothing_that_leads_elsewhere() {
    let found = on_wall(&[
        ("lo", "127.0.0.1"),
        ("docker0", "172.17.0.1"),
        ("tailscale0", "100.64.1.2"),
        ("eth0", "fe80::1"),
        ("eth0", "fd00::7"),
        ("utun3", "10.8.0.2"),
        ("wlan0", "192.168.1.20"),
        ("wlan0", "169.254.3.3"),
    ]);
    assert_eq!(found, ["192.168.1.20"], "what children can reach and type, and nothing of a VPN");
    let two =
        on_wall(&[("eth0", "10.0.0.4"), ("docker0", "172.17.0.1"), ("wlan0", "192.168.1.20"), ("eth0", "10.0.0.4")]);
    assert_eq!(two, ["10.0.0.4", "192.168.1.20"], "cable and Wi-Fi may lead to different rooms; each once");
}

#[test]
fn link_local_is_the_last_resort_and_no_network_is_none() {
    assert_eq!(on_wall(&[("en0", "169.254.9.9"), ("lo0", "::1")]), ["169.254.9.9"], "better than nothing");
    let far = on_wall(&[("tun0", "10.8.0.2"), ("en0", "169.254.9.9")]);
    assert_eq!(far, ["10.8.0.2"], "of two bad ones the better");
    assert!(on_wall(&[("lo", "127.0.0.1"), ("any", "0.0.0.0")]).is_empty(), "nobody reaches these");
}

proptest! {
    #[test]
    fn no_address_that_nobody_reaches_is_ever_shown(found in prop::collection::vec(("[a-z]{2,6}[0-9]", any::<IpAddr>()), 0..12)) {
        let shown = reachable(found.clone());
        for (address, _) in &shown {
            let is_of_a_network = !address.is_loopback() && !address.is_unspecified() && !address.is_multicast();
            prop_assert!(is_of_a_network && *address != Ipv4Addr::BROADCAST, "{} is shown", address);
            prop_assert!(found.iter().any(|(_, one)| *one == IpAddr::V4(*address)), "it is one of these");
        }
    }
}

#[test]
fn arguments_that_make_no_sense_are_told_in_a_sentence() {
    let read = |line: &str| Arguments::read(line.split_whitespace().map(str::to_owned));
    let full = read("--port 8090 --plan short-middle --band middle --no-browser --lang=ar").unwrap();
    assert_eq!((full.port, full.plan.as_deref()), (Some(8090), Some("short-middle")), "read");
    for wrong in ["--port", "--port 70000", "--port x", "--band tall", "--what", "stray"] {
        let sentence = read(wrong).unwrap_err();
        assert!(sentence.ends_with('.') && sentence.contains(' '), "{wrong}: {sentence}");
    }
}

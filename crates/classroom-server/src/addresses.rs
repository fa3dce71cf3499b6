//! Which addresses children can reach this computer by. Of IPv4 alone: those of IPv6 are too long to be typed from a wall.

use std::net::{IpAddr, Ipv4Addr};

/// How likely an address leads children here, the likeliest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// A private address: what a school's network gives.
    Private,
    /// A public address.
    Public,
    /// Of an interface that leads to no classroom: a virtual machine's, a VPN's.
    Virtual,
    /// Link-local: given where no network answered.
    LinkLocal,
}

impl Reach {
    /// Whether it is worth showing only where there is nothing better.
    fn is_last_resort(self) -> bool {
        matches!(self, Self::Virtual | Self::LinkLocal)
    }
}

/// Beginnings of names of interfaces that lead to no classroom.
const VIRTUAL: [&str; 15] = [
    "tun",
    "tap",
    "wg",
    "docker",
    "veth",
    "virbr",
    "vbox",
    "vmnet",
    "tailscale",
    "utun",
    "zt",
    "br-",
    "vethernet",
    "ppp",
    "virtualbox",
];

fn reach(name: &str, address: Ipv4Addr) -> Option<Reach> {
    if address.is_loopback() || address.is_unspecified() || address.is_multicast() || address.is_broadcast() {
        return None;
    }
    let name = name.to_ascii_lowercase();
    let is_virtual = VIRTUAL.iter().any(|prefix| name.starts_with(prefix));
    Some(match address {
        address if address.is_link_local() => Reach::LinkLocal,
        _ if is_virtual => Reach::Virtual,
        address if address.is_private() => Reach::Private,
        _ => Reach::Public,
    })
}

/// Of interfaces, by name and address, those addresses that children may reach, the likeliest first; each once. What leads to no
/// classroom stands there only if there is nothing else.
#[must_use]
pub fn reachable(interfaces: impl IntoIterator<Item = (String, IpAddr)>) -> Vec<(Ipv4Addr, Reach)> {
    let mut found: Vec<(Reach, Ipv4Addr)> = interfaces
        .into_iter()
        .filter_map(|(name, address)| match address {
            IpAddr::V4(address) => reach(&name, address).map(|reach| (reach, address)),
            IpAddr::V6(_) => None,
        })
        .collect();
    found.sort_unstable();
    let best = found.first().map(|(reach, _)| *reach);
    let mut addresses: Vec<(Ipv4Addr, Reach)> = Vec::new();
    for (reach, address) in found {
        let is_known = addresses.iter().any(|(one, _)| *one == address);
        if !is_known && (!reach.is_last_resort() || Some(reach) == best) {
            addresses.push((address, reach));
        }
    }
    addresses
}

/// The addresses of this computer that children may reach.
///
/// # Errors
/// If the system does not tell.
pub fn of_this_computer() -> std::io::Result<Vec<(Ipv4Addr, Reach)>> {
    let interfaces = if_addrs::get_if_addrs()?;
    Ok(reachable(interfaces.into_iter().map(|one| (one.name.clone(), one.ip()))))
}

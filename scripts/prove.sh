#!/usr/bin/env bash
# The tests that take too long for `make test`: named long_…, ignored there, run here on optimised code.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

exec cargo test --release -p liggare-package --test package -- --ignored --test-threads 2 long_

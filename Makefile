# Liggare. The two commands of the README are `make run` and `make test`.
# Each target first puts in place what it needs (scripts/setup.sh): packages, npm modules, tools.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

# One stable place for what is built, so that a fresh clone does not compile the world again.
CARGO_TARGET_DIR ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/liggare/target
export CARGO_TARGET_DIR
export PATH := $(CARGO_TARGET_DIR)/tools/bin:$(PATH)

# What the tests find the program and their tools by.
export LIGGARE_APP := $(CARGO_TARGET_DIR)/debug/liggare-shell
export LIGGARE_CLI := $(CARGO_TARGET_DIR)/debug/liggare
export LIGGARE_PYTHON := $(CARGO_TARGET_DIR)/venv/bin/python

.PHONY: help run test check prove bench bench-quick fuzz package package-check bindings screens responsiveness launch icons setup

help: ## say what there is to make
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

run: ## build the program and open its window (no display: walk through it, leaving target/run)
	@scripts/setup.sh build $(if $(DISPLAY)$(WAYLAND_DISPLAY),,test)
	@scripts/run.sh

test: ## everything: formatting, lints, licences, core, window, stories against the real desktop parts
	@scripts/setup.sh build test
	@scripts/test.sh

check: ## the quick round while writing: formatting, lints and tests of the core, without WebKit
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	cargo nextest run --workspace --exclude liggare-shell --exclude liggare-tests
	cargo nextest run -p liggare-tests --test house

prove: ## the tests of bad days, as often as promised (FILTER=…); takes an hour or more
	@scripts/setup.sh build test
	@scripts/prove.sh $(if $(FILTER),'$(FILTER)')

package: ## .deb and .rpm of the program and its shell client, into target/package
	@scripts/setup.sh build
	@scripts/package.sh

package-check: ## install each of them on a copy of this system, and start it (root)
	@scripts/setup.sh build test package
	@scripts/package-check.sh

bindings: ## write ui/src/wire/generated.ts anew from the Rust types
	LIGGARE_WRITE_BINDINGS=1 cargo test -p liggare-desk

screens: ## pictures of every screen of the real window, into target/screens
	@scripts/setup.sh build test
	@scripts/screens.sh

responsiveness: ## how long the real window keeps its keeper waiting (PEOPLE=1000000)
	@scripts/setup.sh build test
	@scripts/responsiveness.sh $(or $(PEOPLE),1000000)

launch: ## how long it takes from its start to its first rows, beside DB Browser for SQLite (PEOPLE=1000000)
	@scripts/setup.sh build test launch
	@scripts/launch.sh $(or $(PEOPLE),1000000)

fuzz: ## what reads bytes from elsewhere, under a fuzzer (RUNS=1000000, TARGETS='csv package')
	@scripts/setup.sh core
	@scripts/fuzz.sh $(or $(RUNS),1000000) $(TARGETS)

bench: ## the same tasks by the program and its peers, 1,000,000 people: the table of docs/performance.md (PARTS='filling reading nouns sealing')
	@scripts/setup.sh core bench
	@scripts/bench.sh 1000000 $(PARTS)

bench-quick: ## the same with 100,000 people
	@scripts/setup.sh core bench
	@scripts/bench.sh 100000 $(PARTS)

icons: ## render icons/ from its drawings
	@scripts/setup.sh icons
	python3 scripts/icons.py

setup: ## only put in place what the other targets need
	@scripts/setup.sh build test icons

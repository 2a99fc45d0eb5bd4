# The commands of the project. `make help` lists them.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help deps build release demo test faults soak simulate fuzz sanitize lint format bench docs clean

# One scratch path and one number of jobs for all, so that no command builds anew what another has built.
export JOBS ?= 2
export SCRATCH ?= .build
# A module that is imported without being declared as a dependency breaks the floors (docs/decisions/0001-floors.md).
export BUILD_FLAGS := --scratch-path $(SCRATCH) -j $(JOBS) --explicit-target-dependency-import-check error

HIE := $(SCRATCH)/release/hie

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | column -t -s $$'\t'

deps: ## installs what Debian must supply, where it is missing
	@Scripts/install-debian.sh

build: deps ## builds everything for debugging
	swift build $(BUILD_FLAGS)

release: deps ## builds .build/release/hie
	swift build $(BUILD_FLAGS) -c release --product hie

demo: release ## runs the example hospital and drives it until Ctrl-C; ONCE=1 ends by itself
	@$(HIE) demo Examples/acute-trust/production.yaml $(if $(ONCE),--once)

test: deps ## builds, tests and checks the sources
	@Scripts/test.sh

faults: deps ## runs the engine under faults and prints what came of it; SEED=7 makes another run, CUTS=1000 a longer one
	@swift build --build-tests $(BUILD_FLAGS)
	@Scripts/faults.sh

soak: deps ## the same for HOURS=8, with a new seed each time, until one fails
	@swift build --build-tests $(BUILD_FLAGS)
	@HOURS=$(or $(HOURS),1) Scripts/faults.sh

simulate: deps ## runs the engine's core on a simulated disk, clock and network; SEEDS=10000, SEED=1
	@Scripts/simulate.sh

fuzz: deps ## searches for inputs that break what reads bytes from outside; SECONDS=600 for each, TARGET=hl7 for one
	@SECONDS_EACH=$(or $(SECONDS),60) Scripts/fuzz.sh

sanitize: deps ## runs the unit tests under ThreadSanitizer and AddressSanitizer; FILTER=HIEJournalTests for some
	@Scripts/sanitize.sh

lint: ## checks format, bans and floors
	@swift format lint --recursive --strict --parallel Sources Tests Examples Package.swift
	@Scripts/check-source.sh
	@Scripts/check-layers.sh

format: ## rewrites the sources in the project's format
	swift format --in-place --recursive --parallel Sources Tests Examples Package.swift

bench: release ## measures throughput and latency on this machine
	@$(HIE) bench

docs: release ## writes the reference pages that come from the code
	@$(HIE) docs docs/reference

clean: ## removes what was built
	rm -rf $(SCRATCH) .build-fuzz .build-simulate .build-thread .build-address

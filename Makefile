PYTHON ?= python3.11
BIN := .venv/bin
export HF_HUB_OFFLINE := 1
export TOKENIZERS_PARALLELISM := false

.PHONY: setup test check soak lint types arrows measure

setup: .venv/.done

.venv/.done: pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet torch==2.13.0
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable ".[dev]"
	touch $@

test: setup
	$(BIN)/python -m pytest -m "not soak"

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy

arrows: setup
	$(BIN)/lint-imports

check: lint types arrows test measure

# The development papers lie beside the checkout where there are any; elsewhere this says so and passes.
measure: setup
	@if test -d ../shared/papers; then \
	  $(BIN)/clerk eval run --papers ../shared/papers --questions ../shared/questions/dev.jsonl \
	    --gate eval/gates/shared.toml --out build/eval; \
	else echo "measure: no ../shared/papers here, nothing to measure"; fi

soak: setup
	$(BIN)/python -m pytest -m soak

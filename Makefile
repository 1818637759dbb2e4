PYTHON ?= python3.11
BIN := .venv/bin
PORT ?= 7860
MODEL ?= small
SAMPLES := build/samples-library
export HF_HUB_OFFLINE := 1
export TOKENIZERS_PARALLELISM := false

.PHONY: setup chat test check soak lint types arrows measure model words

setup: .venv/.done

.venv/.done: pyproject.toml constraints.txt
	@command -v $(PYTHON) >/dev/null || { echo "setup: Python 3.11 is needed: install python3.11 and python3.11-venv, or name yours with PYTHON=..."; exit 1; }
	@echo "setup: making .venv"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "setup: installing PyTorch, which computes the embeddings (the largest part; minutes)"
	@$(BIN)/python -m pip install --quiet torch==2.13.0
	@echo "setup: installing Clerk and what else it stands on (minutes)"
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable ".[dev]"
	@touch $@
	@echo "setup: done; the program is $(BIN)/clerk"

# A scan among the samples (where there is no tesseract-ocr) makes ingest exit with 1 (done in part): that is as it should be.
chat: setup
	@echo "chat: taking in the papers of a made-up council, samples/ (a paper that cannot be read is named below)"
	@$(BIN)/clerk ingest samples --library $(SAMPLES) || test $$? -eq 1
	@echo "chat: opening the page"
	@$(BIN)/clerk chat --library $(SAMPLES) --port $(PORT)

test: setup
	$(BIN)/python -m pytest -m "not soak and not llm"

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy

arrows: setup
	$(BIN)/lint-imports

check: lint types arrows test measure

# A real language model on this machine, for trying the engine `generated` and for tests: MODEL=small (0.5 GB) or large
# (1.1 GB). Write the address it prints into clerk.toml, under [generation].
model: setup
	@echo "model: fetching and joining it where it is not there yet (minutes), then serving it; Ctrl+C stops it"
	@$(BIN)/python tests/real_model/model.py $(MODEL)

# Twelve questions worded by the small model, which is fetched first (0.5 GB); CI runs it after `check`.
words: setup
	@$(BIN)/python tests/real_model/model.py small --fetch
	$(BIN)/python -m pytest -m "llm and not soak" tests/real_model

# The made-up council always, where the scan makes it exit with 1 (done in part) without tesseract-ocr, and a missed
# gate with 3; its oldest questions once more, under their own gate. The development papers lie beside the checkout where there are any.
measure: setup
	$(BIN)/clerk eval run --papers samples --questions eval/questions/samples.jsonl \
	  --gate eval/gates/samples.toml --out build/eval-samples || test $$? -eq 1
	@mkdir -p build/first-sixty && cp eval/questions/papers.jsonl build/first-sixty/
	@head -n 60 eval/questions/samples.jsonl > build/first-sixty/questions.jsonl
	$(BIN)/clerk eval score --papers samples --questions build/first-sixty/questions.jsonl --worst 0 \
	  --answers build/eval-samples/answers.jsonl --passages build/eval-samples/passages.jsonl \
	  --gate eval/gates/first_sixty.toml
	@if test -d ../shared/papers; then \
	  $(BIN)/clerk eval run --papers ../shared/papers --questions ../shared/questions/dev.jsonl \
	    --gate eval/gates/shared.toml --out build/eval; \
	else echo "measure: no ../shared/papers here, only the samples are measured"; fi

soak: setup
	@$(BIN)/python tests/real_model/model.py small --fetch
	@$(BIN)/python tests/real_model/model.py large --fetch
	$(BIN)/python -m pytest -m soak

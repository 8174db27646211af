# `make run` and `make test` do all the set-up themselves.
BIN := .venv/bin

.PHONY: run test check score train bench soak fuzz wheel pictures lock setup setup-dev

run: setup
	@$(BIN)/callsheet serve

test: setup-dev
	@$(BIN)/python -m pytest -q -n 3 --dist loadfile --no-loadscope-reorder $(ARGS)

check: setup-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/django-admin makemigrations --check --dry-run --settings callsheet.config.settings

score: setup-dev
	@$(BIN)/python -m tools.score $(ARGS)

train: setup-dev
	@$(BIN)/python -m tools.train $(ARGS)

bench: setup-dev
	@$(BIN)/python -m tools.bench $(ARGS)

line-matrix: setup-dev
	@$(BIN)/python -m tools.line_matrix $(ARGS)

soak: setup-dev
	@$(BIN)/python -m pytest -q -m soak $(ARGS)

fuzz: setup-dev
	@sh tools/fuzz.sh $(ARGS)

wheel: setup-dev
	@$(BIN)/python -m build --wheel --no-isolation --outdir dist .

pictures: setup-dev
	@$(BIN)/python -m tools.pictures

lock: setup-dev
	@sh tools/lock.sh

setup:
	@sh tools/setup.sh run

setup-dev:
	@sh tools/setup.sh dev

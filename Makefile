# The two commands of the README are `site` and `test`; the others help those who work on the project.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
.DELETE_ON_ERROR:

.PHONY: site test check preview bench lock sample clean

site: $(VENV)/.site
	$(VENV)/bin/disclosure-builder build --output build/site

preview: $(VENV)/.site
	$(VENV)/bin/disclosure-builder preview

check: $(VENV)/.site
	$(VENV)/bin/disclosure-builder check

test: $(VENV)/.test
	tools/ensure_test_programs.sh
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(RUN) -m pytest

bench: $(VENV)/.test
	$(RUN) tools/bench.py

# Seals the sample portal again with throw-away keys.
sample: $(VENV)/.site
	$(RUN) tools/seal_sample.py content

# Writes the lock files again; the bounds stand in pyproject.toml.
lock:
	tools/lock.sh

clean:
	rm -rf build $(VENV)

$(VENV)/.site: requirements/site.lock pyproject.toml tools/make_environment.sh
	tools/make_environment.sh $(PYTHON) $(VENV) requirements/site.lock
	touch $@

$(VENV)/.test: requirements/test.lock $(VENV)/.site
	tools/make_environment.sh $(PYTHON) $(VENV) requirements/test.lock
	touch $@
